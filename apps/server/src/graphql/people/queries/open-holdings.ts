import { Inject } from '@nestjs/common'
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs'
import { mayAskAbout, type AskingAs, type Principal } from '#access'
import {
  holdingBy,
  isOpenedPerson,
  type BasisRequest,
  type HolderEffect,
  type InForce,
  type OpenedCase,
  type OpenedPerson,
  type PeopleReplay,
  type ReadModel,
} from '#replay'
import { CaseGate, type GateRefusal } from '../../../case-gate/case-gate.ts'
import type { Sight } from '../../../case-gate/sight.ts'
import { READ_MODEL } from '../../../composition/tokens.ts'
import { describeBasis } from '../../case/queries/describe-basis.ts'
import { readingRefusal, waitUntilRead } from '../../case/queries/reading.ts'
import { inTurn } from '../in-turn.ts'
import { PEOPLE_REPLAY } from '../tokens.ts'
import { askedAs } from './asked-as.ts'
import type { OpenPersonAnswer } from './open-person.ts'

/** A case opened at a basis at which somebody holds it, and the allocation that says so. */
export interface HeldCase {
  readonly opened: OpenedCase
  readonly holding: InForce<HolderEffect>
}

/** The cases that somebody holds and that the asker may know of, or why they are not told. */
export type OpenHoldingsAnswer =
  | {
      readonly kind: 'opened'
      readonly person: OpenedPerson
      readonly held: readonly HeldCase[]
      readonly askedAs: AskingAs
      /** To be called with the cases that are shown, before they are. */
      readonly log: (crns: readonly string[]) => Promise<Extract<GateRefusal, { kind: 'not-logged' }> | undefined>
    }
  | Exclude<OpenPersonAnswer, { readonly kind: 'opened' }>

interface HoldingsRequest {
  readonly staffId: string
  readonly basis: BasisRequest
  readonly principal: Principal
  readonly atLeast: string | undefined
  readonly correlationId: string
}

/** Opens the cases that one person holds at a basis, for somebody who may ask. */
export class OpenHoldings extends Query<OpenHoldingsAnswer> {
  readonly request: HoldingsRequest

  constructor(request: HoldingsRequest) {
    super()
    this.request = request
  }
}

/** Folds only cases that an entry may have given to the person: an index of the read model names them. */
@QueryHandler(OpenHoldings)
export class OpenHoldingsHandler implements IQueryHandler<OpenHoldings> {
  constructor(
    @Inject(READ_MODEL) private readonly reads: ReadModel,
    @Inject(PEOPLE_REPLAY) private readonly replay: PeopleReplay,
    private readonly gate: CaseGate,
  ) {}

  async execute({ request }: OpenHoldings): Promise<OpenHoldingsAnswer> {
    const { staffId, basis, principal, atLeast, correlationId } = request
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
    const asked = askedAs(this.reads, principal, staffId, { from: effectiveAt, until: effectiveAt })
    if (!asked) return { kind: 'about-another' }
    const sight = this.gate.sightOf(principal)
    const reading = {
      principal,
      reading: 'person',
      asked: { staffId, ...describeBasis(basis) },
      correlationId,
    } as const
    // That it was asked is logged in any case; which cases are shown, once they are.
    const logged = await this.gate.openThose([], reading, sight)
    if ('kind' in logged) return logged
    return {
      kind: 'opened',
      person,
      askedAs: asked.as,
      held: await this.heldBy(person, sight),
      log: async crns => {
        const logged = await this.gate.openThose(crns, reading, sight)
        return 'kind' in logged ? logged : undefined
      },
    }
  }

  private async heldBy(person: OpenedPerson, sight: Sight): Promise<readonly HeldCase[]> {
    const crns = person.allocatedCrns().filter(crn => sight.maySee(crn))
    const found = await inTurn(crns, (crn): readonly HeldCase[] => {
      const opened = sight.within(person.openCase(crn))
      const holding = holdingBy(opened.file, person.staffId, opened.basis.effectiveAt)
      return holding ? [{ opened, holding }] : []
    })
    return found.flat()
  }
}
