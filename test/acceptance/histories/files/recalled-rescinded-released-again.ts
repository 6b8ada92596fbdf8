/*
 * A transfer to an office in the middle of a recall, a recall rescinded, another that stood, and a release with other
 * conditions, dated to the day only.
 */

const practitioner = { staffId: 'N88G111', role: 'probation practitioner', organisation: 'Probation' }
const senior = { staffId: 'N88G212', role: 'senior probation officer', organisation: 'Probation', unit: 'Riverside' }
const head = { staffId: 'N88G301', role: 'head of PDU', organisation: 'Probation' }
const prison = { role: 'prison offender manager', organisation: 'Prison' }
const central = { role: 'case manager', organisation: 'central recall team' }

const at = (id: string, kind: string, occurred: string, by: object, data: object = {}) => ({
  ...{ id, kind, occurred, recordedAt: occurred, by, data, detail: `${kind} ${id}` },
})
const [one, two] = [{ recallId: 'R-1' }, { recallId: 'R-2' }]

export const file = {
  ...{ format: 'sfo-review/chronology', version: 1, id: 'recalled-rescinded-released-again' },
  ...{ person: { crn: 'X998202', initials: 'C.D.' }, source: { system: 'test', reference: '4' } },
  entries: [
    at('L1', 'custody.released', '2024-01-10T10:00Z', prison, { conditions: ['curfew', 'exclusion zone'] }),
    at('A1', 'allocation.made', '2024-01-10T12:00Z', head, { to: 'N88G111', lineManager: 'N88G211' }),
    at('V1', 'licence.condition.varied', '2024-02-01', practitioner, { condition: 'alcohol ban', change: 'added' }),
    at('R1', 'recall.initiated', '2024-03-01T09:00Z', practitioner, one),
    at('R2', 'recall.endorsement.requested', '2024-03-01T10:00Z', practitioner, {
      ...one,
      toRole: 'senior probation officer',
    }),
    at('T1', 'transfer.made', '2024-03-01T14:00Z', head, { from: 'PDU East', to: 'Riverside' }),
    at('A2', 'allocation.made', '2024-03-04T09:00Z', head, { to: 'N88G103', lineManager: 'N88G212' }),
    at('R3', 'recall.endorsed', '2024-03-04T15:00Z', senior, { ...one, toRole: 'head of PDU' }),
    at('R4', 'recall.licence_revoked', '2024-03-06T09:00Z', central, one),
    at('R5', 'recall.rescinded', '2024-03-20T09:00Z', central, one),
    at('P1', 'parole.decision', '2024-05-30', prison, { outcome: 'release', dependsOn: ['L2', 'AP-9', 'a curfew'] }),
    at('R6', 'recall.licence_revoked', '2024-06-01T09:00Z', central, two),
    at('L2', 'custody.released', '2024-09-10', prison, { conditions: ['curfew'] }),
  ],
} as const
