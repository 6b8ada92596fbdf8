import { Injectable } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { principalFor } from '../../../access.ts'
import type { ApiProblem } from '../../../graphql/errors/api-problem.ts'
import { Api } from '../../api/ask.ts'
import type { Answer } from '../../api/graphql.ts'
import { type Breadcrumb, page, type PageAnswer, redirect } from '../../frame/page-answer.ts'
import { fieldsOf } from '../basis/asked-moment.ts'
import { type BasisBanner, basisBanner } from '../basis/basis-banner.ts'
import { type AskedBasis, basisFrom, basisParameters, type QueryString, type WrongField } from '../basis/basis-query.ts'
import { ownParameters } from '../paging/own-parameters.ts'
import { sectionsFor, type SectionId } from '../sections.ts'
import { caseFrameQuery } from './case-frame.query.ts'
import { type CaseHeader, caseHeader, numbersInWords } from './case-header.ts'
import { CaseLinks } from './case-links.ts'

/** A page of a case, as its handler receives it. */
export interface CaseRequest {
  readonly crn: string
  readonly query: QueryString
  readonly reply: FastifyReply
  readonly section: SectionId
  /** A position that must have been read before the page answers, such as that of an act just recorded. */
  readonly atLeast?: string
}

/** What every page of a case has before it asks anything of its own. */
export interface CaseFrame {
  readonly crn: string
  /** To be passed as the basis of the page's own questions: they then rest on exactly what the frame rests on. */
  readonly basis: { readonly snapshot: string }
  /** Instants in UTC. */
  readonly knownAt: string
  readonly effectiveAt: string
  /** Whether the address names a moment; false: the live record. */
  readonly pinned: boolean
  /** How far the log had been read. */
  readonly position: string
  readonly links: CaseLinks
  readonly query: QueryString
}

/** The part of a case's page that is its own. */
export interface CasePage {
  readonly template: string
  /** Without personal data; the CRN is added. */
  readonly title: string
  readonly model: object
  /** Whether the page itself shows the entries that came later, marked as not yet recorded. */
  readonly laterShown?: boolean
  /** Between the case and the page. */
  readonly breadcrumbs?: readonly Breadcrumb[]
  readonly status?: number
}

type View = Answer<typeof caseFrameQuery>['case']['view']

/** Opens a case at the basis of an address and puts each page into the frame of its case. */
@Injectable()
export class CaseFrames {
  constructor(private readonly api: Api) {}

  /**
   * Answers a page of a case. `build` may itself answer a redirect or a download. An address whose basis cannot be given
   * is answered with the form and what is wrong with it.
   */
  async show(request: CaseRequest, build: (frame: CaseFrame) => Promise<CasePage | PageAnswer>): Promise<PageAnswer> {
    const asked = basisFrom(request.query)
    if (asked.kind === 'typed') return redirect(rewritten(request, asked.query))
    if (asked.kind === 'wrong') return basisProblem(request, asked.problems)

    const { crn, reply, atLeast = null } = request
    const answer = await this.api.tryToAsk(
      caseFrameQuery,
      { crn, basis: asked.basis, atLeast, pinned: isPinned(asked.basis) },
      reply,
    )
    if (!answer.ok) return basisProblemOrThrow(request, answer.problem)
    const { view, now, limited } = answer.data.case
    if (view.__typename === 'BasisRefused')
      return basisProblem(request, [{ field: 'knownDate', message: view.message }])

    const frame = frameOf(request, view, isPinned(asked.basis))
    const built = await build(frame)
    if ('kind' in built) return built
    const all = now?.__typename === 'CaseView' ? now.chronology.totalCount : view.chronology.totalCount
    const leftOut = Math.max(0, all - view.chronology.totalCount)
    const laterShown = built.laterShown === true
    const banner = basisBanner({ ...view.basis, asked: frame.pinned, leftOut, laterShown })
    const numbers = numbersInWords(crn, view.merges)
    const around = { header: caseHeader(view), numbers, limited, banner, statement: view.statement }
    return inFrame(request, frame, around, built)
  }
}

