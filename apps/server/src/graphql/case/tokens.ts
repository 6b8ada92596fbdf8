/** The CaseReplay that queries open cases with. */
export const CASE_REPLAY = Symbol('CaseReplay')
