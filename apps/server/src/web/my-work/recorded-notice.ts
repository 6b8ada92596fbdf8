const words: Readonly<Record<string, string>> = {
  confirmed: 'Recorded: you confirmed what another wrote down as yours.',
  contested: 'Recorded: you contested what another wrote down as yours. Both accounts stay on the record.',
}

/** Said once after a form was taken; an address with any other word says nothing. */
export function recordedInWords(given: unknown): string | undefined {
  return typeof given === 'string' && Object.hasOwn(words, given) ? words[given] : undefined
}
