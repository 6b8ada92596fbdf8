import Fastify from 'fastify'
import mercurius from 'mercurius'
import { prepared } from './prepared.ts'

/** Mercurius with its compiler on and nothing else: the least that an answer over GraphQL takes here. */
const schema = `
  type Worded { inWords: String! }
  type Recorded { status: String! }
  type Actor { inWords: String! role: String }
  type Entry {
    id: String! reference: String! kind: String! family: String! channel: String listed: Boolean!
    occurred: Worded recorded: Recorded! actor: Actor!
  }
  type ChronologyItem { entry: Entry! lag: Worded recordedLate: Boolean! }
  type ChronologyEdge { node: ChronologyItem! }
  type ChronologyConnection { edges: [ChronologyEdge!]! }
  type CaseView { chronology(first: Int!): ChronologyConnection! }
  type Case { view: CaseView! }
  type Query { case(crn: String!): Case! }
`
interface View {
  readonly chronology: { readonly edges: readonly object[] }
}

const app = Fastify()
await app.register(mercurius, {
  schema,
  jit: 1,
  resolvers: {
    Query: { case: (_: unknown, { crn }: { crn: string }) => prepared<{ case: object }>(crn).case },
    CaseView: {
      chronology: ({ chronology }: View, { first }: { first: number }) => ({ edges: chronology.edges.slice(0, first) }),
    },
  },
})
const address = await app.listen({ port: 0, host: '127.0.0.1' })
process.stdout.write(`${JSON.stringify({ address })}\n`)
