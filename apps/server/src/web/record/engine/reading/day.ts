import { Temporal } from 'temporal-polyfill'
import { dateFrom, timeFrom } from '../../../case/basis/typed-moment.ts'
import { ifTyped, read, wrong, type Reading } from './reading.ts'
import { textOf, type Typed } from '../typed.ts'

/** EDTF, for those who type it themselves: the API says whether it is any. */
const looksLikeEdtf = /^\d{2}[\dX]{2}([-T~?%/][\dXTYZ~?%:.+/-]*)?$/

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october']
const allMonths = [...months, 'november', 'december']

/** A day as people type it, a month ("March 2025"), a year, or EDTF. Undefined where it is none of them. */
function edtfFrom(typed: string): string | undefined {
  const day = dateFrom(typed)
  if (day !== undefined) return day
  const month = /^([a-z]{3,9})\.?\s+(\d{4})$/i.exec(typed)
  const index = month ? allMonths.findIndex(name => name.startsWith(month[1]!.toLowerCase())) : -1
  if (month && index >= 0) return `${month[2]}-${String(index + 1).padStart(2, '0')}`
  return looksLikeEdtf.test(typed) ? typed : undefined
}

export function readDate(name: string, typed: Typed): Reading {
  return ifTyped(typed, name, text => {
    const edtf = edtfFrom(text) ?? dayAndTimeFrom(text)
    return edtf === undefined ? wrong(name, 'Enter a date, such as 14/3/2025') : read(edtf)
  })
}

/** A day with a time behind it: "14/3/2025 at 11:10pm". */
function dayAndTimeFrom(typed: string): string | undefined {
  const parts = /^(.+?),?\s+(?:at\s+)?(\S+(?:\s*[ap]m)?)$/i.exec(typed)
  const date = parts === null ? undefined : dateFrom(parts[1]!)
  const time = parts === null ? undefined : timeFrom(parts[2]!)
  return date === undefined || time === undefined ? undefined : londonTime(date, time)
}

/** What a form sends where it is not known when something happened. */
export const whenUnknown = 'unknown'

/** When it happened. `now` is the moment of recording, as the record writes it: what an empty date and time mean. */
export function readWhen(name: string, typed: Typed, now: string): Reading {
  const day = textOf(typed, `${name}.date`)
  const clock = textOf(typed, `${name}.time`)
  const date = edtfFrom(day)
  const at = { ...read(undefined), places: [{ path: name, field: `${name}.date` }] }
  if (textOf(typed, name) === whenUnknown) {
    // Today's date is filled in by the form: it says nothing against the tick.
    const nothingTyped = clock === '' && (day === '' || date === now.slice(0, 10))
    return nothingTyped
      ? { ...at, value: null }
      : wrong(`${name}.date`, 'Either enter a date or tick “It is not known when”')
  }
  if (day === '' && clock === '') return { ...at, value: now }
  if (date === undefined) return wrong(`${name}.date`, 'Enter the date it happened, such as 14/3/2025')
  if (clock === '') return { ...at, value: date }
  const time = timeFrom(clock)
  if (time === undefined) return wrong(`${name}.time`, 'Enter a time, such as 5:10pm, or leave it empty')
  const instant = londonTime(date, time)
  return instant === undefined
    ? wrong(`${name}.date`, 'Enter a whole date, or leave the time empty')
    : { ...at, value: instant }
}

/** A London time with its offset, to the minute; within the hour that autumn repeats, the earlier one. */
function londonTime(date: string, time: string): string | undefined {
  try {
    const local = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime('Europe/London')
    return local.toString({ timeZoneName: 'never', smallestUnit: 'minute' })
  } catch {
    return undefined
  }
}
