import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { chronologyFile } from '../support/service/cases.ts'
import { loadFile, seenBy, signIn, type Client } from '../support/service/client.ts'
import { stores, type Home } from '../support/service/stores.ts'
import { askOf, type Basis } from './questions/question.ts'

const main = chronologyFile('invented-B-enumerated-recall-decisions')
const alias = chronologyFile('invented-C-minute-versions')

interface Shown {
  readonly basis: { readonly snapshot: string }
  readonly chronology: { readonly totalCount: number }
  readonly merges: readonly object[]
  readonly files: readonly object[]
}

describe.each(stores)('two numbers of one person on $store', ({ home: openHome }) => {
  let home: Home
  let reviewer: Client
  let manager: Client

  beforeAll(async () => {
    home = await openHome()
    const { address } = await home.start()
    const administrator = await signIn(address, 'administrator')
    reviewer = await signIn(address, 'reviewer')
    manager = await signIn(address, 'manager')
    for (const file of [main, alias]) await seenBy(reviewer, await loadFile(administrator, file))
  }, 90_000)

  afterAll(() => home.leave())

  const shown = (crn: string, basis?: Basis) =>
    askOf(reviewer, crn)<Shown>(
      'basis { snapshot } chronology(first: 1) { totalCount } files { crn file entries } merges { alias main reason by { staffId } }',
      basis,
    )

  async function change(mutation: 'mergeCases' | 'endMerge', commandId: string) {
    const type = mutation === 'mergeCases' ? 'MergeCasesInput' : 'EndMergeInput'
    const input = { commandId, main: main.person.crn, alias: alias.person.crn, reason: 'Same date of birth.' }
    const answer = await manager.ask<Record<string, { readonly position: string }>>(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ... on MergeRecorded { position } } }`,
      { input },
    )
    await seenBy(reviewer, answer[mutation]!.position)
  }

  const merge = {
    alias: alias.person.crn,
    main: main.person.crn,
    reason: 'Same date of birth.',
    by: { staffId: 'N99A201' },
  }
  const of = (entries: number, merges: readonly object[]) => ({ chronology: { totalCount: entries }, merges })
  const [mains, aliases] = [main.entries.length, alias.entries.length]

  it('answer as one case from the merge until it is ended, and before and after as they did', async () => {
    const before = await shown(main.person.crn)
    expect(before).toMatchObject(of(mains, []))

    await change('mergeCases', '00000000-0000-4000-8000-000000000001')
    const merged = await shown(main.person.crn)
    expect(merged).toMatchObject(of(mains + aliases, [merge]))
    // Asked by the other number it is the same case, which says that its main number is another.
    expect(await shown(alias.person.crn)).toMatchObject(of(mains + aliases, [merge]))
    expect(await shown(main.person.crn, { snapshot: before.basis.snapshot })).toEqual(before)

    const files = [
      { crn: main.person.crn, file: main.id, entries: mains },
      { crn: alias.person.crn, file: alias.id, entries: aliases },
    ]
    for (const { crn } of files) expect((await shown(crn)).files).toEqual(files)

    await change('endMerge', '00000000-0000-4000-8000-000000000002')
    expect(await shown(main.person.crn)).toMatchObject(of(mains, []))
    expect(await shown(alias.person.crn)).toMatchObject(of(aliases, []))
    expect(await shown(main.person.crn, { snapshot: merged.basis.snapshot })).toEqual(merged)
  })
})
