import type { RecordedEvent } from '#event-log'
import type { Actor } from '../entry/actor.ts'
import type { CaseEntry } from '../entry/entry.ts'
import { digestOf } from '../chronology-file/digest.ts'
import { entryOf } from '../events/entry-recorded.ts'
import { instantWhen } from '../time/when.ts'
import type { RecordAct } from './command.ts'

/**
 * Whether an act sent under the id of one on record says the same. What the service adds of itself (grade, unit,
 * circumstances, notices) may have changed since and is not looked at; neither is a version that was not given.
 */
export function isSameAct([event]: readonly RecordedEvent[], act: RecordAct): boolean {
  const entry = entryOf(event!)
  return (
    digestOf(contentOfEntry(entry)) === digestOf(contentOfAct(act)) && sameTime(entry, act) && sameVersions(entry, act)
  )
}

function contentOfEntry(entry: CaseEntry) {
  const { kind, detail, data, reliedOn, sensitive, actor, recordedBy } = entry
  const relatesTo = entry.relatesTo.map(({ id, as }) => ({ id, as }))
  const { ownView = null, reasonForLateRecording = null } = entry.attested ?? {}
  const said = { channel: entry.channel ?? null, ownView, reasonForLateRecording }
  return { kind, detail, data, relatesTo, reliedOn, sensitive, ...said, ...people(actor, recordedBy) }
}

function contentOfAct(act: RecordAct) {
  const { kind, detail, fields: data, sensitive, actor, recordedBy } = act
  const relatesTo = act.relatesTo.map(({ entry: id, as }) => ({ id, as }))
  const reliedOn = act.reliedOn.map(({ entry }) => entry)
  const { channel = null, ownView = null, reasonForLateRecording = null } = act
  const said = { channel, ownView, reasonForLateRecording }
  return { kind, detail, data, relatesTo, reliedOn, sensitive, ...said, ...people(actor, recordedBy) }
}

/** Whose act it is said to be, and in what capacity whoever sends it holds their role. */
function people(actor: Actor, recordedBy: Actor | undefined) {
  const whose = recordedBy ? (actor.staffId ?? actor.role) : null
  return {
    whose,
    capacity: (recordedBy ?? actor).capacity ?? null,
    ofWhose: recordedBy ? (actor.capacity ?? null) : null,
  }
}

/** A time left out means the moment of sending, which is another one each time. */
function sameTime({ occurred, recorded }: CaseEntry, act: RecordAct): boolean {
  if (act.occurred === (occurred?.edtf ?? null)) return true
  const asSent = act.occurred === instantWhen(act.by.now).edtf
  return asSent && recorded.status !== 'not stated' && occurred?.edtf === recorded.when.edtf
}

function sameVersions({ attested }: CaseEntry, { relatesTo, reliedOn }: RecordAct): boolean {
  return [...relatesTo, ...reliedOn].every(
    ({ entry, version }) => version === undefined || attested?.versions[entry] === version,
  )
}
