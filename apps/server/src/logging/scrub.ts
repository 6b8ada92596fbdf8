const patterns: readonly (readonly [RegExp, string])[] = [
  [/\beyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*)?/g, '[token]'],
  [/\bBearer\s+[^\s"\\]+/gi, 'Bearer [token]'],
  [/\b(esdb(?:\+discover)?:\/\/)[^@\s"\\/]*@/gi, '$1[credentials]@'],
  [/(?<![A-Za-z0-9])[A-Z]\d{6}(?![A-Za-z0-9])/g, '[crn]'],
]

/**
 * Takes tokens, credentials and CRNs out of a finished log line. The last resort: log calls are written so that none
 * gets there. It cannot know a person's name.
 */
export function scrub(line: string): string {
  return patterns.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), line)
}
