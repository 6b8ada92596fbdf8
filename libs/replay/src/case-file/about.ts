import { kindOf, type CaseEntry, type RelationKind } from '#case-record'

/**
 * What an account names in words as the thing it is about, where no relation ties it: the id of an entry, or the time
 * and kind of one ("2025-03-10T15:30+00:00 manager.direction"). Undefined unless exactly one entry fits, of its own
 * file or else of any.
 */
export function namedInAccount(
  account: CaseEntry,
  entries: readonly CaseEntry[],
): { readonly as: RelationKind; readonly entry: CaseEntry } | undefined {
  const testimony = kindOf(account).testimony?.(account)
  const about = testimony?.about?.trim()
  if (about === undefined || about === '') return undefined
  const named = entries.filter(entry => entry !== account && isNamed(entry, about))
  const ofItsFile = named.filter(({ source }) => source.file === account.source.file)
  const fitting = ofItsFile.length > 0 ? ofItsFile : named
  const [entry] = fitting
  if (!entry || fitting.length > 1) return undefined
  const as = testimony?.position === 'denied' ? 'contests' : testimony?.position === 'affirmed' ? 'confirms' : 'follows'
  return { as, entry }
}

function isNamed({ id, source, occurred, kind }: CaseEntry, about: string): boolean {
  return about === id || about === source.reference || (occurred !== undefined && about === `${occurred.edtf} ${kind}`)
}
