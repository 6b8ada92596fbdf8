/** What a command may touch besides files and stores; replaced in tests. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly now: () => Date
}

/** Text from a file for a terminal: control characters are shown, never obeyed. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, character => `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`)
}
