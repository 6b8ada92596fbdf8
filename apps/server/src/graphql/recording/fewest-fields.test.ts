import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { buildSchema, isInputObjectType } from 'graphql'
import { guidePlace } from './testing/guide.ts'
import { startRecordingService, type RecordingService } from './testing/recording-service.ts'

/** Sent by whatever the person works with, and typed by nobody. */
const sentForThem = ['commandId', 'crn']

const crn = 'X999065'
const occurred = '2025-02-11T09:00+00:00'

let service: RecordingService
beforeAll(async () => {
  service = await startRecordingService({ at: '2025-02-11T10:00:00Z', begun: ['X999065'] })
})
afterAll(() => service.close())

async function earlier(user: string, mutation: string, input: object) {
  const { id } = await service.record(user, mutation, { crn, occurred, ...input })
  return { entry: id }
}
const rating = () => earlier('practitioner', 'rateRosh', { levels: [{ group: 'public', level: 'HIGH' }] })

/** The commonest acts, each with as little as it can be recorded with. */
const fewest: Readonly<Record<string, { readonly by: string; readonly input: () => object | Promise<object> }>> = {
  recordContact: { by: 'practitioner', input: () => ({ occurred, attended: true }) },
  recordMissedContact: { by: 'practitioner', input: () => ({ occurred }) },
  judgeAbsence: {
    by: 'practitioner',
    input: async () => ({ contact: await earlier('trainee', 'recordMissedContact', {}), judgement: 'ACCEPTABLE' }),
  },
  rateRosh: { by: 'practitioner', input: () => ({ levels: [{ group: 'public', level: 'HIGH' }] }) },
  receiveInformation: { by: 'practitioner', input: () => ({ occurred, status: 'NIL' }) },
  direct: { by: 'manager', input: async () => ({ act: await rating(), detail: 'Look again.' }) },
  reportDirection: {
    by: 'practitioner',
    input: async () => ({
      occurred,
      act: await rating(),
      detail: 'Keep it.',
      attributedTo: { staffId: 'N99A201' },
    }),
  },
  respondToDirection: {
    by: 'practitioner',
    input: async () => ({
      direction: await earlier('manager', 'direct', { act: await rating(), detail: 'Look again.' }),
      response: 'DECLINED',
    }),
  },
  countersign: { by: 'manager', input: async () => ({ act: { ...(await rating()), version: 1 } }) },
}

const schema = buildSchema(readFileSync(new URL('../../../../../schema.graphql', import.meta.url), 'utf8'))

function fieldsOf(mutation: string): readonly string[] {
  const type = schema.getType(`${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`)
  if (!isInputObjectType(type)) throw new Error(`no input of ${mutation}`)
  return Object.keys(type.getFields()).filter(field => !sentForThem.includes(field))
}

/** Rows of the guide's table: the mutation, what is filled in by hand, and how many of how many fields that is. */
const rows = [
  ...readFileSync(guidePlace, 'utf8').matchAll(/^\| [^|]+ \| `(\w+)` \| ([^|]+) \| (\d+) of (\d+) \| [^|]+ \|$/gm),
].map(([, mutation, filled, count, of]) => ({
  mutation: mutation!,
  filled: [...filled!.matchAll(/`(\w+)/g)].map(([, field]) => field!),
  count: Number(count),
  of: Number(of),
}))

describe('the commonest acts, with as little as the guide says that they take', () => {
  it('are those of its table', () => {
    expect(rows.map(({ mutation }) => mutation)).toEqual(Object.keys(fewest))
  })

  it.each(rows)('$mutation: is recorded with $count fields of $of', async ({ mutation, filled, count, of }) => {
    const { by, input } = fewest[mutation]!
    const sent = await input()
    expect(Object.keys(sent).sort()).toEqual([...filled].sort())
    expect([filled.length, fieldsOf(mutation).length]).toEqual([count, of])
    expect(await service.record(by, mutation, { crn, ...sent })).toMatchObject({ __typename: 'ActRecorded' })
    for (const field of filled) {
      const without = Object.fromEntries(Object.entries({ crn, ...sent }).filter(([name]) => name !== field))
      expect(await isTaken(by, mutation, without)).toBe(field === 'attended')
    }
  })
})

/** Whether something is recorded; what is refused before it comes to that is not. */
async function isTaken(by: string, mutation: string, input: object): Promise<boolean> {
  try {
    return (await service.record(by, mutation, input)).__typename === 'ActRecorded'
  } catch {
    return false
  }
}
