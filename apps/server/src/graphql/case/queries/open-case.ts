import { Inject } from '@nestjs/common'
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs'
import type { Principal } from '#access'
import { aliasChangeOf, aliasesAfter, aliasStream, numbersOfCase, type Instant } from '#case-record'
import type { ReadFrom } from '#event-log'
import {
  isOpened,
  perFile,
  type BasisRefusal,
  type BasisRequest,
  type CaseReplay,
  type LoadedFile,
  type OpenedCase,
  type ReadModel,
} from '#replay'
import { READ_MODEL } from '../../../composition/tokens.ts'
import { CaseGate, type ReadingOfCase } from '../../../case-gate/case-gate.ts'
import { describeBasis } from './describe-basis.ts'
import { readingRefusal, waitUntilRead, type CaseRefusal } from './reading.ts'
import { CASE_REPLAY } from '../tokens.ts'

/** A case opened at one or more bases, all of them from one state of the log, or why not. */
export type OpenCaseAnswer =
  | { readonly kind: 'opened'; readonly cases: readonly OpenedCase[] }
  | { readonly kind: 'basis-refused'; readonly refusal: BasisRefusal }
  | { readonly kind: 'position-not-reached' }
  | { readonly kind: 'malformed-position' }
  | CaseRefusal

/** Opens a case for a person at one or more bases. */
export class OpenCase extends Query<OpenCaseAnswer> {
  readonly crn: string
  readonly bases: readonly BasisRequest[]
  readonly principal: Principal
  readonly atLeast: string | undefined
  readonly correlationId: string | undefined
  readonly purpose: string | undefined

  constructor(request: {
    readonly crn: string
    readonly bases: readonly BasisRequest[]
    readonly principal: Principal
    readonly atLeast?: string | undefined
    readonly correlationId?: string | undefined
    /** What the person says they read the case for; logged. */
    readonly purpose?: string | undefined
  }) {
    super()
    this.crn = request.crn
    this.bases = request.bases
    this.principal = request.principal
    this.atLeast = request.atLeast
    this.correlationId = request.correlationId
    this.purpose = request.purpose
  }
}

@QueryHandler(OpenCase)
export class OpenCaseHandler implements IQueryHandler<OpenCase> {
  constructor(
    @Inject(READ_MODEL) private readonly reads: ReadModel,
    @Inject(CASE_REPLAY) private readonly replay: CaseReplay,
    private readonly gate: CaseGate,
  ) {}

  async execute(query: OpenCase): Promise<OpenCaseAnswer> {
    const { crn, bases, principal, atLeast } = query
    const reading = readingOf(query)
    const refusal = readingRefusal(principal, this.reads)
    if (refusal) {
      await this.gate.refused(crn, reading)
      return refusal
    }
    if (atLeast !== undefined) {
      const waited = await waitUntilRead(this.reads, atLeast)
      if (waited === 'malformed position') return { kind: 'malformed-position' }
      if (waited === 'timed out') return { kind: 'position-not-reached' }
    }
    const closed = await this.gate.open(crn, reading)
    if (closed) return closed
    const sight = this.gate.sightOf(principal)
    // A limit may have been read while the reading was being logged.
    const verdict = sight.verdictOn(crn)
    if (!verdict.allowed) return { kind: 'case-restricted', message: verdict.limit.message }
    const cases: OpenedCase[] = []
    for (const basis of bases) {
      const opened = this.replay.open(crn, basis)
      if (!isOpened(opened)) return { kind: 'basis-refused', refusal: opened }
      cases.push(sight.within(opened))
    }
    // What is shown of another number, or of another person's case, is a reading of that one as well.
    const others = new Set(cases.flatMap(({ file }) => numbersIn(file)))
    others.delete(crn)
    const logged = others.size === 0 ? [] : await this.gate.openThose([...others], reading, sight)
    return 'kind' in logged ? logged : { kind: 'opened', cases }
  }
}

/** Numbers that entries of a file were recorded under. */
const numbersIn = perFile(({ entries }) => [...new Set(entries.map(entry => entry.crn))])

function readingOf({ bases, principal, correlationId, purpose }: OpenCase): ReadingOfCase {
  const reading = bases.length > 1 ? 'compare' : 'view'
  return { principal, reading, asked: bases.map(describeBasis), correlationId, purpose }
}

/** A file, and the number of the case under which it was loaded. */
export interface FileOfCase extends LoadedFile {
  readonly crn: string
}

/**
 * The files that had been loaded into a case, under whichever of its numbers as known then, by a state of the log. Asked
 * of an opened case only.
 */
export class FilesOfCase extends Query<readonly FileOfCase[]> {
  readonly crn: string
  readonly position: ReadFrom
  readonly knownAt: Instant

  constructor(of: {
    readonly crn: string
    readonly position: ReadFrom
    readonly basis: { readonly knownAt: Instant }
  }) {
    super()
    this.crn = of.crn
    this.position = of.position
    this.knownAt = of.basis.knownAt
  }
}

@QueryHandler(FilesOfCase)
export class FilesOfCaseHandler implements IQueryHandler<FilesOfCase> {
  constructor(@Inject(READ_MODEL) private readonly reads: ReadModel) {}

  execute({ crn, position, knownAt }: FilesOfCase): Promise<readonly FileOfCase[]> {
    const merges = this.reads.eventsOf(aliasStream, position).flatMap(event => aliasChangeOf(event) ?? [])
    const numbers = numbersOfCase(crn, aliasesAfter(merges, knownAt))
    return Promise.resolve(
      numbers.flatMap(number => this.reads.filesOf(number, position).map(file => ({ ...file, crn: number }))),
    )
  }
}
