import { describe, expect, it } from '@jest/globals'
import type { JsonObject } from '#event-log'
import type { Actor } from '../entry/actor.ts'
import { entryId, type CaseEntry, type RelationKind } from '../entry/entry.ts'
import { anEntry } from '../kinds/testing/an-entry.ts'
import { kindOf } from '../kinds/registry.ts'
import type { RecordAct } from './command.ts'
import { onRecord } from './on-record.ts'
import { ownRecallProblems } from './own-recall.ts'

const practitioner: Actor = { staffId: 'N99A101', role: 'probation practitioner', organisation: 'Probation' }
const manager: Actor = { staffId: 'N99A201', role: 'senior probation officer', organisation: 'Probation' }

type Ties = CaseEntry['relatesTo']

function step(reference: string, kind: string, actor: Actor, data: JsonObject = {}, relatesTo: Ties = []): CaseEntry {
  const source = { system: null, file: 'f', reference }
  return anEntry(kind, data, { id: entryId('f', reference), source, actor, relatesTo })
}

/** Fields at which somebody's signature of a recall is found to be on their own. */
function problemsOf(actor: Actor, record: readonly CaseEntry[], given: Partial<RecordAct> = {}) {
  const kind = given.kind ?? 'recall.report.signed'
  const act = { kind, actor, relatesTo: [], fields: {}, ...given } as unknown as RecordAct
  return ownRecallProblems(act, kindOf(act), onRecord(record)).map(({ field }) => field)
}

const to = (reference: string, as: RelationKind = 'step-of') => ({
  relatesTo: [{ entry: entryId('f', reference), as }],
})

/** Begun by the manager, put to others by the practitioner: tied as chronology files tie their own entries. */
const tied = [
  step('1', 'recall.initiated', manager),
  step('2', 'recall.endorsement.requested', practitioner, {}, [{ id: '1', as: 'step-of' }]),
]

describe('signing a recall', () => {
  it('is not for whoever began it, however the recall is named', () => {
    expect(problemsOf(manager, tied, to('1'))).toEqual(['relatesTo.0.entry'])
    expect(problemsOf(manager, tied, to('2', 'replies-to'))).toEqual(['relatesTo.0.entry'])
    expect(problemsOf(manager, tied)).toEqual(['relatesTo'])
    expect(problemsOf(manager, tied, { kind: 'recall.endorsed' })).toEqual(['relatesTo'])
  })

  it('is for whoever endorsed it, and for anybody else', () => {
    const endorsed = step('3', 'recall.endorsed', manager, {}, [{ id: '1', as: 'step-of' }])
    const others = [step('1', 'recall.initiated', practitioner), endorsed]
    expect(problemsOf(manager, others)).toEqual([])
    expect(problemsOf({ ...manager, staffId: 'N99A301' }, tied)).toEqual([])
  })

  it('is judged by the recall that is meant: the one of its number, else the newest', () => {
    const numbered = [
      step('1', 'recall.initiated', manager, { recallId: 'RC-1' }),
      step('2', 'recall.initiated', practitioner, { recallId: 'RC-2' }),
    ]
    expect(problemsOf(manager, numbered, { fields: { recallId: 'RC-1' } })).toEqual(['fields.recallId'])
    expect(problemsOf(manager, numbered, { fields: { recallId: 'RC-2' } })).toEqual([])
    expect(problemsOf(manager, numbered)).toEqual([])
    expect(problemsOf(practitioner, numbered)).toEqual(['relatesTo'])
  })

  it('where the beginning was withdrawn, no longer counts it', () => {
    const withdrawal = step('3', 'record.withdrawn', manager, {}, [{ id: '1', as: 'corrects' }])
    expect(problemsOf(manager, [...tied, withdrawal])).toEqual([])
  })

  it('leaves other influences to their own rule', () => {
    expect(problemsOf(manager, tied, { kind: 'countersignature.given' })).toEqual([])
  })
})
