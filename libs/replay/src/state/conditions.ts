import { happenedBy, orderOf, type Effect, type Instant } from '#case-record'
import { takenBackBy } from '../case-file/withdrawals.ts'
import { aspectBySubject, settingsFor } from './aspects.ts'
import type { InForce } from './in-force.ts'
import type { Setting, Settings } from './setting.ts'

export type ConditionEffect = Extract<Effect, { aspect: 'condition' }>
type LicenceSetting = Setting<Extract<Effect, { aspect: 'licence' }>>
type Sureness = 'surely' | 'possibly' | 'no'

/**
 * The licence conditions that stood at an instant. They end with their licence, and a release after that begins with its
 * own; a rescinded recall gives back those that stood. A variation that its own record lets end has no effect from then
 * on: what stood before it stands again.
 */
export function conditionsAt(all: Settings, instant: Instant): readonly InForce<ConditionEffect>[] {
  const settings = settingsFor(all, 'condition')
  const licences = settingsFor(all, 'licence')
  const ended = new Map(settings.map(setting => [setting, hasEnded(setting, settings, licences, instant)]))
  const running = settings.filter(setting => ended.get(setting) !== 'surely' && !hasExpired(setting, instant))
  return aspectBySubject({ settings: running, proposals: [] }, 'condition', subjectOf, instant)
    .filter(({ setting }) => setting.effect.change !== 'removed')
    .map(value => {
      const sure = [value.setting, ...value.alsoSetBy].some(setting => ended.get(setting) === 'no')
      return sure ? value : { ...value, certainty: 'possible' }
    })
}

function subjectOf({ condition }: ConditionEffect): string {
  return condition.toLowerCase()
}

function hasExpired({ effect: { expires } }: Setting<ConditionEffect>, instant: Instant): boolean {
  return expires !== undefined && expires.latest < instant
}

function hasEnded(
  condition: Setting<ConditionEffect>,
  all: readonly Setting<ConditionEffect>[],
  licences: readonly LicenceSetting[],
  instant: Instant,
): Sureness {
  const ends = licences
    .filter(({ effect }) => effect.status !== 'in force')
    .map(end => least(isBefore(condition, end), stands(end, instant), negated(isUndone(end, licences, instant))))
  const leftOut = licences.some(release => isLeftOut(condition, release, all, licences, instant))
  return most(...ends, leftOut ? 'possibly' : 'no')
}

/** A recall rescinded gives the licence back that it had ended, and none that an earlier release had begun. */
function isUndone(end: LicenceSetting, licences: readonly LicenceSetting[], instant: Instant): Sureness {
  const releases = licences.filter(isRelease)
  const undoing = licences
    .filter(({ effect }) => effect.status === 'in force' && effect.again)
    .map(again => {
      const between = releases.map(release => least(isBefore(end, release), isBefore(release, again)))
      return least(isBefore(end, again), stands(again, instant), negated(most(...between)))
    })
  return most(...undoing)
}

/**
 * True where a later release lists its conditions without one that was set under an earlier licence of which no end is
 * recorded: whether that one stands on, the record does not say. One set while no licence stood was set for the next.
 */
function isLeftOut(
  condition: Setting<ConditionEffect>,
  release: LicenceSetting,
  all: readonly Setting<ConditionEffect>[],
  licences: readonly LicenceSetting[],
  instant: Instant,
): boolean {
  if (!isRelease(release) || least(isBefore(condition, release), stands(release, instant)) === 'no') return false
  const listed = all.filter(({ origin }) => origin === release.origin).map(({ effect }) => subjectOf(effect))
  if (listed.length === 0 || listed.includes(subjectOf(condition.effect))) return false
  return licences.some(
    earlier =>
      isRelease(earlier) &&
      earlier.origin !== release.origin &&
      isBefore(earlier, release) !== 'no' &&
      (earlier.origin === condition.origin || isBefore(earlier, condition) === 'surely') &&
      !licences.some(
        end =>
          end.effect.status !== 'in force' && isBefore(earlier, end) !== 'no' && isBefore(end, condition) === 'surely',
      ),
  )
}

function isRelease({ effect }: LicenceSetting): boolean {
  return effect.status === 'in force' && !effect.again
}

/** Of two values set in one minute or one day, neither came surely before the other; one entry's own came together. */
function isBefore(earlier: Setting, later: Setting): Sureness {
  if (!earlier.from || !later.from || earlier.entry === later.entry) return 'no'
  const order = orderOf(earlier.from, later.from)
  return order === 'before' ? 'surely' : order === 'after' ? 'no' : 'possibly'
}

function stands({ from, certainty, withdrawals = [] }: Setting, instant: Instant): Sureness {
  if (from === undefined) return 'no'
  const open = certainty === 'possible' ? 'possibly' : 'surely'
  return least(happenedBy(from, instant), open, negated(takenBackBy(withdrawals, instant)))
}

const rising = ['no', 'possibly', 'surely'] as const

function least(...of: readonly Sureness[]): Sureness {
  return rising.find(one => of.includes(one)) ?? 'surely'
}

function most(...of: readonly Sureness[]): Sureness {
  return rising.findLast(one => of.includes(one)) ?? 'no'
}

function negated(sureness: Sureness): Sureness {
  return rising[2 - rising.indexOf(sureness)]!
}
