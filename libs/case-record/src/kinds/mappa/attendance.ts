import type { CaseEntry } from '../../entry/entry.ts'
import { readData } from '../data.ts'

/**
 * Who came to a meeting and who sent apologies, each as the record words it. `takenFrom` says where the record has it:
 * in coded fields, in the text under a conventional label, one list in each, or nowhere.
 */
export interface Attendance {
  readonly attendees: readonly string[]
  readonly apologies: readonly string[]
  readonly takenFrom: 'data' | 'text' | 'data and text' | 'none recorded'
}

interface Lists {
  readonly attendees: readonly string[] | undefined
  readonly apologies: readonly string[] | undefined
}

/**
 * Attendance of a meeting. Each list is taken from the coded field where there is one, else from the text. Only lists
 * under a label with a colon or a dash are read; a sentence that merely mentions somebody is not attendance.
 */
export function attendanceOf(entry: Pick<CaseEntry, 'data' | 'detail'>): Attendance {
  const data = readData(entry)
  const coded: Lists = { attendees: data.texts('attendees'), apologies: data.texts('apologies') }
  const written = listsInText(entry.detail)
  return {
    attendees: coded.attendees ?? written.attendees ?? [],
    apologies: coded.apologies ?? written.apologies ?? [],
    takenFrom: placeOf(coded, written),
  }
}

function placeOf(coded: Lists, written: Lists): Attendance['takenFrom'] {
  const fromData = coded.attendees !== undefined || coded.apologies !== undefined
  const fromText =
    (coded.attendees === undefined && written.attendees !== undefined) ||
    (coded.apologies === undefined && written.apologies !== undefined)
  if (fromData && fromText) return 'data and text'
  if (fromData) return 'data'
  return fromText ? 'text' : 'none recorded'
}

/** The labels under which minutes list people. */
const label =
  /\b(?<present>those present|present|in attendance|attended(?: by)?|attendees|attending|attendance)\s*(?::|\s[-–—]\s)|\b(?<apologies>apologies(?: (?:received )?from| received)?)\s*(?::|\s[-–—]\s)/gi

function listsInText(text: string): Lists {
  const labels = [...text.matchAll(label)]
  const sections = labels.map((match, index) => ({
    isApologies: match.groups?.['apologies'] !== undefined,
    people: peopleIn(text.slice(match.index + match[0].length, labels[index + 1]?.index)),
  }))
  return {
    attendees: joined(sections.filter(section => !section.isApologies)),
    apologies: joined(sections.filter(section => section.isApologies)),
  }
}

function joined(sections: readonly { readonly people: readonly string[] }[]): readonly string[] | undefined {
  return sections.length === 0 ? undefined : sections.flatMap(section => section.people)
}

/** A list ends with a line, or with a full stop that is not part of an initial ("D. Smith", "D.I."). */
const endOfList = /\n|(?<!(?:^|[\s.])[A-Z])\.(?=\s|$)/

/** Between people: a semicolon, or a comma that stands outside brackets. */
const betweenPeople = /[;,](?![^(]*\))/

/** Words for an empty list. */
const nobody = /^(?:none|nil|no one|nobody|n\/a|-|none (?:received|recorded))$/i

function peopleIn(section: string): readonly string[] {
  const [list = ''] = section.split(endOfList)
  return list
    .split(betweenPeople)
    .map(person => person.trim().replace(/^and /i, '').trim())
    .filter(person => person !== '' && !nobody.test(person))
}
