import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createCodec, createMemoryEventLog, eventIdOf, type EventLog } from '#event-log'
import { caseEventTypes } from '../events/definitions.ts'
import { aliasesAfter, aliasesOf, changeAlias, mainsOf, type AliasChange, type AliasCommand } from './index.ts'
import { aliasDecider } from './decide.ts'

const [one, two, three] = ['X999001', 'X999002', 'X999003'] as const

function command(change: AliasCommand['change'], alias: string, main: string, rest: Partial<AliasCommand> = {}) {
  return {
    change,
    alias,
    main,
    reason: 'same person',
    actor: { staffId: 'N99A401', role: 'case administrator', organisation: 'Probation' },
    by: {
      principal: { username: 'A401', client: 'ui' },
      correlationId: 'c',
      software: 'test',
      now: Date.parse('2025-06-01T09:00Z'),
    },
    ...rest,
  } satisfies AliasCommand
}

function openLog(): EventLog {
  return createMemoryEventLog({ codec: createCodec(caseEventTypes) })
}

async function outcomes(...commands: readonly AliasCommand[]) {
  const log = openLog()
  const results = []
  for (const [index, one] of commands.entries()) {
    const commandId = eventIdOf('5b0f3c0e-6a4e-4f0a-9b1e-0c9a3d7a1f00', index)
    const result = await changeAlias({ log, command: one, commandId })
    results.push(result.outcome === 'refused' ? result.refusal.map(({ problem }) => problem) : result.outcome)
  }
  return results
}

describe('merging two case reference numbers', () => {
  it('is recorded, and may be ended', async () => {
    expect(await outcomes(command('recorded', two, one), command('ended', two, one))).toEqual(['recorded', 'recorded'])
  })

  it('is refused with itself, and in a circle however long', async () => {
    expect(await outcomes(command('recorded', one, one))).toEqual([['is the main number itself']])
    expect(
      await outcomes(command('recorded', one, two), command('recorded', two, three), command('recorded', three, one)),
    ).toEqual(['recorded', 'recorded', [`is itself an alias of ${three}`]])
  })

  it('gives a number one main number at a time', async () => {
    expect(
      await outcomes(
        command('recorded', one, two),
        command('recorded', one, three),
        command('ended', one, two),
        command('recorded', one, three),
      ),
    ).toEqual(['recorded', [`is an alias of ${two} already`], 'recorded', 'recorded'])
  })

  it('ends only what stands, and says everything that is wrong', async () => {
    expect(await outcomes(command('ended', one, two))).toEqual([[`is no alias of ${two}`]])
    const nobody = { role: null, organisation: null }
    expect(await outcomes(command('recorded', 'X1', two, { reason: ' ', actor: nobody }))).toMatchObject([
      [expect.stringContaining('X1'), 'is empty', 'names nobody'],
    ])
  })
})

describe('merges at a state of the record', () => {
  const changes: readonly AliasChange[] = [
    { ...changeAt('recorded', two, one), at: 100 },
    { ...changeAt('recorded', three, two), at: 200 },
    { ...changeAt('ended', two, one), at: 300 },
  ]

  function changeAt(change: AliasChange['change'], alias: string, main: string) {
    const { reason, actor } = command(change, alias, main)
    return { change, alias, main, reason, by: actor }
  }

  it('follow each other, as far as they had been written down', () => {
    expect(aliasesOf(one, aliasesAfter(changes, 99))).toEqual([])
    expect(aliasesOf(one, aliasesAfter(changes, 100))).toEqual([two])
    expect(aliasesOf(one, aliasesAfter(changes, 200))).toEqual([two, three])
    expect(aliasesOf(one, aliasesAfter(changes))).toEqual([])
    expect(mainsOf(three, aliasesAfter(changes, 200))).toEqual([two, one])
  })
})

describe('any sequence of merges and ends', () => {
  it('leaves no number an alias of itself', () => {
    const crn = fc.constantFrom(one, two, three, 'X999004')
    const commands = fc.array(fc.tuple(fc.constantFrom('recorded' as const, 'ended' as const), crn, crn), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(commands, all => {
        let state = aliasDecider.initialState
        for (const [change, alias, main] of all) {
          const given = command(change, alias, main)
          const decision = aliasDecider.decide(state, given)
          if (decision.kind !== 'accepted') continue
          state = [...state, { change, alias, main, reason: given.reason, by: given.actor, at: state.length }]
        }
        const aliases = aliasesAfter(state)
        for (const number of aliases.keys()) {
          expect(mainsOf(number, aliases)).not.toContain(number)
          expect(aliasesOf(number, aliases)).not.toContain(number)
        }
      }),
    )
  })
})
