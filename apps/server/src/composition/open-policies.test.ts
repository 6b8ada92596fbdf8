import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { builtInPolicies } from '#case-record'
import { openPolicies } from './open-policies.ts'

const folder = mkdtempSync(join(tmpdir(), 'policies-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fileOf(content: unknown): string {
  const file = join(folder, 'standards.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

describe('the standards of oversight in use', () => {
  it("are this software's own unless a file states others", () => {
    expect(openPolicies({})).toEqual({ ok: true, value: builtInPolicies })
  })

  it('change with a file, and so does the name of their set', () => {
    const opened = openPolicies({
      standardsFile: fileOf({ standards: [{ id: 'rosh-countersignature', inUse: false }] }),
    })
    if (!opened.ok) throw new Error(JSON.stringify(opened.error))
    expect(opened.value.standards.map(standard => standard.id)).not.toContain('rosh-countersignature')
    expect(opened.value.policySetId).not.toBe(builtInPolicies.policySetId)
  })

  it.each([
    ['is not JSON', '{'],
    ['holds something that is not known', { standards: [], more: 1 }],
  ])('are refused with every problem where the file %s', (_, content) => {
    const opened = openPolicies({ standardsFile: fileOf(content) })
    expect(opened.ok ? [] : opened.error.problems).not.toEqual([])
  })

  it('are refused where the file is not there', () => {
    expect(openPolicies({ standardsFile: join(folder, 'absent.json') })).toMatchObject({
      ok: false,
      error: { problems: ['cannot be read: ENOENT'] },
    })
  })
})
