import type { Role } from '#access'
import type { ActorSource } from './actor-source.ts'

/** How each role of this service is called on the record. */
const roleInWords: Readonly<Record<Role, { readonly role: string; readonly organisation: string }>> = {
  practitioner: { role: 'probation practitioner', organisation: 'Probation' },
  manager: { role: 'senior probation officer', organisation: 'Probation' },
  'mappa-coordinator': { role: 'MAPPA co-ordinator', organisation: 'MAPPA' },
  'sfo-reviewer': { role: 'SFO reviewer', organisation: 'Probation' },
  administrator: { role: 'administrator', organisation: 'Probation' },
  'data-protection': { role: 'data protection officer', organisation: 'Probation' },
}

/** An actor made of nothing but the claims of the person's token. Grade and unit are in no claim, so they stay open. */
export const actorFromPrincipal: Pick<ActorSource, 'actorOf'> = {
  actorOf: (principal, { capacity, onBehalfOf }) => {
    const [first] = principal.roles
    const { role, organisation } = first ? roleInWords[first] : { role: null, organisation: null }
    const actor = {
      ...(principal.staffId === undefined ? {} : { staffId: principal.staffId }),
      ...(principal.name === undefined ? {} : { name: principal.name }),
      role,
      organisation,
      capacity,
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    }
    return Promise.resolve({ actor, notices: [] })
  },
}
