import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { drawnLengths, processBar, sharesOf, waitingFirst } from './waits-model.ts'
import type { WaitsView } from './waits.query.ts'

type Run = WaitsView['processes'][number]
type Wait = Run['waits'][number]

function wait(role: string | null, hours: number | null, open = false): Wait {
  const length = hours === null ? null : `PT${hours}H`
  const step = { step: 'a step', at: { inWords: '1 March 2025' } }
  const elapsed = { least: length, most: length, exact: hours !== null, inWords: `${hours ?? 'unknown'} hours` }
  return { role, open, elapsed, entered: step, left: open ? null : step }
}

function run(waits: readonly Wait[]): Run {
  return { process: 'recall', id: 'RC-1', status: 'WAITING', steps: [], undatedSteps: [], waits: [...waits] }
}

describe('a process drawn as a bar', () => {
  it('has a part for each wait, in order, that says with whom and how long', () => {
    const { title, parts } = processBar(run([wait('practitioner', 5), wait('police', 2, true)]))
    expect(title).toBe('Recall RC-1')
    expect(parts.map(({ label, number }) => [number, label])).toEqual([
      [1, 'practitioner: 5 hours'],
      [2, 'police: 2 hours, still open'],
    ])
  })

  it('says so where the record does not say with whom it waited, or how long', () => {
    expect(processBar(run([wait(null, null)])).parts[0]?.label).toBe('with whom is not recorded: unknown hours')
  })

  it('draws an open wait no longer than all others together, and says that it did', () => {
    expect(drawnLengths([wait('a', 3), wait('b', 2), wait('c', 900, true)])).toEqual({
      lengths: [3, 2, 5],
      folded: true,
    })
    expect(processBar(run([wait('a', 3), wait('b', 900, true)])).note).toContain('shorter than it is')
  })

  it('draws an open wait that stands alone as it is', () => {
    expect(drawnLengths([wait('a', 900, true)])).toEqual({ lengths: [900], folded: false })
  })
})

describe('the processes of a long case', () => {
  const step = {} as Run['steps'][number]
  const named = (id: string, status: Run['status'], steps = [step]): Run => ({ ...run([]), id, status, steps })

  it('begin with those still waiting, each with the newest first, and what has no time ahead of its own', () => {
    const runs = [
      named('undated', 'ENDED', []),
      named('first', 'ENDED'),
      named('second', 'WAITING'),
      named('third', 'ENDED'),
      named('fourth', 'WAITING'),
    ]
    expect(waitingFirst(runs).map(({ id }) => id)).toEqual(['fourth', 'second', 'undated', 'third', 'first'])
  })
})

describe('the parts of a bar', () => {
  const anyLengths = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 100 })

  it('fill it, and a longer wait is never narrower', () => {
    fc.assert(
      fc.property(anyLengths, lengths => {
        const shares = sharesOf(lengths)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(900, 3)
        for (const [index, share] of shares.entries()) {
          expect(share).toBeGreaterThan(0)
          const longer = lengths.findIndex(length => length > lengths[index]!)
          if (longer >= 0) expect(shares[longer]!).toBeGreaterThanOrEqual(share)
        }
      }),
    )
  })
})
