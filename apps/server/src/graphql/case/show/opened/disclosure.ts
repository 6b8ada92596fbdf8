import { mayReadContent, type Principal, type WhyRefused } from '#access'
import { kindOf, readData, type Actor, type CaseEntry } from '#case-record'
import type { CaseFile } from '#replay'

/** What stands in place of content that is not for the person who asks. */
export interface Placeholder {
  readonly why: string
  readonly holder: string | undefined
}

/** All of a person that decides what of an entry they may read. */
export type Reader = Pick<Principal, 'roles' | 'staffId'>

const reasons: Readonly<Record<WhyRefused, string>> = {
  role: 'Your role does not read cases.',
  confidential: 'A concern raised by staff: for SFO reviewers and the staff named in it.',
  restricted: 'Restricted intelligence: for SFO reviewers and MAPPA co-ordinators.',
}

/**
 * Why the content of an entry is kept from a person, or undefined where they may read it. That the entry exists, its
 * kind, its time, its ties and the role of who acted are never kept back.
 */
export function placeholderFor(file: CaseFile, entry: CaseEntry, reader: Reader): Placeholder | undefined {
  const permission = mayReadContent(reader, {
    confidential: isConcern(entry),
    restricted: entry.data['restricted'] === true,
    sensitive: entry.sensitive,
    namedStaff: namedStaff(file, entry),
  })
  return permission.allowed ? undefined : { why: reasons[permission.why], holder: holderOf(entry) }
}

/** An entry with nothing left but what is never kept back. Folds over it cannot tell of its content. */
export function skeletonOf({ attested, ...entry }: CaseEntry): CaseEntry {
  return {
    ...entry,
    ...(attested && { attested: { versions: attested.versions, notices: [] } }),
    actor: roleOnly(entry.actor),
    recordedBy: entry.recordedBy && roleOnly(entry.recordedBy),
    detail: '',
    data: {},
    unlistedFields: {},
  }
}

function isConcern(entry: CaseEntry): boolean {
  return kindOf(entry).family === 'concern'
}

/** Who raised it, wrote it down and owns it; whom an escalation of it names; and whoever raised what it answers. */
function namedStaff(file: CaseFile, entry: CaseEntry): readonly string[] {
  const own = [entry.actor.staffId, entry.recordedBy?.staffId, addressee(entry)]
  const escalations = file.incoming(entry).filter(link => link.as === 'escalates' || isConcern(link.entry))
  const escalatedTo = escalations.filter(link => kindOf(link.entry).request).map(link => addressee(link.entry))
  const answered = isConcern(entry) ? file.outgoing(entry).filter(link => isConcern(link.entry)) : []
  const raisers = answered.map(link => link.entry.actor.staffId)
  return [...own, ...escalatedTo, ...raisers].filter(staffId => staffId !== undefined)
}

function addressee(entry: CaseEntry): string | undefined {
  return readData(entry).text('to')
}

function holderOf(entry: CaseEntry): string | undefined {
  const data = readData(entry)
  const elsewhere =
    kindOf(entry).information === 'held elsewhere' ? (data.text('heldIn') ?? data.text('holder')) : undefined
  return elsewhere ?? entry.actor.organisation ?? undefined
}

function roleOnly({ role, grade, organisation, unit, capacity }: Actor): Actor {
  return {
    role,
    organisation,
    ...(grade === undefined ? {} : { grade }),
    ...(unit === undefined ? {} : { unit }),
    ...(capacity === undefined ? {} : { capacity }),
  }
}
