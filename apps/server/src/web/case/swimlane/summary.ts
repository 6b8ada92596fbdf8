import type { Act } from './act.ts'
import { familyMark } from './families.ts'
import type { Placement } from './place-marks.ts'
import type { Tie } from './ties.ts'

/** What the drawing shows, in sentences, for those who do not see it or want to know before they look. */
export function summaryOf(acts: readonly Act[], placement: Placement, ties: readonly Tie[]): readonly string[] {
  const dated = acts.filter(act => act.time.kind !== 'undated')
  const first = dated.find(({ time }) => time.kind === 'instant' || (time.kind === 'span' && time.from !== undefined))
  const last = dated.findLast(({ time }) => time.kind === 'instant' || (time.kind === 'span' && time.to !== undefined))
  const longest = Math.max(0, ...placement.time.folds.filter(fold => fold.silent).map(fold => fold.days))
  const undated = acts.length - dated.length
  return [
    `${counted(acts.length, 'act')} in ${counted(placement.rows.length, 'row')}${period(first, last)}`,
    `By family: ${tally(acts.map(act => familyMark(act.family).text.toLowerCase()))}`,
    ties.length === 0 ? 'No influence between these acts is recorded' : `Arrows: ${tally(ties.map(tie => tie.word))}`,
    ...(longest === 0 ? [] : [`The longest time without an act shown here is ${counted(longest, 'day')}`]),
    ...(undated === 0 ? [] : [`When ${undated === 1 ? '1 of them' : `${undated} of them`} happened is not recorded`]),
  ]
}

function period(first: Act | undefined, last: Act | undefined): string {
  if (first === undefined || last === undefined) return ''
  return first.when === last.when ? `, ${first.when}` : `, from ${first.when} to ${last.when}`
}

/** "9 decisions" would need a plural for each word, so the number stands behind: "decision 9". */
function tally(words: readonly string[]): string {
  const counts = [...Map.groupBy(words, word => word)].map(([word, all]) => [word, all.length] as const)
  return counts
    .sort((left, right) => right[1] - left[1])
    .map(([word, count]) => `${word} ${count}`)
    .join(', ')
}

function counted(count: number, unit: string): string {
  return `${count.toLocaleString('en-GB')} ${unit}${count === 1 ? '' : 's'}`
}
