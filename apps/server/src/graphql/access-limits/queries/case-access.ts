import { Inject } from '@nestjs/common'
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs'
import type { ReadModel } from '#replay'
import { accessHistory, type AccessHistory } from '../../../case-gate/access-of-case.ts'
import { CaseGate } from '../../../case-gate/case-gate.ts'
import { READ_MODEL } from '../../../composition/tokens.ts'
import type { Requester } from '../../../requester.ts'
import { overseeingRefusal, type OverseeingRefusal } from './overseeing.ts'

/** What was recorded by an instant of who could open a case at another. */
export interface OpenedAccess extends AccessHistory {
  readonly kind: 'opened'
  readonly crn: string
  readonly at: number
  readonly knownAt: number
}

export type CaseAccessAnswer = OpenedAccess | { readonly kind: 'not-serving' } | OverseeingRefusal

interface Request {
  readonly crn: string
  readonly at: number
  readonly knownAt: number
  readonly requester: Requester
  readonly purpose: string | undefined
}

/** Who could open a case at an instant, as far as had been recorded by another. */
export class WhoCouldSee extends Query<CaseAccessAnswer> {
  readonly request: Request

  constructor(request: Request) {
    super()
    this.request = request
  }
}

@QueryHandler(WhoCouldSee)
export class WhoCouldSeeHandler implements IQueryHandler<WhoCouldSee> {
  constructor(
    @Inject(READ_MODEL) private readonly reads: ReadModel,
    private readonly gate: CaseGate,
  ) {}

  async execute({ request }: WhoCouldSee): Promise<CaseAccessAnswer> {
    const { crn, at, knownAt, requester, purpose } = request
    const asked = { at: new Date(at).toISOString(), knownAt: new Date(knownAt).toISOString() }
    const refusal = await overseeingRefusal(this.gate, { crn, requester, reading: 'who-could-see', asked, purpose })
    if (refusal) return refusal
    if (this.reads.status().kind !== 'serving') return { kind: 'not-serving' }
    return { kind: 'opened', crn, at, knownAt, ...accessHistory(this.reads, crn, knownAt) }
  }
}
