import { Inject } from '@nestjs/common'
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs'
import type { Principal } from '#access'
import type { ReadFrom } from '#event-log'
import {
  isOpened,
  type BasisRefusal,
  type BasisRequest,
  type CaseReplay,
  type LoadedFile,
  type OpenedCase,
  type ReadModel,
} from '#replay'
import { READ_MODEL } from '../../../composition/tokens.ts'
import { readingRefusal, waitUntilRead, type ReadingRefusal } from './reading.ts'
import { CASE_REPLAY } from '../tokens.ts'

/** A case opened at one or more bases, all of them from one state of the log, or why not. */
export type OpenCaseAnswer =
  | { readonly kind: 'opened'; readonly cases: readonly OpenedCase[] }
  | { readonly kind: 'basis-refused'; readonly refusal: BasisRefusal }
  | { readonly kind: 'position-not-reached' }
  | { readonly kind: 'malformed-position' }
  | ReadingRefusal

/** Opens a case for a person at one or more bases. */
export class OpenCase extends Query<OpenCaseAnswer> {
  readonly crn: string
  readonly bases: readonly BasisRequest[]
  readonly principal: Principal
  readonly atLeast: string | undefined

  constructor(request: {
    readonly crn: string
    readonly bases: readonly BasisRequest[]
    readonly principal: Principal
    readonly atLeast?: string | undefined
  }) {
    super()
    this.crn = request.crn
    this.bases = request.bases
    this.principal = request.principal
    this.atLeast = request.atLeast
  }
}

@QueryHandler(OpenCase)
export class OpenCaseHandler implements IQueryHandler<OpenCase> {
  constructor(
    @Inject(READ_MODEL) private readonly reads: ReadModel,
    @Inject(CASE_REPLAY) private readonly replay: CaseReplay,
  ) {}

  async execute({ crn, bases, principal, atLeast }: OpenCase): Promise<OpenCaseAnswer> {
    const refusal = readingRefusal(principal, this.reads)
    if (refusal) return refusal
    if (atLeast !== undefined) {
      const waited = await waitUntilRead(this.reads, atLeast)
      if (waited === 'malformed position') return { kind: 'malformed-position' }
      if (waited === 'timed out') return { kind: 'position-not-reached' }
    }
    const cases: OpenedCase[] = []
    for (const basis of bases) {
      const opened = this.replay.open(crn, basis)
      if (!isOpened(opened)) return { kind: 'basis-refused', refusal: opened }
      cases.push(opened)
    }
    return { kind: 'opened', cases }
  }
}

/** The files that had been loaded into a case by a state of the log. */
export class FilesOfCase extends Query<readonly LoadedFile[]> {
  readonly crn: string
  readonly position: ReadFrom

  constructor({ crn, position }: { readonly crn: string; readonly position: ReadFrom }) {
    super()
    this.crn = crn
    this.position = position
  }
}

@QueryHandler(FilesOfCase)
export class FilesOfCaseHandler implements IQueryHandler<FilesOfCase> {
  constructor(@Inject(READ_MODEL) private readonly reads: ReadModel) {}

  execute({ crn, position }: FilesOfCase): Promise<readonly LoadedFile[]> {
    return Promise.resolve(this.reads.filesOf(crn, position))
  }
}
