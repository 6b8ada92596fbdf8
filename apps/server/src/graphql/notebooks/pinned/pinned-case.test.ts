import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Principal, Role } from '#access'
import { builtInPolicies, noLimits } from '#case-record'
import { createCaseReplay, isOpened } from '#replay'
import { Sight } from '../../../case-gate/sight.ts'
import { inventedCases, memoryCases } from '../../case/testing/memory-cases.ts'
import { PinnedCase } from './pinned-case.ts'
import { readDeed } from './read-deed.ts'

const crn = 'X999004'
const now = Date.parse('2026-03-02T10:00:00Z')
const cases = memoryCases()
const replay = createCaseReplay({ entries: cases.reads, now: () => now, policies: builtInPolicies })
let snapshot: string
beforeAll(async () => {
  for (const content of inventedCases()) await cases.load(content)
  const opened = replay.open(crn, {})
  if (!isOpened(opened)) throw new Error(opened.kind)
  snapshot = opened.snapshot
})

function pinnedFor(...roles: readonly Role[]): PinnedCase {
  const principal: Principal = { username: 'SOMEBODY', clientId: 'test', authSource: 'delius', roles }
  return new PinnedCase({ crn, principal, replay, sight: new Sight(principal, () => noLimits, now) })
}

/** D-18 is a concern that a member of staff raised: confidential. */
const referring = () => [
  { kind: 'bookmark', entry: 'D-18', snapshot } as const,
  { kind: 'write-note', id: 'n', text: 'Why?', entry: 'D-18', snapshot } as const,
  { kind: 'revise-story', text: `See [[D-18@${snapshot}]].` } as const,
]

describe('an entry whose content is withheld from somebody', () => {
  it('is nothing that they may bookmark, note on or tell of', () => {
    for (const wish of referring()) {
      expect(readDeed(wish, pinnedFor('manager'))).toMatchObject({
        kind: 'wrong',
        problems: [{ problem: expect.stringContaining('withheld from you') }],
      })
    }
  })

  it('is for those who may read it', () => {
    for (const wish of referring()) expect(readDeed(wish, pinnedFor('sfo-reviewer'))).toMatchObject({ kind: 'read' })
  })
})
