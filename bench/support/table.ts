/** Prints rows as one table in Markdown, so that a run can be kept as it is. */
export function printTable(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = columns.map((column, index) => Math.max(column.length, ...rows.map(row => row[index]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[index]!))).join(' | ')} |`
  const rule = `|${widths.map((width, index) => (index === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  say(`\n### ${title}\n\n${[line(columns), rule, ...rows.map(line)].join('\n')}`)
}

/** Says a line on standard output. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

export function perSecond(rate: number): string {
  return `${Math.round(rate).toLocaleString('en-GB')}/s`
}

export function inMilliseconds(milliseconds: number): string {
  return `${milliseconds.toFixed(milliseconds < 10 ? 2 : 1)} ms`
}

export function asRatio(value: number): string {
  return `${value.toFixed(2)} ×`
}

export function asShare(value: number): string {
  return `${(value * 100).toFixed(0)} %`
}
