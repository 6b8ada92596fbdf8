import { holderNotRecorded } from '#case-record'
import {
  actsByOthers,
  holdingPeriods,
  settingsOf,
  type ActByAnother as ReplayAct,
  type CaseState as ReplayState,
  type HoldingPeriod as ReplayPeriod,
} from '#replay'
import type { ActByAnother, Holding, HoldingPeriod, HoldingThenWord } from '../../models/history.models.ts'
import type { HolderInForce, HoldingStatusWord } from '../../models/state.models.ts'
import { toEntry, toOptionalEntry } from '../entry/entry.ts'
import { isValueWithheld, toSource } from './in-force.ts'
import { isWithheld, type Showing } from '../opened/showing.ts'
import { toWhen } from '../entry/time.ts'

/** Who holds the case at the instant of a state, with the periods of holding that cover it. */
export function toHolders(showing: Showing, { holders, holding }: ReplayState): HolderInForce[] {
  return holders.map(value => {
    const { setting, certainty } = value
    const { effect, entry, from } = setting
    const period = holding.find(one => one.startedBy === entry)
    const withheld = isValueWithheld(showing, setting)
    return {
      ...heldBy(effect.holder, withheld),
      lineManager: withheld ? undefined : effect.lineManager,
      certainty,
      since: from && toWhen(from),
      until: period?.until && toWhen(period.until),
      setBy: toSource(showing, value),
    }
  })
}

/** Every period in which somebody or nobody held the case, and who acted in place of the holder. */
export function toHolding(showing: Showing): Holding {
  const settings = settingsOf(showing.file)
  const periods = holdingPeriods(settings)
  return {
    periods: periods.map(period => toPeriod(showing, period)),
    actsByOthers: actsByOthers(showing.file, settings).map(act => toAct(showing, act, periods)),
  }
}

function toPeriod(showing: Showing, period: ReplayPeriod): HoldingPeriod {
  const withheld = isWithheld(showing, period.startedBy)
  return {
    ...heldBy(period.holder, withheld),
    lineManager: withheld ? undefined : period.lineManager,
    from: toWhen(period.from),
    until: period.until && toWhen(period.until),
    startedBy: toEntry(showing, period.startedBy),
    endedBy: toOptionalEntry(showing, period.endedBy),
  }
}

function toAct(showing: Showing, { entry, holderThen }: ReplayAct, periods: readonly ReplayPeriod[]): ActByAnother {
  const named = periods.filter(period => period.holder === holderThen).map(period => period.startedBy)
  const then = holderThen === undefined ? nobodyRecorded : heldBy(holderThen, isWithheld(showing, ...named))
  return { entry: toEntry(showing, entry), status: then.status, holderThen: then.holder }
}

const nobodyRecorded = { status: 'none recorded', holder: undefined } as const satisfies {
  status: HoldingThenWord
  holder: undefined
}

function heldBy(
  holder: string | null,
  withheld: boolean,
): { readonly status: HoldingStatusWord; readonly holder: string | undefined } {
  if (withheld) return { status: 'withheld', holder: undefined }
  if (holder === null) return { status: 'unallocated', holder: undefined }
  return holder === holderNotRecorded
    ? { status: 'holder not recorded', holder: undefined }
    : { status: 'held', holder }
}
