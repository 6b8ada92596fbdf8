import { listedKinds, relationKinds, roshLevels } from '#case-record'

/** What somebody writes who wants a page to run something, in each of the ways in which pages have been made to. */
const running = `<img src=x onerror=window.ran=1>"'><script>window.ran=1</script>{{7*7777}}\${7*7777}`

/** And who would have it wider than any window. */
export const hostile = `${running} ${'Zuständigkeits'.repeat(6)}`

export const hostileCrn = 'X999666'
const hostileMeeting = `M-1 ${hostile}`

/** A kind is words joined by dots without spaces. */
const hostileKind = '<svg/onload=window.ran=1>.<script>window.ran=1</script>'

const person = {
  staffId: `N1 ${hostile}`,
  name: `Name ${hostile}`,
  role: `role ${hostile}`,
  grade: `grade ${hostile}`,
  organisation: `Organisation ${hostile}`,
  unit: `unit ${hostile}`,
  onBehalfOf: `somebody ${hostile}`,
  unlisted: `more ${hostile}`,
}

const text = (about: string) => `${about} ${hostile}`

/** Values in the order in which they are tried for a field: the first that its kind takes stands in the file. */
const values = (field: string): readonly unknown[] => [
  text(field),
  { [text('group')]: roshLevels[0], [text('other')]: roshLevels[2] },
  [text(`first ${field}`), text(`second ${field}`)],
  [{ agency: text('agency'), view: text('view'), name: text('name'), option: text('option'), of: text('of') }],
  [{ agency: text('agency'), who: text('who'), option: text('option'), whyNotTaken: text('why') }],
  { [text('key')]: text('value') },
]

const otherwise: Readonly<Record<string, unknown>> = { meetingId: hostileMeeting, recallId: text('RC') }

function dataOf({ fields }: ReturnType<typeof listedKinds>[number]): Readonly<Record<string, unknown>> {
  const taken = Object.entries(fields).flatMap(([name, rule]) => {
    const tried = [...(name in otherwise ? [otherwise[name]] : []), ...values(name)]
    const good = tried.find(value => rule(value as never).length === 0)
    return good === undefined ? [] : [[name, good] as const]
  })
  return { ...Object.fromEntries(taken), [text('unlisted')]: text('value'), nested: { [text('key')]: [text('item')] } }
}

export const referenceOf = (index: number): string => `E-${index} ${hostile}`

/** One entry of every kind, each with everything that it may hold, and each tied to the one before. */
export function hostileFile(): object {
  const kinds = [...listedKinds().map(each => ({ kind: each.kind, data: dataOf(each) }))]
  const entries = [...kinds, { kind: hostileKind, data: { [text('key')]: text('value') } }].map(
    ({ kind, data }, index) => ({
      id: referenceOf(index),
      kind,
      occurred: `2025-03-${String(1 + (index % 28)).padStart(2, '0')}T${String(8 + (index % 10)).padStart(2, '0')}:15+00:00`,
      recordedAt: `2025-04-${String(1 + (index % 28)).padStart(2, '0')}T09:00+00:00`,
      by: person,
      recordedBy: person,
      channel: 'record',
      relatesTo: index === 0 ? [] : [{ id: referenceOf(index - 1), as: relationKinds[index % relationKinds.length] }],
      reliedOn: index === 0 ? [] : [referenceOf(index - 1), `nowhere ${hostile}`],
      detail: text('detail'),
      data,
      [text('unlisted')]: text('value'),
    }),
  )
  return {
    format: 'sfo-review/chronology',
    version: 1,
    id: `file ${hostile}`,
    person: { crn: hostileCrn, initials: text('Q.Q.') },
    source: { system: text('system'), reference: text('reference') },
    entries,
  }
}
