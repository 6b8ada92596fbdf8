import { Inject } from '@nestjs/common'
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs'
import { mayAskAbout, type Principal } from '#access'
import {
  isOpenedPerson,
  type BasisRequest,
  type OpenedCase,
  type OpenedPerson,
  type PeopleReplay,
  type Period,
  type ReadModel,
} from '#replay'
import { CaseGate, type GateRefusal } from '../../../case-gate/case-gate.ts'
import { READ_MODEL } from '../../../composition/tokens.ts'
import { describeBasis } from '../../case/queries/describe-basis.ts'
import type { OpenCaseAnswer } from '../../case/queries/open-case.ts'
import { readingRefusal, waitUntilRead } from '../../case/queries/reading.ts'
import { inTurn } from '../in-turn.ts'
import { PEOPLE_REPLAY } from '../tokens.ts'
import { askedAs, type AskedAs } from './asked-as.ts'
import { standingInFor, type StoodIn } from './standing-in.ts'

/** A person with every case that names them and that the asker may know of, all from one state of the log, or why not. */
export type OpenPersonAnswer =
  | {
      readonly kind: 'opened'
      readonly person: OpenedPerson
      readonly cases: readonly OpenedCase[]
      readonly asked: AskedAs
      /** In whose place they stood at the basis; empty where a period is asked about. */
      readonly standsInFor: readonly StoodIn[]
    }
  | { readonly kind: 'about-another' }
  | Exclude<OpenCaseAnswer, { readonly kind: 'opened' }>

/** Opens what the cases hold about one person, for a person who may ask. */
export class OpenPerson extends Query<OpenPersonAnswer> {
  readonly staffId: string
  readonly basis: BasisRequest
  readonly principal: Principal
  readonly atLeast: string | undefined
  readonly correlationId: string | undefined
  /** The time asked about; undefined: the moment of the basis. */
  readonly period: Period | undefined

  constructor(request: {
    readonly staffId: string
    readonly basis: BasisRequest
    readonly period?: Period
    readonly principal: Principal
    readonly atLeast: string | undefined
    readonly correlationId?: string | undefined
  }) {
    super()
    this.staffId = request.staffId
    this.basis = request.basis
    this.principal = request.principal
    this.atLeast = request.atLeast
    this.correlationId = request.correlationId
    this.period = request.period
  }
}

@QueryHandler(OpenPerson)
export class OpenPersonHandler implements IQueryHandler<OpenPerson> {
  constructor(
    @Inject(READ_MODEL) private readonly reads: ReadModel,
    @Inject(PEOPLE_REPLAY) private readonly replay: PeopleReplay,
    private readonly gate: CaseGate,
  ) {}

  async execute(query: OpenPerson): Promise<OpenPersonAnswer> {
    const { staffId, basis, principal, atLeast, period } = query
    const refusal = readingRefusal(principal, this.reads)
    if (refusal) return refusal
    if (!mayAskAbout(principal, staffId, true).allowed) return { kind: 'about-another' }
    if (atLeast !== undefined) {
      const waited = await waitUntilRead(this.reads, atLeast)
      if (waited === 'malformed position') return { kind: 'malformed-position' }
      if (waited === 'timed out') return { kind: 'position-not-reached' }
    }
    const person = this.replay.open(staffId, basis)
    if (!isOpenedPerson(person)) return { kind: 'basis-refused', refusal: person }
    const { effectiveAt } = person.basis
    const asked = askedAs(this.reads, principal, staffId, period ?? { from: effectiveAt, until: effectiveAt })
    if (!asked) return { kind: 'about-another' }
    const cases = await this.casesShown(query, person)
    if ('kind' in cases) return cases
    const standsInFor = period ? [] : await this.standingIn(query, person)
    return 'kind' in standsInFor ? standsInFor : { kind: 'opened', person, cases, asked, standsInFor }
  }

  private async standingIn(
    query: OpenPerson,
    person: OpenedPerson,
  ): Promise<readonly StoodIn[] | Extract<GateRefusal, { kind: 'not-logged' }>> {
    const standing: StoodIn[] = []
    for (const one of standingInFor(person, this.reads)) {
      const other = this.replay.open(one.staffId, { snapshot: person.snapshot })
      if (!isOpenedPerson(other)) throw new Error(`a snapshot of this service was refused: ${other.kind}`)
      const cases = await this.casesShown(query, other)
      if ('kind' in cases) return cases
      standing.push({ ...one, cases })
    }
    return standing
  }

  private async casesShown(
    { staffId, basis, principal, correlationId }: OpenPerson,
    person: OpenedPerson,
  ): Promise<readonly OpenedCase[] | Extract<GateRefusal, { kind: 'not-logged' }>> {
    const sight = this.gate.sightOf(principal)
    const asked = { staffId, ...describeBasis(basis) }
    const crns = await this.gate.openThose(person.crns, { principal, reading: 'person', asked, correlationId }, sight)
    return 'kind' in crns ? crns : inTurn(crns, crn => sight.within(person.openCase(crn)))
  }
}
