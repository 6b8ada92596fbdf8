/** A register of NDelius: what somebody is flagged for. */
export interface RegisterType {
  readonly code: string
  readonly name: string
  /** After how many months a review was suggested, where the list says. */
  readonly reviewMonths?: number
}

/**
 * NDelius register types as one service of the Ministry of Justice listed them on 29 April 2022 (see SOURCES.md).
 * A working copy, not an official list; newer types are missing, and a code that is not here is not wrong.
 */
export const registerTypes: readonly RegisterType[] = [
  { code: 'ADVP', name: 'Domestic Abuse Perpetrator', reviewMonths: 3 },
  { code: 'ADVV', name: 'Domestic Abuse Victim', reviewMonths: 6 },
  { code: 'ADWC', name: 'Barred from working with Children', reviewMonths: 6 },
  { code: 'ALAN', name: 'Alert Notice', reviewMonths: 6 },
  { code: 'ALERT', name: 'Alert Notice', reviewMonths: 6 },
  { code: 'ALSH', name: 'Suicide/Self Harm', reviewMonths: 6 },
  { code: 'AMHL', name: 'Mental Health Issues', reviewMonths: 6 },
  { code: 'ANSO', name: 'Non Registered Sex Offender', reviewMonths: 3 },
  { code: 'APPO', name: 'PPO', reviewMonths: 6 },
  { code: 'ARSO', name: 'Registered Sex Offender', reviewMonths: 3 },
  { code: 'ASFO', name: 'SFO', reviewMonths: 3 },
  { code: 'AV2S', name: 'Risk to Staff', reviewMonths: 6 },
  { code: 'AVIS', name: 'ViSOR', reviewMonths: 6 },
  { code: 'CSEP', name: 'Child Sexual Exploitation – Perpetrator', reviewMonths: 3 },
  { code: 'CUCK', name: 'Cuckooing – Potential Victim', reviewMonths: 3 },
  { code: 'DOFF', name: 'Duplicate Offender Records Exist', reviewMonths: 6 },
  { code: 'DORIS', name: 'DoRIS' },
  { code: 'HOIE', name: 'Home Office Interest', reviewMonths: 6 },
  { code: 'IIOM', name: 'Integrated Offender Management', reviewMonths: 6 },
  { code: 'IKII', name: 'Keep IICSA', reviewMonths: 3 },
  { code: 'IKMF', name: 'Record to be Retained', reviewMonths: 12 },
  { code: 'IMAR', name: 'MARAC', reviewMonths: 3 },
  { code: 'INLL', name: 'Lifer', reviewMonths: 12 },
  { code: 'INVI', name: 'Victim Contact', reviewMonths: 3 },
  { code: 'IRMO', name: 'Hate Crime', reviewMonths: 6 },
  { code: 'KDUP', name: 'Known Duplicate Offender', reviewMonths: 6 },
  { code: 'MAPP', name: 'MAPPA', reviewMonths: 3 },
  { code: 'MSP', name: 'Modern Day Slavery – Perpetrator', reviewMonths: 6 },
  { code: 'MSV', name: 'Modern Day Slavery – Victim', reviewMonths: 6 },
  { code: 'NOTMAPPA', name: 'Not MAPPA Eligible' },
  { code: 'RCCO', name: 'Child Concerns', reviewMonths: 3 },
  { code: 'RCHD', name: 'Risk to Children', reviewMonths: 3 },
  { code: 'RCPR', name: 'Child Protection', reviewMonths: 3 },
  { code: 'REG15', name: 'Risk to Known Adult', reviewMonths: 6 },
  { code: 'REG16', name: 'Risk to Prisoner', reviewMonths: 6 },
  { code: 'REG17', name: 'Risk to Public', reviewMonths: 6 },
  { code: 'REG22', name: 'Risk to ‘Adult at Risk’', reviewMonths: 6 },
  { code: 'REG24', name: 'Women’s Safety Worker', reviewMonths: 6 },
  { code: 'REG26', name: 'Organised Crime', reviewMonths: 6 },
  { code: 'REG30', name: 'Domestic Abuse History' },
  { code: 'RHRH', name: 'High RoH', reviewMonths: 6 },
  { code: 'RLRH', name: 'Low RoH', reviewMonths: 6 },
  { code: 'RMDO', name: 'Mentally Disordered Offender', reviewMonths: 6 },
  { code: 'RMRH', name: 'Medium RoH', reviewMonths: 6 },
  { code: 'RPIR', name: 'Public Interest Case', reviewMonths: 6 },
  { code: 'RRR', name: 'Required Risk Review', reviewMonths: 1 },
  { code: 'RSTO', name: 'Restraining Order', reviewMonths: 6 },
  { code: 'RTAO', name: 'Terrorism Act Offender', reviewMonths: 6 },
  { code: 'RVAD', name: 'Safeguarding – Adult at Risk', reviewMonths: 6 },
  { code: 'RVHR', name: 'Very High RoH', reviewMonths: 6 },
  { code: 'RVLN', name: 'Vulnerable' },
  { code: 'SOPS', name: 'Sexual Harm Prevention Order/Sexual Risk Order', reviewMonths: 3 },
  { code: 'SPO', name: 'Stalking Protection Order', reviewMonths: 3 },
  { code: 'STRG', name: 'Street Gangs', reviewMonths: 3 },
  { code: 'UPWS', name: 'UPW Suspended', reviewMonths: 1 },
  { code: 'WEAP', name: 'Weapons', reviewMonths: 3 },
  { code: 'WRSM', name: 'Warrant /Summons', reviewMonths: 3 },
]

const byCode = new Map(registerTypes.map(type => [type.code, type]))

/** The register type of a code, or undefined for one that the list lacks. */
export function registerType(code: string): RegisterType | undefined {
  return byCode.get(code.trim().toUpperCase())
}
