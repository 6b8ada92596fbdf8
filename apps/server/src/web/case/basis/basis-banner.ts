import { momentInWords } from '#case-record'

/** What the banner of a page needs to say on what the page stands. */
export interface BasisBanner {
  /** Whether the page shows an earlier moment than the present one. */
  readonly past: boolean
  readonly sentence: string
  /** Said where the moment in the world is another one than the moment of knowledge. */
  readonly effective: string | undefined
  readonly notShown: string | undefined
}

export interface BannerFacts {
  /** Instants in UTC, as the API answers them. */
  readonly knownAt: string
  readonly effectiveAt: string
  /** Whether the address asked for a moment at all. */
  readonly asked: boolean
  /** Entries that this person may know of and that this basis leaves out. */
  readonly leftOut: number
  /** Whether the page shows them nevertheless, marked as not yet recorded. */
  readonly laterShown?: boolean
}

/** Says on what a page stands, in words that hold on paper as on the screen. */
export function basisBanner({ knownAt, effectiveAt, asked, leftOut, laterShown = false }: BannerFacts): BasisBanner {
  const known = momentInWords(Date.parse(knownAt))
  const sameMoment = knownAt === effectiveAt
  return {
    past: asked,
    sentence: asked ? `Showing what had been recorded by ${known}` : `Showing everything recorded up to now, ${known}`,
    effective: sameMoment ? undefined : `As it held in the world on ${momentInWords(Date.parse(effectiveAt))}`,
    notShown: leftOut > 0 ? laterInWords(leftOut, laterShown) : undefined,
  }
}

function laterInWords(count: number, shown: boolean): string {
  const entries = `${count} later ${count === 1 ? 'entry' : 'entries'}`
  return shown ? `Of ${entries}, those below are marked “not yet recorded”` : `${entries} not shown`
}
