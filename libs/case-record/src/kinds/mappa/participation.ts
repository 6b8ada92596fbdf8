import type { CaseEntry } from '../../entry/entry.ts'
import { isRecorded } from '../../entry/actor.ts'
import { edtfDate, numberOrText, orNull, text, textOrNull } from '../fields.ts'
import type { KindDefinition, MeetingPart } from '../kind.ts'
import { detailOf, dueOf, labelled, part, words, wordsIn } from '../reading.ts'
import type { AgencyView } from './agency-views.ts'

const meetingFields = { meetingId: numberOrText, agency: textOrNull, who: textOrNull } as const

function partIn(kind: MeetingPart['part']): (entry: CaseEntry) => MeetingPart {
  return entry => ({
    part: kind,
    agency: wordsIn(entry, 'agency') ?? (kind === 'invited' ? null : entry.actor.organisation),
    who: wordsIn(entry, 'who') ?? (kind === 'invited' ? null : entry.actor.role),
    ...part('meetingId', wordsIn(entry, 'meetingId')),
  })
}

/** An invitation asks for somebody to come; who came, or sent apologies, answers it. */
const invited: KindDefinition = {
  kind: 'mappa.invited',
  title: 'Invited to a MAPPA meeting',
  family: 'step',
  fields: { ...meetingFields, due: orNull(edtfDate) },
  headline: labelled('Invited', 'agency', 'who'),
  request: entry => ({
    of: wordsIn(entry, 'agency', 'who') ?? null,
    subject: 'attendance at a MAPPA meeting',
    ...dueOf(entry),
  }),
  meetingPart: partIn('invited'),
}

const attended: KindDefinition = {
  kind: 'mappa.attended',
  title: 'MAPPA meeting attended',
  family: 'occurrence',
  fields: meetingFields,
  answering: 'answers',
  meetingPart: partIn('attended'),
}

const apologies: KindDefinition = {
  kind: 'mappa.apologies',
  title: 'Apologies to a MAPPA meeting',
  family: 'occurrence',
  fields: { ...meetingFields, reason: orNull(text) },
  headline: words('reason'),
  answering: 'answers',
  meetingPart: partIn('apologies'),
}

/** The agency is the one named, else the representative's own; a view in free text counts as one. */
function viewOf(entry: CaseEntry): AgencyView | undefined {
  const view = wordsIn(entry, 'view') ?? detailOf(entry)
  if (view === undefined) return undefined
  const { role, staffId } = entry.actor
  return {
    agency: wordsIn(entry, 'agency') ?? entry.actor.organisation,
    by: isRecorded(entry.actor) ? (role ?? staffId ?? null) : null,
    view,
  }
}

const viewGiven: KindDefinition = {
  kind: 'mappa.view.given',
  title: "Agency's view at a MAPPA meeting",
  family: 'influence',
  fields: { meetingId: numberOrText, agency: textOrNull, view: text },
  headline: words('view'),
  agencyView: viewOf,
}

/** Who was asked to a meeting, who came, and what each agency said there, each on its own record. */
export const participationKinds: readonly KindDefinition[] = [invited, attended, apologies, viewGiven]
