import type { CaseEntry } from '../../entry/entry.ts'
import { edtfDate, oneOf, orNull, textOrNull } from '../fields.ts'
import type { KindDefinition, Request } from '../kind.ts'
import { dueOf, wordsIn } from '../reading.ts'

const category = oneOf('pressure on a decision', 'workload', 'safety', 'resource')

function concernRequest(entry: CaseEntry): Request {
  return { of: wordsIn(entry, 'to') ?? null, subject: wordsIn(entry, 'category') ?? null, ...dueOf(entry) }
}

/** "pressure on a decision, to N99A301", with the halves that the source gives. */
function concernInWords(entry: CaseEntry): string | undefined {
  const [about, to] = [wordsIn(entry, 'category'), wordsIn(entry, 'to')]
  const said = [about, to && `to ${to}`].filter(words => words !== undefined)
  return said.length === 0 ? undefined : said.join(', ')
}

const raised: KindDefinition = {
  kind: 'concern.raised',
  title: 'Concern raised',
  family: 'concern',
  fields: { category, to: textOrNull, due: orNull(edtfDate) },
  headline: concernInWords,
  request: concernRequest,
}

/** Seen, but not yet answered. */
const acknowledged: KindDefinition = {
  kind: 'concern.acknowledged',
  title: 'Concern acknowledged',
  family: 'concern',
  fields: {},
  answering: 'acknowledges',
}

const answered: KindDefinition = {
  kind: 'concern.answered',
  title: 'Concern answered',
  family: 'concern',
  fields: {},
  answering: 'answers',
}

/** Put to a higher level: a request of its own, while the first stays unanswered. */
const escalated: KindDefinition = {
  ...raised,
  kind: 'concern.escalated',
  title: 'Concern escalated',
}

export const concernKinds: readonly KindDefinition[] = [raised, acknowledged, answered, escalated]
