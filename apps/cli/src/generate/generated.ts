/** How much has been invented. */
export interface Generated {
  readonly cases: number
  readonly entries: number
}
