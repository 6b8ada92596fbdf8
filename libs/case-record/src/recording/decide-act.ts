import { accepted, refused, toContent, type Decider, type Decision } from '#event-log'
import { digestOf } from '../chronology-file/digest.ts'
import { entryId, recordedHere, type Attested, type CaseEntry } from '../entry/entry.ts'
import { entryEventType } from '../events/definitions.ts'
import type { EntryData, EntryMetadata } from '../events/entry-recorded.ts'
import { kindOf } from '../kinds/registry.ts'
import { readEdtf } from '../time/edtf.ts'
import { instantWhen } from '../time/when.ts'
import { problemsOf } from './check-act.ts'
import type { ActRefusal, ChangedInformation, RecordAct } from './command.ts'
import { noticesFor, unacknowledged } from './notices.ts'
import { onRecord, type OnRecord } from './on-record.ts'
import { entriesOnRecord, evolveRecord, initialRecord, type RecordState } from './record-state.ts'
import { isSameAct } from './same-act.ts'

/** Puts acts on the record of one case. */
export const actDecider: Decider<RecordState, RecordAct, ActRefusal> = {
  initialState: initialRecord,
  evolve: evolveRecord,
  decide: decideAct,
  isAlike: isSameAct,
}

/**
 * Decides whether an act may be recorded: it must be well formed, refer to what is on the record at the versions its
 * author saw, and carry the acknowledgement of every notice. It is never refused for what it says.
 */
function decideAct(state: RecordState, act: RecordAct): Decision<ActRefusal> {
  const record = onRecord(entriesOnRecord(state))
  const problems = problemsOf(act, record)
  if (problems.length > 0) return refused({ kind: 'not-valid', problems })
  const changed = changedSince(act, record)
  if (changed.length > 0) return refused({ kind: 'stale-information', changed })

  // Two cases may turn out to be one person's, so that no two may use one reference.
  const reference = `${act.crn}-R-${String(state.acts + 1).padStart(4, '0')}`
  const notices = [...(act.notices ?? []), ...noticesFor(asEntry(act, reference), record)]
  const open = unacknowledged(notices, act)
  if (open.length > 0) return refused({ kind: 'notices', notices: open })
  const shown = notices.map(notice => notice.id)
  return accepted({
    type: entryEventType(kindOf(act).family),
    version: 1,
    data: toContent(dataOf(act, reference, attestedOf(act, shown, record))),
    metadata: toContent(metadataOf(act, reference)),
  })
}

/** What the author referred to at an older version than the newest. */
function changedSince({ relatesTo, reliedOn }: RecordAct, record: OnRecord): readonly ChangedInformation[] {
  return [...relatesTo, ...reliedOn].flatMap(({ entry: id, version: seen }) => {
    const entry = record.entry(id)!
    const changes = record.amendmentsOf(entry)
    const newest = changes.length + 1
    return seen === undefined || seen === newest ? [] : [{ entry, seen, newest, changes: changes.slice(seen - 1) }]
  })
}

function attestedOf(act: RecordAct, notices: readonly string[], record: OnRecord): Attested {
  const versions = [...act.relatesTo, ...act.reliedOn].map(({ entry, version }) => {
    const newest = record.amendmentsOf(record.entry(entry)!).length + 1
    return [entry, version ?? newest] as const
  })
  return {
    ...(act.ownView === undefined ? {} : { ownView: act.ownView }),
    ...(act.reasonForLateRecording === undefined ? {} : { reasonForLateRecording: act.reasonForLateRecording }),
    versions: Object.fromEntries(versions),
    notices,
    ...(act.circumstances === undefined ? {} : { circumstances: act.circumstances }),
  }
}

function dataOf(act: RecordAct, reference: string, attested: Attested): EntryData {
  const content = {
    crn: act.crn,
    kind: act.kind,
    file: recordedHere,
    reference,
    detail: act.detail,
    fields: act.fields,
    relatesTo: act.relatesTo.map(({ entry, as }) => ({ id: entry, as })),
    reliedOn: act.reliedOn.map(({ entry }) => entry),
    sensitive: act.sensitive,
    unlistedFields: {},
    attested,
  }
  return { ...content, digest: digestOf(toContent(content)) }
}

function metadataOf(act: RecordAct, reference: string): EntryMetadata {
  const { principal, correlationId, software, now } = act.by
  return {
    occurred: act.occurred,
    recorded: { status: 'attested', at: instantWhen(now).edtf },
    actor: act.actor,
    ...(act.recordedBy === undefined ? {} : { recordedBy: act.recordedBy }),
    ...(act.channel === undefined ? {} : { channel: act.channel }),
    source: { system: null, id: entryId(recordedHere, reference) },
    principal,
    correlationId,
    software,
  }
}

/** The act as it will read once recorded, for rules that look at entries. */
function asEntry(act: RecordAct, reference: string): CaseEntry {
  const now = instantWhen(act.by.now)
  return {
    id: entryId(recordedHere, reference),
    crn: act.crn,
    alsoConcerns: [],
    source: { system: null, file: recordedHere, reference },
    kind: act.kind,
    occurred: act.occurred === null ? undefined : readEdtf(act.occurred),
    recorded: { status: 'attested', when: now },
    entered: now.edtf,
    actor: act.actor,
    recordedBy: act.recordedBy,
    channel: act.channel,
    relatesTo: act.relatesTo.map(({ entry, as }) => ({ id: entry, as })),
    reliedOn: act.reliedOn.map(({ entry }) => entry),
    detail: act.detail,
    data: act.fields,
    sensitive: act.sensitive,
    unlistedFields: {},
  }
}
