const numbers = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/

/**
 * Whether something that happened on a date as it was typed may be recorded late: before yesterday, or on a day written
 * in any other way than in numbers. What happened yesterday can be less than a day ago.
 */
export function mayBeLate(typed: string, now: Date): boolean {
  const text = typed.trim()
  const [, day, month, year] = numbers.exec(text) ?? []
  const [, isoYear, isoMonth, isoDay] = iso.exec(text) ?? []
  if (text === '') return false
  if (!year && !isoYear) return true
  const date = new Date(Number(year ?? isoYear), Number(month ?? isoMonth) - 1, Number(day ?? isoDay))
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  return date < yesterday
}
