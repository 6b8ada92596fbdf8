import type { BasisRequest } from '#replay'

/** A basis as it was asked for, for the log of who looked at what. */
export function describeBasis({ effectiveAt, knownAt, snapshot }: BasisRequest): object {
  return {
    ...(effectiveAt === undefined ? {} : { effectiveAt: new Date(effectiveAt).toISOString() }),
    ...(knownAt === undefined ? {} : { knownAt: new Date(knownAt).toISOString() }),
    ...(snapshot === undefined ? {} : { snapshot }),
  }
}
