import { Inject } from '@nestjs/common'
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs'
import { openings, type ConsultationLog, type LoggedConsultation } from '#access'
import type { ReadModel } from '#replay'
import { accessHistory } from '../../../case-gate/access-of-case.ts'
import { CaseGate } from '../../../case-gate/case-gate.ts'
import type { Config } from '../../../config/config.ts'
import { CONFIG, CONSULTATIONS, READ_MODEL } from '../../../composition/tokens.ts'
import type { Requester } from '../../../requester.ts'
import { overseeingRefusal, type OverseeingRefusal } from './overseeing.ts'

export type ConsultationsAnswer =
  | {
      readonly kind: 'read'
      readonly consultations: readonly LoggedConsultation[]
      readonly more: boolean
      readonly server: string
      readonly onlyServer: boolean
    }
  | { readonly kind: 'not-serving' }
  | { readonly kind: 'not-read' }
  | OverseeingRefusal

interface Page {
  readonly crn: string
  readonly first: number
  readonly after: number | undefined
  readonly from: number | undefined
  readonly to: number | undefined
}

interface Request extends Page {
  readonly requester: Requester
  /** Who opened the case, without whoever was refused, saw its number in a list or asked who looked. */
  readonly openingsOnly: boolean
  readonly purpose: string | undefined
}

/** Who looked at a case, on this server. */
export class ReadConsultations extends Query<ConsultationsAnswer> {
  readonly request: Request

  constructor(request: Request) {
    super()
    this.request = request
  }
}

@QueryHandler(ReadConsultations)
export class ReadConsultationsHandler implements IQueryHandler<ReadConsultations> {
  constructor(
    @Inject(CONSULTATIONS) private readonly consultations: ConsultationLog,
    @Inject(READ_MODEL) private readonly reads: ReadModel,
    @Inject(CONFIG) private readonly config: Config,
    private readonly gate: CaseGate,
  ) {}

  async execute({ request }: ReadConsultations): Promise<ConsultationsAnswer> {
    const { crn, requester, purpose, openingsOnly, ...page } = request
    const asked = { ...page, openingsOnly }
    const refusal = await overseeingRefusal(this.gate, { crn, requester, reading: 'who-looked', asked, purpose })
    if (refusal) return refusal
    if (this.reads.status().kind !== 'serving') return { kind: 'not-serving' }
    const found = await this.consultations.read({
      crns: accessHistory(this.reads, crn, Infinity).numbers,
      first: page.first + 1,
      after: page.after,
      from: isoOf(page.from),
      to: isoOf(page.to),
      ...(openingsOnly ? { outcome: 'shown', readings: openings } : {}),
    })
    if (!found.ok) return { kind: 'not-read' }
    return {
      kind: 'read',
      consultations: found.value.slice(0, page.first),
      more: found.value.length > page.first,
      server: this.consultations.server,
      onlyServer: this.config.store.kind !== 'eventstoredb',
    }
  }
}

function isoOf(instant: number | undefined): string | undefined {
  return instant === undefined ? undefined : new Date(instant).toISOString()
}
