import type { Period } from '../time/period.ts'

/** Somebody took up a post. */
export interface Appointed extends Period {
  readonly name: string
  /** In words, such as "senior probation officer". */
  readonly role: string
  /** Such as PO, SPO, HoPDU, PQiP. */
  readonly grade: string
  readonly organisation: string
  readonly unit: string
  /** Where time in post counts from another day than `from`. */
  readonly inPostSince?: string
  /** The appointment that ends where this one begins; without it both hold. */
  readonly replaces?: string
}

/** The grade of an appointment changed, and with it the role where one is named. Time in post begins anew. */
export interface GradeChanged {
  readonly appointment: string
  readonly grade: string
  readonly role?: string
  readonly from: string
  readonly inPostSince?: string
}

/** A change of grade as somebody gives it; the appointment may be left out where only one is in force. */
export type GradeChangedGiven = Omit<GradeChanged, 'appointment'> & { readonly appointment?: string }

/** The unit of an appointment changed, and with it the organisation where one is named. Time in post goes on. */
export interface UnitChanged {
  readonly appointment: string
  readonly unit: string
  readonly organisation?: string
  readonly from: string
}

/** A change of unit as somebody gives it; the appointment may be left out where only one is in force. */
export type UnitChangedGiven = Omit<UnitChanged, 'appointment'> & { readonly appointment?: string }

/** Somebody left: one appointment, or where none is named all that had begun by then. */
export interface Left {
  readonly appointment?: string
  /** The last day in post. */
  readonly until: string
}
