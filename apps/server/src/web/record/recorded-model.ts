import type { Answer } from '../api/graphql.ts'
import { entryLink } from '../case/entry/entry-link.ts'
import type { CaseLinks } from '../case/frame/case-links.ts'
import { noticeInWords } from './words/notices.ts'
import type { recordedQuery } from './record.query.ts'

type View = Extract<Answer<typeof recordedQuery>['case']['view'], { __typename: 'CaseView' }>
type Entry = Extract<View['entry'], { __typename: 'EntryFound' }>['entry']

interface Line {
  readonly label: string
  readonly lines: readonly (string | LinkedLine)[]
}

/** Words that lead to the entry that they name. */
interface LinkedLine {
  readonly before: string
  readonly text: string
  readonly href: string
  readonly after: string
}

/** An entry read back: everything that it holds, line by line, in the words of the record. */
export function recordedModel(
  links: CaseLinks,
  entry: Entry,
): {
  readonly reference: string
  readonly title: string
  readonly lines: readonly Line[]
} {
  const lines: readonly Line[] = [
    { label: 'What', lines: [entry.title] },
    { label: 'When it happened', lines: [entry.occurred?.inWords ?? 'Not known'] },
    { label: 'Recorded', lines: [[entry.recorded.at?.inWords, late(entry)].filter(Boolean).join(', ')] },
    {
      label: 'Why it is recorded late',
      lines: entry.reasonForLateRecording ? textLines(entry.reasonForLateRecording) : [],
    },
    { label: 'By', lines: [entry.actor.inWords] },
    { label: 'Written down by', lines: entry.recordedBy ? [entry.recordedBy.inWords] : [] },
    { label: 'By which way', lines: entry.channel ? [entry.channel] : [] },
    ...dataLines(entry.data),
    { label: 'In words', lines: textLines(entry.text) },
    {
      label: 'Refers to',
      lines: entry.relatesTo.map(({ as, entry: other, version }) =>
        named(links, other, { before: `${as.replaceAll('-', ' ')}: `, version }),
      ),
    },
    {
      label: 'Relied on',
      lines: entry.reliedOn.map(({ entry: other, version }) => named(links, other, { before: '', version })),
    },
    { label: 'Own view', lines: entry.ownView ? textLines(entry.ownView) : [] },
    { label: 'Notices acknowledged', lines: entry.noticesAcknowledged.map(noticeInWords) },
    { label: 'Sensitive', lines: entry.sensitive ? ['Yes'] : [] },
  ]
  return { reference: entry.reference, title: entry.title, lines: lines.filter(line => line.lines.length > 0) }
}

function late({ lag }: Entry): string | undefined {
  return lag === null || lag.least === 'PT0S' ? undefined : `${lag.inWords} after it happened`
}

function textLines(text: { readonly __typename: string; readonly text?: string }): readonly string[] {
  if (text.__typename !== 'DisclosedText') return ['Withheld']
  return text.text === undefined || text.text === '' ? [] : [text.text]
}

function named(
  links: CaseLinks,
  entry: Entry['relatesTo'][number]['entry'],
  { before, version }: { readonly before: string; readonly version: number | null },
): string | LinkedLine {
  if (entry === null) return `${before}an entry that is not on this record`
  const { headline, title, occurred } = entry
  const text = (headline.__typename === 'DisclosedText' && headline.text) || title
  const after = [occurred?.inWords, version === null ? undefined : `version ${version}`].filter(Boolean)
  return { before, text, href: entryLink(links, entry).href, after: after.map(part => `, ${part}`).join('') }
}

function dataLines(data: unknown): readonly Line[] {
  if (data === null || typeof data !== 'object') return []
  return Object.entries(data).map(([name, value]) => ({ label: inWords(name), lines: valueLines(value) }))
}

/** "contactType" becomes "Contact type". */
function inWords(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** That there is nothing is said: an empty list and null are no mistakes. */
function valueLines(value: unknown): readonly string[] {
  if (value === null) return ['None']
  if (Array.isArray(value)) return value.length === 0 ? ['None identified'] : value.flatMap(valueLines)
  if (typeof value === 'boolean') return [value ? 'Yes' : 'No']
  if (typeof value === 'object')
    return [
      Object.entries(value)
        .map(([name, part]) => `${inWords(name).toLowerCase()}: ${valueLines(part).join(', ')}`)
        .join('; '),
    ]
  return [typeof value === 'string' ? value : JSON.stringify(value)]
}
