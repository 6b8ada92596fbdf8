import { CaseLinks } from '../case/frame/case-links.ts'
import { aboutHowLong } from '../forms/how-long.ts'
import { type AnsweringForm, answeringForms } from './answering.ts'
import type { MyQueue, WaitingNode } from './my-work.query.ts'

/** One thing that waits, as its line shows it. */
interface WorkLine {
  readonly crn: string
  readonly links: CaseLinks
  readonly entry: WaitingNode['entry']
  readonly why: string
  readonly since: string | undefined
  readonly howLong: string | undefined
  readonly due: string | undefined
  readonly dueBy: string | undefined
  readonly overdue: 'yes' | 'possibly' | 'no'
  readonly onBehalfOf: string | undefined
  /** What is recorded of an answer, where something was asked. */
  readonly statement: string | undefined
  readonly forms: readonly AnsweringForm[]
}

/** What waits on one person, in the order in which they would want to see it. */
export interface MyWork {
  readonly waiting: readonly WorkLine[]
  /** What others wrote down as theirs, for them alone to confirm or contest. */
  readonly attributed: readonly WorkLine[]
  /** What they asked of others, with no undisputed answer. */
  readonly asked: readonly WorkLine[]
  readonly concerns: readonly ConcernLine[]
  readonly overdue: number
}

interface ConcernLine {
  readonly id: string
  readonly category: string
  readonly raisedBy: string
  readonly crn: string | undefined
  readonly askedAt: string
  readonly due: string
  readonly acknowledged: boolean
  readonly overdueFor: string | undefined
}

const why: Readonly<Record<WaitingNode['because'], string>> = {
  ASKED_OF_THEM: 'Asked of you',
  STEP_WITH_THEM: 'A process stands at a step of yours',
  STEP_WITH_THEIR_ROLE: 'A process waits with your role',
  RATING_TO_COUNTERSIGN: 'To countersign',
  ATTRIBUTED_TO_THEM: 'Written down by another as yours',
  ASKED_BY_THEM: 'Asked by you',
}

/** Overdue first, by the due time; then possibly overdue; then the rest as it arose. */
export function myWork({ items, concerns }: Pick<MyQueue, 'items' | 'concerns'>): MyWork {
  const nodes = [...items.edges.map(({ node }) => node)].sort(
    (left, right) => rank(left) - rank(right) || dueAt(left) - dueAt(right),
  )
  const lines = (wanted: (node: WaitingNode) => boolean) => nodes.filter(wanted).map(workLine)
  const asked = lines(({ because }) => because === 'ASKED_BY_THEM')
  const attributed = lines(({ because }) => because === 'ATTRIBUTED_TO_THEM')
  const waiting = lines(({ because }) => because !== 'ASKED_BY_THEM' && because !== 'ATTRIBUTED_TO_THEM')
  const concernLines = concerns.edges
    .map(({ node }) => concernLine(node))
    .sort((left, right) => Number(right.overdueFor !== undefined) - Number(left.overdueFor !== undefined))
  const overdue =
    waiting.filter(line => line.overdue === 'yes').length +
    concernLines.filter(({ overdueFor }) => overdueFor !== undefined).length
  return { waiting, attributed, asked, concerns: concernLines, overdue }
}

function rank({ overdue }: WaitingNode): number {
  return overdue === 'YES' ? 0 : overdue === 'POSSIBLY' ? 1 : 2
}

/** What is not overdue stays in the order in which it arose. */
function dueAt(node: WaitingNode): number {
  return rank(node) === 2 || node.due?.earliest == null ? 0 : Date.parse(node.due.earliest)
}

function workLine(node: WaitingNode): WorkLine {
  const { crn, entry, because, certainty, since, elapsed, due, dueBy, overdue, onBehalfOf, request } = node
  return {
    crn,
    links: new CaseLinks(crn, {}),
    entry,
    why: `${why[because]}${certainty === 'POSSIBLE' ? ' (possibly)' : ''}`,
    since: since?.inWords,
    howLong: elapsed ? aboutHowLong(elapsed) : undefined,
    due: due?.inWords,
    dueBy: dueBy?.inWords,
    overdue: overdue === 'YES' ? 'yes' : overdue === 'POSSIBLY' ? 'possibly' : 'no',
    onBehalfOf: onBehalfOf?.inWords,
    statement: request?.statement,
    forms: answeringForms(node),
  }
}

function concernLine({ concern, ask }: MyQueue['concerns']['edges'][number]['node']): ConcernLine {
  const late = ask.overdue && ask.overdue.endedAt === null ? ask.overdue : undefined
  return {
    id: concern.id,
    category: concern.category,
    raisedBy: concern.raisedBy.inWords,
    crn: concern.about?.crn,
    askedAt: ask.askedAt,
    due: ask.due,
    acknowledged: ask.status === 'ACKNOWLEDGED',
    overdueFor: late && aboutHowLong(late.lasted),
  }
}
