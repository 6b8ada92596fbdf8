/** A list that comes oldest first, turned round; what has no time stays ahead, where it cannot be overlooked. */
export function newestFirst<One>(oldestFirst: readonly One[], isUndated: (one: One) => boolean): readonly One[] {
  return [...oldestFirst.filter(isUndated), ...oldestFirst.filter(one => !isUndated(one)).toReversed()]
}
