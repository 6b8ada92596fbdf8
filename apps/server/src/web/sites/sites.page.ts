import { randomUUID } from 'node:crypto'
import { Body, Param, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import type { Principal } from '#access'
import { CurrentPrincipal } from '../../access.ts'
import { ApiProblem } from '../../graphql/errors/api-problem.ts'
import { Api, type Asked } from '../api/ask.ts'
import type { WrongField } from '../case/basis/basis-query.ts'
import { answeredOrProblems, problemsOf, typedIn } from '../forms/act-outcome.ts'
import { page, type PageAnswer, redirect } from '../frame/page-answer.ts'
import { PageGet, PagePost, Pages } from '../frame/pages.decorator.ts'
import {
  isOnPage,
  missingInSite,
  siteFieldOf,
  siteFields,
  type SiteForm,
  siteForms,
  siteInputs,
  type TypedSite,
} from './site-forms.ts'
import {
  completeActionMutation,
  ownUnitQuery,
  recordCheckMutation,
  type SafetyOutcome,
  setActionMutation,
  signOffMutation,
  siteQuery,
} from './sites.query.ts'

type QueryString = Readonly<Record<string, unknown>>

interface SentForm {
  readonly form: SiteForm | undefined
  readonly typed: TypedSite
  readonly problems: readonly WrongField[]
  readonly movedOn?: boolean
}

const recordedWords: Readonly<Record<string, string>> = {
  record: 'Recorded: the safety check.',
  'sign-off': 'Recorded: the safety check is signed off.',
  'set-action': 'Recorded: the action.',
  complete: 'Recorded: the action is completed.',
}

/** The safety checks of offices, with what is to be done after them. */
@Pages()
export class SitesPage {
  constructor(private readonly api: Api) {}

  @PageGet('sites')
  async choose(
    @Query('site') site: unknown,
    @CurrentPrincipal() { staffId }: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const named = typeof site === 'string' ? site.trim().toUpperCase() : ''
    if (isSite(named)) return redirect(`/sites/${named}`)
    const units = staffId === undefined ? [] : await this.unitsOf(staffId, reply)
    const problems = site === undefined ? [] : [{ field: 'site', message: 'Enter an office, such as PDU-1' }]
    return page({
      template: 'sites/sites.njk',
      title: `${problems.length > 0 ? 'Error: ' : ''}Office safety`,
      ...(problems.length > 0 ? { status: 400 } : {}),
      model: { units, problems, site: named },
    })
  }

  @PageGet('sites/:site')
  show(
    @Param('site') site: string,
    @Query() query: QueryString,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.site(
      site,
      query,
      { principal, reply },
      { form: undefined, typed: typedIn({}, siteFields), problems: [] },
    )
  }

  @PagePost('sites/:site/:form')
  async act(
    @Param('site') site: string,
    @Param('form') given: string,
    @Body() body: unknown,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const form = siteForms.find(known => known === given)
    if (!form) throw new ApiProblem('NOT_FOUND', 'There is no such form.')
    const typed = typedIn(body, siteFields)
    const again = (parts: Partial<SentForm>) =>
      this.site(site, {}, { principal, reply }, { form, typed, problems: [], ...parts })
    const missing = missingInSite(form, typed)
    if (missing.length > 0) return again({ problems: missing })
    const fieldOf = siteFieldOf(form)
    const answered = answeredOrProblems(await this.record(form, siteInputs(site, typed), reply), fieldOf)
    if ('problems' in answered) return again({ problems: answered.problems })
    const { outcome } = answered.data
    switch (outcome.__typename) {
      case 'SafetyRecorded':
        return redirect(`/sites/${site}?recorded=${form}&atLeast=${outcome.position}`)
      case 'SafetyMovedOn':
        return again({ typed: { ...typed, seen: '' }, movedOn: true })
      case 'ActNotValid':
      case 'NotPermitted':
      case 'NotRecorded':
        return again({ problems: problemsOf(outcome, fieldOf) })
    }
  }

  private record(
    form: SiteForm,
    inputs: ReturnType<typeof siteInputs>,
    reply: FastifyReply,
  ): Promise<Asked<{ readonly outcome: SafetyOutcome }>> {
    switch (form) {
      case 'record':
        return this.api.tryToAsk(recordCheckMutation, { input: inputs[form] }, reply)
      case 'sign-off':
        return this.api.tryToAsk(signOffMutation, { input: inputs[form] }, reply)
      case 'set-action':
        return this.api.tryToAsk(setActionMutation, { input: inputs[form] }, reply)
      case 'complete':
        return this.api.tryToAsk(completeActionMutation, { input: inputs[form] }, reply)
    }
  }

  private async site(
    site: string,
    query: QueryString,
    { principal, reply }: { readonly principal: Principal; readonly reply: FastifyReply },
    { form, typed, problems, movedOn }: SentForm,
  ): Promise<PageAnswer> {
    if (!isSite(site)) throw new ApiProblem('NOT_FOUND', 'There is no such office.')
    const [after, atLeast] = [textOf(query['after']), textOf(query['atLeast'])]
    const { siteChecks } = await this.api.ask(siteQuery, { site, after, atLeast }, reply)
    const { edges, pageInfo, position, statement, totalCount } = siteChecks
    const checks = edges.map(({ node }) => node)
    const viewer = { staffId: principal.staffId, signsOff: principal.roles.includes('manager') }
    const back = form !== undefined && (problems.length > 0 || movedOn === true)
    // What was typed into a form that the page does not show is shown all the same.
    const gone = back && !isOnPage(form, typed, checks, viewer)
    return page({
      template: 'sites/site.njk',
      title: `${problems.length > 0 ? 'Error: ' : ''}Office safety – ${site}`,
      ...(problems.length > 0 ? { status: 400 } : movedOn ? { status: 409 } : {}),
      breadcrumbs: [{ text: 'Office safety', href: '/sites' }],
      model: {
        ...{ site, statement, totalCount, form, movedOn, checks, ...viewer },
        problems: gone ? problems.map(problem => ({ ...problem, field: 'kept' })) : problems,
        kept: gone ? [typed.what, typed.note].filter(words => words.trim() !== '') : undefined,
        typed: { ...typed, seen: typed.seen || (position ?? '') },
        newId: randomUUID,
        recorded: recordedWords[textOf(query['recorded']) ?? ''],
        next: pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
      },
    })
  }

  private async unitsOf(staffId: string, reply: FastifyReply): Promise<readonly string[]> {
    const { staff } = await this.api.ask(ownUnitQuery, { staffId }, reply)
    return staff.unit.values.filter(isSite)
  }
}

function isSite(text: string): boolean {
  return /^[A-Z0-9](?:[A-Z0-9-]{0,58}[A-Z0-9])?$/.test(text)
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
