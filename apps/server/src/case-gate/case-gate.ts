import { Inject, Injectable } from '@nestjs/common'
import {
  judgeAccess,
  judgeOverseeing,
  type AccessVerdict,
  type Consultation,
  type ConsultationLog,
  type ConsultationOutcome,
  type Principal,
  type Reading,
} from '#access'
import type { EventLog, EventLogError } from '#event-log'
import type { ReadModel } from '#replay'
import { CLOCK, CONSULTATIONS, EVENT_LOG, READ_MODEL } from '../composition/tokens.ts'
import { accessInLog, accessInReadModel } from './access-of-case.ts'
import { Sight } from './sight.ts'

/** Who reads what, for what stated purpose, in which request. */
export interface ReadingOfCase {
  readonly principal: Principal
  readonly reading: Reading
  /** What exactly is asked, without content of a case. */
  readonly asked?: object | undefined
  readonly correlationId?: string | undefined
  readonly purpose?: string | undefined
}

/** Why nothing of a case is shown. */
export type GateRefusal =
  /** `message` is what those who set the limit wrote for those whom it keeps out. */
  | { readonly kind: 'case-restricted'; readonly message: string }
  /** What cannot be logged is not shown. */
  | { readonly kind: 'not-logged' }

/**
 * The one place where it is decided whether a person may know of a case, asked before anything of it is read, and where
 * every reading is logged before its answer leaves. What a role may do at all is asked before.
 */
@Injectable()
export class CaseGate {
  constructor(
    @Inject(READ_MODEL) private readonly reads: ReadModel,
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(CONSULTATIONS) private readonly consultations: ConsultationLog,
    @Inject(CLOCK) private readonly now: () => Date,
  ) {}

  /** What a person may know of now. Logs nothing: for leaving cases out, never for showing one. */
  sightOf(principal: Principal): Sight {
    return new Sight(principal, accessInReadModel(this.reads), this.now().getTime())
  }

  /** Opens one case for reading, logged; or refuses, logged as well. */
  async open(crn: string, reading: ReadingOfCase): Promise<GateRefusal | undefined> {
    return this.#settle(crn, reading, this.sightOf(reading.principal).verdictOn(crn))
  }

  /** The same by the log itself, ahead of the read model: for what writes. */
  async openForWriting(crn: string, reading: ReadingOfCase): Promise<GateRefusal | EventLogError | undefined> {
    const access = await accessInLog(this.log, crn)
    if (!access.ok) return access.error
    return this.#settle(crn, reading, judgeAccess(reading.principal, access.value, this.now().getTime()))
  }

  /** Those of some cases that the person may know of, each logged as shown; of the others there is no trace in the answer. */
  async openThose(
    crns: readonly string[],
    reading: ReadingOfCase,
    sight: Sight = this.sightOf(reading.principal),
  ): Promise<readonly string[] | Extract<GateRefusal, { kind: 'not-logged' }>> {
    const seen = crns.filter(crn => sight.maySee(crn))
    const shown = seen.map(crn => this.#consultation(reading, 'shown', crn, sight.verdictOn(crn)))
    const logged = await this.#log(shown.length === 0 ? [this.#consultation(reading, 'shown')] : shown)
    return logged ? seen : { kind: 'not-logged' }
  }

  /** Logs that a case was asked for and refused for another reason than a limit, such as a role. */
  async refused(crn: string, reading: ReadingOfCase): Promise<void> {
    await this.#log([this.#consultation(reading, 'refused', crn)])
  }

  /** Opens not a case but who may open it and who did. */
  async openForOverseeing(crn: string, reading: ReadingOfCase): Promise<GateRefusal | EventLogError | undefined> {
    const access = await accessInLog(this.log, crn)
    if (!access.ok) return access.error
    return this.#settle(crn, reading, judgeOverseeing(reading.principal, access.value, this.now().getTime()))
  }

  async #settle(crn: string, reading: ReadingOfCase, verdict: AccessVerdict): Promise<GateRefusal | undefined> {
    const outcome = verdict.allowed ? 'shown' : 'refused'
    const logged = await this.#log([this.#consultation(reading, outcome, crn, verdict)])
    if (!verdict.allowed) return { kind: 'case-restricted', message: verdict.limit.message }
    return logged ? undefined : { kind: 'not-logged' }
  }

  async #log(consultations: readonly Consultation[]): Promise<boolean> {
    return (await this.consultations.append(consultations)).ok
  }

  #consultation(
    { principal, reading, asked, correlationId = 'not stated', purpose }: ReadingOfCase,
    outcome: ConsultationOutcome,
    crn?: string,
    verdict?: AccessVerdict,
  ): Consultation {
    const { username, clientId, name, staffId, roles } = principal
    const commission = verdict?.allowed ? verdict.commission : undefined
    const stated = purpose ?? commission?.purpose
    return {
      at: this.now().toISOString(),
      username,
      clientId,
      roles,
      reading,
      correlationId,
      outcome,
      ...(name === undefined ? {} : { name }),
      ...(staffId === undefined ? {} : { staffId }),
      ...(crn === undefined ? {} : { crn }),
      ...(asked === undefined ? {} : { asked: JSON.stringify(asked) }),
      ...(stated === undefined ? {} : { purpose: stated }),
      ...(commission === undefined ? {} : { commission: commission.id }),
    }
  }
}
