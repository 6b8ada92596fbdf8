import { Inject } from '@nestjs/common'
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs'
import type { Principal } from '#access'
import { maySeeSites, siteStream } from '#concerns'
import type { RecordedEvent } from '#event-log'
import type { ReadModel } from '#replay'
import { READ_MODEL } from '../../../composition/tokens.ts'
import { viewerOf } from '../viewer.ts'
import { readUpTo, type NotReadYet } from '../../case/queries/read-up-to.ts'

export type ReadSiteAnswer =
  | { readonly kind: 'found'; readonly events: readonly RecordedEvent[]; readonly reachedAtLeast: boolean | undefined }
  | { readonly kind: 'not-permitted' }
  | NotReadYet

/** The events of one office. */
export class ReadSite extends Query<ReadSiteAnswer> {
  readonly site: string
  readonly principal: Principal
  readonly atLeast: string | undefined

  constructor(request: { readonly site: string; readonly principal: Principal; readonly atLeast: string | undefined }) {
    super()
    this.site = request.site
    this.principal = request.principal
    this.atLeast = request.atLeast
  }
}

@QueryHandler(ReadSite)
export class ReadSiteHandler implements IQueryHandler<ReadSite> {
  constructor(@Inject(READ_MODEL) private readonly reads: ReadModel) {}

  async execute({ site, principal, atLeast }: ReadSite): Promise<ReadSiteAnswer> {
    if (!maySeeSites(viewerOf(principal))) return { kind: 'not-permitted' }
    const read = await readUpTo(this.reads, atLeast)
    if (read.kind !== 'read') return read
    const stream = siteStream(site)
    // The read model finds streams by how they begin; PDU-1 also begins PDU-10.
    const events = this.reads.eventsOf(stream, read.position).filter(event => event.stream === stream)
    return { kind: 'found', events, reachedAtLeast: read.reachedAtLeast }
  }
}
