import { fileOfCaseD } from './file.ts'
import type { Recorded } from './play.ts'
import { alike, namesInFile } from './ask-both.ts'

interface Chronology {
  readonly chronology: {
    readonly edges: readonly { readonly node: { readonly entry: { readonly reference: string } } }[]
  }
}

/** Every entry of both cases by its id in the file. */
export async function entriesOfBoth(recorded: Recorded) {
  const { service, crn } = recorded
  const of = async (number: string, names: ReadonlyMap<string, string>) => {
    const { chronology } = await service.view<Chronology>(
      'reviewer',
      number,
      `chronology(first: 100) { edges { node { entry {
        reference kind occurred { edtf } channel sensitive data text { ... on DisclosedText { text } }
        actor { staffId role grade organisation unit capacity } recordedBy { staffId role }
        relatesTo { as entry { reference } } reliedOn { entry { reference } }
      } } } }`,
    )
    const entries = chronology.edges.map(({ node }) => alike(node.entry, names) as { readonly reference: string })
    return Object.fromEntries(entries.map(entry => [entry.reference, entry]))
  }
  return { loaded: await of(fileOfCaseD.person.crn, new Map()), recorded: await of(crn, namesInFile(recorded)) }
}
