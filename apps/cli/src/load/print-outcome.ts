import type { ChronologyProblem, ChronologyProblems, Counts } from '#case-record'
import { printable, type Surroundings } from '../surroundings.ts'
import { failureInWords, type FileOutcome, type ShownChange, type ShownReport } from './outcome.ts'

/** Prints how one file ended: what was loaded on the output, what went wrong on the error output. */
export function printOutcome(file: string, result: FileOutcome, { out, err }: Surroundings): void {
  const say = (line: string) => out(`${printable(line)}\n`)
  const complain = (line: string) => err(`${printable(line)}\n`)
  switch (result.outcome) {
    case 'loaded':
      say(`${file}: loaded ${entries(result.report.added)} of ${result.report.crn}`)
      return reportLines(result.report).forEach(line => say(`  ${line}`))
    case 'already-loaded':
      say(`${file}: already loaded, ${entries(result.report.alreadyThere)} of ${result.report.crn}; nothing to do`)
      return reportLines(result.report).forEach(line => say(`  ${line}`))
    case 'refused':
      return problemLines(file, result.problems).forEach(complain)
    case 'conflict':
      return conflictLines(file, result.entries).forEach(complain)
    case 'failed':
    case 'not-accepted':
      return complain(`${file}: not loaded: ${failureInWords(result)}`)
  }
}

function problemLines(file: string, { listed, total }: ChronologyProblems): readonly string[] {
  const more = total > listed.length ? [`${file}: ${total - listed.length} more problems are not listed`] : []
  const summary = `${file}: not loaded: ${total} ${total === 1 ? 'problem' : 'problems'}; nothing of it was written`
  return [...listed.map(problem => problemLine(file, problem)), ...more, summary]
}

function problemLine(file: string, { pointer, problem, expected, line, column }: ChronologyProblem): string {
  const place = line === undefined ? '' : ` (line ${line}, column ${column})`
  const repeated = ` is not ${expected}`
  const what = problem.endsWith(repeated) ? `${problem.slice(0, -repeated.length)} is not allowed here` : problem
  return `${file} ${pointer === '' ? '(whole file)' : pointer}${place}: ${what}; expected ${expected}`
}

function conflictLines(file: string, changed: readonly ShownChange[]): readonly string[] {
  return [
    ...changed.map(
      ({ pointer, reference, loadedAt, loadedDigest, fileDigest }) =>
        `${file} ${pointer}: entry "${reference}" was loaded on ${loadedAt} with other content` +
        (loadedDigest && fileDigest ? ` (loaded ${short(loadedDigest)}, in this file ${short(fileDigest)})` : ''),
    ),
    `${file}: not loaded: ${entries(changed.length)} changed. The log keeps what it holds; ` +
      'send what has changed as a new entry that corrects the earlier one.',
  ]
}

function reportLines({ alreadyThere, added, resumed, noLongerInFile, findings }: ShownReport): readonly string[] {
  const { refersOutside } = findings
  return [
    ...lineIf(added > 0 ? alreadyThere : 0, `were there before`),
    ...lineIf(resumed, 'had been written by an earlier load that was broken off'),
    ...lineIf(noLongerInFile.total, 'loaded earlier, no longer in the file; they stay'),
    ...countLines('kind that this version does not know, kept and shown', findings.unlistedKinds),
    ...countLines('field that this version does not know, kept', findings.unlistedFields),
    ...lineIf(findings.occurredNotKnown, 'without a time of occurrence'),
    ...lineIf(findings.recordingNotStated, 'without a time of recording'),
    ...lineIf(findings.nobodyNamed, 'with nobody named'),
    ...lineIf(findings.recordedBeforeOccurred, 'with a time of recording before that of occurrence'),
    ...lineIf(findings.occurredAfterLoading ?? 0, 'that happen after the moment of loading'),
    ...lineIf(findings.recordedAfterLoading ?? 0, 'recorded, by the source, after the moment of loading'),
    ...(refersOutside.total > 0 ? [`${refersOutside.total} × refers to an entry that is not in this file`] : []),
  ]
}

function lineIf(count: number, words: string): readonly string[] {
  return count > 0 ? [`${entries(count)} ${words}`] : []
}

function countLines(words: string, counts: Counts): readonly string[] {
  return Object.entries(counts).map(([name, count]) => `${count} × ${words}: ${name}`)
}

function entries(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`
}

function short(digest: string): string {
  return digest.slice(0, 12)
}
