/** The nearest in spelling first; of two equally near, the one that stood first. */
export function byLikeness(word: string, among: readonly string[]): readonly string[] {
  return among
    .map(other => ({ other, distance: editDistance(word.toLowerCase(), other.toLowerCase()) }))
    .sort((left, right) => left.distance - right.distance)
    .map(({ other }) => other)
}

/** How many letters must be put in, left out or changed to make one word of another (Levenshtein). */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i++) {
    const next = [i]
    for (let j = 1; j <= right.length; j++) {
      const substituted = row[j - 1]! + (left[i - 1] === right[j - 1] ? 0 : 1)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, substituted))
    }
    row = next
  }
  return row[right.length]!
}
