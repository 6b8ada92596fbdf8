/** An entry was made in error. It stays readable; it no longer counts from here on. */
export interface Withdrawn {
  readonly entry: string
  readonly reason: string
}
