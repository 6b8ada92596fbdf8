import type { JsonObject } from '#event-log'
import { staffingOf } from './allocation.ts'
import { assessmentsOf } from './assessments.ts'
import { asRecorded, type RecordedEntry } from './as-recorded.ts'
import type { Instant } from './calendar.ts'
import { contactsOf } from './contacts.ts'
import type { DraftEntry } from './draft-entry.ts'
import { concernsOf, furtherOffenceOf } from './further-offence.ts'
import { informationOf } from './information.ts'
import { mappaOf } from './mappa.ts'
import { seededRandom, type Random } from './random.ts'
import { rates } from './rates.ts'
import { recallsOf } from './recall.ts'
import { beginningOf } from './sentence.ts'
import { shapeOf, type CaseShape, type Wanted } from './shape.ts'

/** An invented case as a chronology file has it. */
export interface GeneratedCase {
  readonly crn: string
  readonly heading: JsonObject
  readonly entries: readonly JsonObject[]
}

export interface CaseRequest {
  readonly seed: string
  /** Which case of the caseload: 1, 2, … Its content depends on seed, number and `until` and on nothing else. */
  readonly number: number
  /** Up to when histories are told. */
  readonly until: Instant
  readonly wanted?: Wanted
}

/** CRNs of this range belong to nobody. */
export function crnOf(number: number): string {
  return `Z${String(number).padStart(6, '0')}`
}

/** Invents one case. */
export function generateCase({ seed, number, until, wanted = {} }: CaseRequest): GeneratedCase {
  const crn = crnOf(number)
  const random = seededRandom(`${seed}/${crn}`)
  const shape = shapeOf(crn, until, random.fork('shape'), wanted)
  const drafts = historyOf(shape, random).toSorted((left, right) => left.at - right.at)
  const chance = random.fork('as recorded')
  const recorded = drafts.map(draft => asRecorded(draft, chance)).filter(entry => entry.recordedAt <= until)
  const kept = limited(recorded, wanted.entries ?? rates.mostEntries, random.fork('limit'))
  return {
    crn,
    heading: {
      format: 'sfo-review/chronology',
      version: 1,
      id: `generated-${seed}-${crn}`,
      person: { crn, initials: shape.initials },
      source: { system: 'invented caseload', reference: `seed ${seed}` },
    },
    entries: withoutLooseEnds(kept.map(({ json }) => json)),
  }
}

function historyOf(shape: CaseShape, random: Random): readonly DraftEntry[] {
  const staffing = staffingOf(shape, random.fork('staffing'))
  const information = informationOf(shape, staffing, random.fork('information'))
  const assessments = assessmentsOf(shape, staffing, information, random.fork('assessments'))
  return [
    ...beginningOf(shape, random.fork('beginning')),
    ...staffing.entries,
    ...contactsOf(shape, staffing, random.fork('contacts')),
    ...information,
    ...assessments,
    ...mappaOf(shape, staffing, random.fork('mappa')),
    ...recallsOf(shape, staffing, random.fork('recalls')),
    ...concernsOf(shape, staffing, random.fork('concerns')),
    ...furtherOffenceOf(shape, staffing, assessments, random.fork('further offence')),
  ]
}

/** Leaves out as many as are too many: notes first, to which nothing refers, then the newest. */
function limited(entries: readonly RecordedEntry[], most: number, random: Random): readonly RecordedEntry[] {
  const surplus = entries.length - most
  if (surplus <= 0) return entries
  const notes = entries.filter(({ json }) => json['kind'] === 'contact.recorded')
  const share = Math.min(1, surplus / Math.max(1, notes.length))
  const fewer = entries.filter(({ json }) => json['kind'] !== 'contact.recorded' || !random.chance(share))
  return fewer.length > most ? fewer.slice(0, most) : filledUp(entries, fewer, most)
}

/** Chance left out a few too many: the first ones of them come back. */
function filledUp(
  all: readonly RecordedEntry[],
  fewer: readonly RecordedEntry[],
  most: number,
): readonly RecordedEntry[] {
  const kept = new Set(fewer)
  let missing = most - fewer.length
  return all.filter(entry => kept.has(entry) || missing-- > 0)
}

/** Nothing refers to what is not in the file. */
function withoutLooseEnds(entries: readonly JsonObject[]): readonly JsonObject[] {
  const ids = new Set(entries.map(entry => entry['id']))
  return entries.map(entry => {
    const relatesTo = (entry['relatesTo'] as readonly JsonObject[] | undefined)?.filter(({ id }) => ids.has(id))
    const reliedOn = (entry['reliedOn'] as readonly string[] | undefined)?.filter(id => ids.has(id))
    return relatesTo || reliedOn ? { ...entry, ...(relatesTo && { relatesTo }), ...(reliedOn && { reliedOn }) } : entry
  })
}

/** The text of a chronology file: one line for each entry. */
export function chronologyText({ heading, entries }: GeneratedCase): string {
  const head = JSON.stringify(heading).slice(0, -1)
  return `${head},"entries":[\n${entries.map(entry => JSON.stringify(entry)).join(',\n')}\n]}\n`
}
