import { demoStaffing } from '#staffing'
import {
  startRecordingService,
  type RecordingService,
} from '../../../apps/server/src/graphql/recording/testing/recording-service.ts'
import { acts, type Act, type OnRecord } from './acts.ts'
import { fileOfCaseD, type FileEntry } from './file.ts'

/** Case D as it was recorded, in the service in which it was recorded, beside the same case as it was loaded. */
export interface Recorded {
  readonly service: RecordingService
  readonly crn: string
  /** Full ids by those of the file. */
  readonly ids: ReadonlyMap<string, string>
  /** The notices that somebody was shown and acknowledged. */
  readonly notices: Readonly<Record<string, readonly string[]>>
  /** Who signed in to record something. */
  readonly people: ReadonlySet<string>
}

const crn = 'X999042'

/** Records the whole file, each entry by somebody who was there, at the time at which the file says it was recorded. */
export async function recordCaseD(): Promise<Recorded> {
  // That the practitioner fell ill is recorded below, by the manager.
  const staffing = demoStaffing().filter(({ request: { name } }) => name !== 'absence-recorded' && name !== 'returned')
  const service = await startRecordingService({ at: '2021-06-14T12:00:00Z', inventedCases: true, staffing })
  const ids = new Map<string, string>()
  const notices: Record<string, readonly string[]> = {}
  const people = new Set<string>()
  const on: OnRecord = {
    entry: id => ({ entry: ids.get(id)! }),
    version1: id => ({ entry: ids.get(id)!, version: 1 }),
  }
  for (const { file, act, at } of inOrderOfRecording()) {
    service.at(at)
    people.add(act?.by ?? 'practitioner')
    if (file.id === 'D-18') await raiseConcern(service, file, on)
    else if (file.id === 'D-20') await recordAbsence(service, file)
    else {
      const { id, acknowledged } = await recordEntry(service, file, act!, on)
      ids.set(file.id, id)
      if (acknowledged.length > 0) notices[file.id] = acknowledged
    }
  }
  service.at('2026-03-01T10:00:00Z')
  return { service, crn, ids, notices, people }
}

interface ToRecord {
  readonly file: FileEntry
  readonly act: Act | undefined
  readonly at: string
}

/** A clock never runs backwards. Of what was recorded at one time, what happened first is recorded first. */
function inOrderOfRecording(): readonly ToRecord[] {
  const all = fileOfCaseD.entries.map(file => ({ file, act: acts[file.id], at: acts[file.id]?.at ?? file.recordedAt! }))
  return all.sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
}

async function recordEntry(service: RecordingService, file: FileEntry, act: Act, on: OnRecord) {
  const input = { ...ofEveryEntry(file, on), ...act.input?.(on, file) }
  const last = await service.recordRead(act.by, act.mutation, input)
  if (last.__typename !== 'ActRecorded') throw new Error(`${file.id}: ${JSON.stringify(last)}`)
  return { id: last.id, acknowledged: last.entry['noticesAcknowledged'] as readonly string[] }
}

/** What an act takes from the file whatever it is. */
function ofEveryEntry({ occurred, channel, detail, reliedOn, sensitive, by }: FileEntry, on: OnRecord) {
  return {
    crn,
    occurred,
    channel: channel.toUpperCase().replaceAll('-', '_'),
    detail,
    ...(reliedOn ? { reliedOn: reliedOn.map(on.version1) } : {}),
    ...(sensitive ? { sensitive } : {}),
    ...(by.capacity === 'covering' ? { capacity: 'COVERING' } : {}),
  }
}

/** Concerns are confidential: they stand beside the case, and name what they are about. */
async function raiseConcern(service: RecordingService, { detail, data = {} }: FileEntry, on: OnRecord) {
  const commandId = '00000000-0000-4000-9000-000000000018'
  const answer = await service.ask<{ readonly raiseConcern: { readonly __typename: string } }>(
    'practitioner',
    'mutation ($input: RaiseConcernInput!) { raiseConcern(input: $input) { __typename } }',
    {
      input: {
        commandId,
        category: 'PRESSURE_ON_A_DECISION',
        text: detail,
        to: { staffId: data['to'] },
        due: data['due'],
        about: { crn, entries: [on.entry('D-14').entry] },
      },
    },
  )
  if (answer.raiseConcern.__typename !== 'ConcernRecorded') throw new Error(JSON.stringify(answer))
}

/** Absence is recorded of the member of staff, once for all their cases. */
async function recordAbsence(service: RecordingService, { data = {} }: FileEntry) {
  const answer = await service.ask<{ readonly recordAbsence: { readonly __typename: string } }>(
    'manager',
    'mutation ($input: RecordAbsenceInput!) { recordAbsence(input: $input) { __typename } }',
    {
      input: {
        commandId: '00000000-0000-4000-9000-000000000020',
        staffId: data['staffId'],
        kind: 'SICK',
        from: data['from'],
      },
    },
  )
  if (answer.recordAbsence.__typename !== 'StaffingRecorded') throw new Error(JSON.stringify(answer))
}