function isPinned(basis: AskedBasis): boolean {
  return Object.keys(basis).length > 0
}

function frameOf(request: CaseRequest, view: Extract<View, { __typename: 'CaseView' }>, pinned: boolean): CaseFrame {
  const { knownAt, effectiveAt, snapshot, position } = view.basis
  const links = new CaseLinks(request.crn, request.query)
  const { crn, query } = request
  return { crn, query, links, knownAt, effectiveAt, position, pinned, basis: { snapshot } }
}

interface Surroundings {
  /** Whether who may open the case is limited. */
  readonly limited: boolean
  readonly header: CaseHeader
  readonly numbers: string | undefined
  readonly banner: BasisBanner
  readonly statement: string | null
}

function inFrame(request: CaseRequest, frame: CaseFrame, around: Surroundings, built: CasePage): PageAnswer {
  const { crn, links } = frame
  const navigation = sectionsFor(principalFor(request.reply.request)?.roles ?? []).map(({ id, text, path }) => ({
    text,
    href: links.to(path),
    active: id === request.section,
  }))
  const basisFields = basisParameters(request.query).map(([name, value]) => ({ name, value }))
  const breadcrumbs = [
    { text: 'Cases', href: '/cases' },
    { text: crn, href: links.to('') },
    ...(built.breadcrumbs ?? []),
  ]
  return page({
    template: built.template,
    title: `${built.title} – ${crn}`,
    breadcrumbs,
    ...(built.status === undefined ? {} : { status: built.status }),
    model: {
      ...built.model,
      case: { ...around, ...frame, navigation, path: pathOf(request), form: basisForm(request), basisFields },
    },
  })
}

/** Where the page is below its case. */
function pathOf({ reply, crn }: CaseRequest): string {
  return reply.request.url.split('?', 1)[0]!.slice(`/cases/${crn}/`.length)
}

/** The address of this page, with what was typed into the form in the address's own words. */
function rewritten({ reply }: CaseRequest, query: URLSearchParams): string {
  const path = reply.request.url.split('?', 1)[0]!
  const search = query.toString()
  return search === '' ? path : `${path}?${search}`
}

/** What the form for another moment sends along: everything else that the address says. */
function basisForm({ reply, query }: CaseRequest): object {
  const kept = Object.entries(ownParameters(query)).flatMap(([name, value]) =>
    [value].flat().map(each => ({ name, value: each })),
  )
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  const known = fieldsOf(text('knownAt'))
  const effective = fieldsOf(text('effectiveAt'))
  return {
    action: reply.request.url.split('?', 1)[0]!,
    kept,
    values: {
      known: { date: text('knownDate') || known.date, time: text('knownTime') || known.time },
      effective: { date: text('effectiveDate') || effective.date, time: text('effectiveTime') || effective.time },
    },
  }
}

/** A moment that is none is a matter of the form; anything else wrong with an address is a page of its own. */
function basisProblemOrThrow(request: CaseRequest, problem: ApiProblem): PageAnswer {
  const [first] = problem.fields ?? []
  if (problem.code !== 'BAD_USER_INPUT' || first?.field !== 'basis') throw problem
  return basisProblem(request, [
    { field: 'knownDate', message: 'Enter a date, such as 14/3/2025, and a time if you like' },
  ])
}

function basisProblem(request: CaseRequest, problems: readonly WrongField[]): PageAnswer {
  const { crn } = request
  return page({
    template: 'case/basis/basis-problem.njk',
    title: `Error: moment to show – ${crn}`,
    status: 400,
    breadcrumbs: [
      { text: 'Cases', href: '/cases' },
      { text: crn, href: new CaseLinks(crn, {}).to('') },
    ],
    model: { case: { crn, form: basisForm(request) }, problems },
  })
}
