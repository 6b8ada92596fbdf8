import type { KnownWhen } from '../time/when.ts'

export const roshLevels = ['low', 'medium', 'high', 'very high'] as const
export type RoshLevel = (typeof roshLevels)[number]

/** True for one of the four levels, written exactly so. */
export function isRoshLevel(text: string): text is RoshLevel {
  return roshLevels.some(level => level === text)
}

/** Where a ROSH level applies. OASys rates both; most sources name neither. */
export type Setting = 'community' | 'custody' | 'not stated'

/** The holder after a change of allocation whose record does not say to whom. Not the same as nobody, which is null. */
export const holderNotRecorded = 'not recorded'

/**
 * What an entry sets in the case, if it has effect. `system` tells two systems or documents of one agency apart;
 * absent, the source names none.
 */
export type Effect =
  | {
      readonly aspect: 'rosh'
      readonly setting: Setting
      readonly group: string
      readonly level: RoshLevel
      readonly system?: string
    }
  | { readonly aspect: 'tier'; readonly tier: string; readonly scheme?: string; readonly provisional: boolean }
  | { readonly aspect: 'mappa-level'; readonly level: string }
  | { readonly aspect: 'mappa-category'; readonly category: string }
  | { readonly aspect: 'register'; readonly code: string; readonly change: 'added' | 'removed' }
  | { readonly aspect: 'holder'; readonly holder: string | null; readonly lineManager?: string }
  | { readonly aspect: 'custody'; readonly status: 'in custody' | 'released' }
  /** `again`: the licence that stood before stands again, with its conditions; without it, a new one begins. */
  | { readonly aspect: 'licence'; readonly status: 'in force'; readonly again?: true }
  | { readonly aspect: 'licence'; readonly status: 'revoked' | 'ended' }
  | {
      readonly aspect: 'condition'
      readonly condition: string
      readonly change: 'set' | 'varied' | 'removed'
      /** What it was varied to, in the source's words. */
      readonly to?: string
      readonly expires?: KnownWhen
    }
  /** `beside`: concurrent with, or consecutive to, those that stand already, whose place it does not take. */
  | { readonly aspect: 'sentence'; readonly sentence: string; readonly beside?: true }
  | { readonly aspect: 'enforcement'; readonly status: string }
  | { readonly aspect: 'contact-frequency'; readonly frequency: string; readonly policy?: string }
  | {
      readonly aspect: 'supervision'
      readonly status: 'active' | 'suspended' | 'ended'
      /** Under which policy, with its version where the record names one. */
      readonly policy?: string
    }

/**
 * Whether what the entry sets has effect at once, only once countersigned, or is put to somebody else to decide.
 * Nothing but the source decides this.
 */
export type Standing = 'in effect' | 'awaiting countersignature' | 'proposed' | 'not in effect'
