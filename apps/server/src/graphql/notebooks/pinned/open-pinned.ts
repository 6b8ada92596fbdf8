import { Inject, Injectable } from '@nestjs/common'
import type { Principal } from '#access'
import type { CaseReplay } from '#replay'
import { CaseGate } from '../../../case-gate/case-gate.ts'
import { CASE_REPLAY } from '../../case/tokens.ts'
import { PinnedCase } from './pinned-case.ts'

/** Gives a person's view of a case at the tokens that a notebook holds. Ask only once the gate has let them in. */
@Injectable()
export class OpenPinned {
  constructor(
    @Inject(CASE_REPLAY) private readonly replay: CaseReplay,
    private readonly gate: CaseGate,
  ) {}

  of(crn: string, principal: Principal): PinnedCase {
    return new PinnedCase({ crn, principal, replay: this.replay, sight: this.gate.sightOf(principal) })
  }
}
