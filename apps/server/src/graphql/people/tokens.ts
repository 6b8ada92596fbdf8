/** The PeopleReplay that questions about people are answered with. */
export const PEOPLE_REPLAY = Symbol('PeopleReplay')
