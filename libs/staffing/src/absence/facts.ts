import type { Period } from '../time/period.ts'

/** Kept as neutral as a rota: why somebody was away in detail, and anything about health, has no place on this record. */
export const absenceKinds = ['leave', 'sick', 'other'] as const
export type AbsenceKind = (typeof absenceKinds)[number]

/** Somebody is away. */
export interface Absent extends Period {
  readonly kind: AbsenceKind
}

/** Somebody is back: the first day at work again. */
export interface Returned {
  readonly absence: string
  readonly from: string
}

/** A return as somebody gives it; the absence may be left out where only one is running. */
export type ReturnedGiven = Omit<Returned, 'absence'> & { readonly absence?: string }
