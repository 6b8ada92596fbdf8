import { siteAt, type CheckAt } from '#concerns'
import { positionOfRecorded, type RecordedEvent } from '#event-log'
import type { ActAnswer } from '../../acting/act-answer.ts'
import type { ActNotValid, NotPermitted, NotRecorded } from '../../acting/refusal.models.ts'
import { toNotRecorded, type SaidOfFailure } from '../../acting/show-refusal.ts'
import type { ConcernNotFound } from '../models/concern.models.ts'
import type { ConcernActResultModel, SafetyActResultModel } from '../models/result.models.ts'
import { toConcern, toConcernAct } from './concern.ts'
import { toSafetyCheck } from './site.ts'

/** How an act on a concern ended. Everything that stands is shown, as at an instant for what is overdue. */
export function toConcernActResult(answer: ActAnswer, now: number): ConcernActResultModel {
  switch (answer.kind) {
    case 'recorded': {
      const { own, again, events } = answer
      const concern = standing(events, now)
      return { __typename: 'ConcernRecorded', concern, position: positionOfRecorded(own), again }
    }
    case 'moved-on':
      return {
        __typename: 'ConcernMovedOn',
        since: answer.since.map(toConcernAct),
        concern: standing(answer.events, now),
      }
    case 'not-found':
      return concernNotFound
    case 'not-valid':
    case 'not-permitted':
    case 'failed':
      return toOtherEnd(answer)
  }
}

/** How an act on a site ended. */
export function toSafetyActResult(answer: ActAnswer, now: number): SafetyActResultModel {
  switch (answer.kind) {
    case 'recorded': {
      const { own, again, events } = answer
      const { action, check } = own[0]!.data as { readonly action?: string; readonly check?: string }
      const id = action ?? check!
      const [touched] = checksTouched(own, events, now)
      return {
        __typename: 'SafetyRecorded',
        id,
        check: toSafetyCheck(touched!),
        position: positionOfRecorded(own),
        again,
      }
    }
    case 'moved-on':
      return {
        __typename: 'SafetyMovedOn',
        changed: checksTouched(answer.since, answer.events, now).map(toSafetyCheck),
        position: positionOfRecorded(answer.since),
      }
    case 'not-found':
      throw new Error('a site is there as soon as anything is recorded of it')
    case 'not-valid':
    case 'not-permitted':
    case 'failed':
      return toOtherEnd(answer)
  }
}

export const concernNotFound: ConcernNotFound = {
  __typename: 'ConcernNotFound',
  message: 'There is no such concern among those that you may read.',
}

type OtherEnd = Extract<ActAnswer, { kind: 'not-valid' | 'not-permitted' | 'failed' }>

function toOtherEnd(answer: OtherEnd): ActNotValid | NotPermitted | NotRecorded {
  switch (answer.kind) {
    case 'not-valid':
      return { __typename: 'ActNotValid', problems: [...answer.problems] }
    case 'not-permitted':
      return { __typename: 'NotPermitted', why: answer.why }
    case 'failed':
      return toNotRecorded(answer.error, saidOfFailure)
  }
}

const saidOfFailure: SaidOfFailure = {
  outcomeUnknown: 'It is not known whether this was recorded. Send the same command again.',
  nothingRecorded: 'The record could not take this; nothing was recorded. Send the same command again shortly.',
}

/** As at now, or as all of it stands where another server's clock is ahead. */
function standing(events: readonly RecordedEvent[], now: number) {
  const newest = Math.max(...events.map(event => Date.parse(event.entered)))
  return toConcern(events, Math.max(now, newest))!
}

function checksTouched(
  touching: readonly RecordedEvent[],
  events: readonly RecordedEvent[],
  now: number,
): readonly CheckAt[] {
  const newest = Math.max(now, ...events.map(event => Date.parse(event.entered)))
  const named = touching.flatMap(({ data }) => [data['check'], data['action']])
  return siteAt(events, newest).checks.filter(
    ({ check, actions }) => named.includes(check.id) || actions.some(({ action }) => named.includes(action.id)),
  )
}
