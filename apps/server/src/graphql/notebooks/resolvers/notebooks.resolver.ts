import { QueryBus } from '@nestjs/cqrs'
import { Args, Extensions, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { mayKeepNotebook } from '#access'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { Case } from '../../case/models/case.models.ts'
import { malformedPosition, readingProblem } from '../../case/show/opened/refusal.ts'
import { ApiProblem } from '../../errors/api-problem.ts'
import { NotebookArgs, StoryPreviewArgs } from '../inputs/notebook.args.ts'
import { Notebook, StoryPreviewResult, type StoryPreview } from '../models/notebook.models.ts'
import { OpenPinned } from '../pinned/open-pinned.ts'
import { readStoryOf } from '../pinned/read-deed.ts'
import { ReadNotebooks, type FoundNotebook, type FoundNotebooks } from '../queries/read-notebooks.ts'
import type { ActNotValid } from '../../acting/refusal.models.ts'
import { toNotebook } from '../show/notebook.ts'
import { toldStory } from '../show/story.ts'

type Asking = Pick<NotebookArgs, 'atLeast'> & { readonly keeper?: string }

/** Notebooks on a case, for those who may read them. */
@Resolver(() => Case)
export class NotebooksResolver {
  constructor(
    private readonly queries: QueryBus,
    private readonly opener: OpenPinned,
  ) {}

  @ResolveField(() => Notebook, {
    description: "Your own notebook on the case, or another reviewer's. FORBIDDEN to all but reviewers and disclosure.",
  })
  async notebook(
    @Parent() parent: Case,
    @Args() { of, atLeast }: NotebookArgs,
    @RequestedBy() requester: Requester,
  ): Promise<Notebook> {
    const keeper = of ?? requester.principal.username
    const [found] = await this.find(parent, requester, { keeper, atLeast })
    return this.shown(parent, requester, found!)
  }

  @ResolveField(() => [Notebook], { description: 'Every notebook on the case, in the order in which they were begun.' })
  @Extensions({ listSize: 3 })
  async notebooks(@Parent() parent: Case, @RequestedBy() requester: Requester): Promise<readonly Notebook[]> {
    const found = await this.find(parent, requester, {})
    return found.map(one => this.shown(parent, requester, one))
  }

  @ResolveField(() => StoryPreviewResult, {
    description: 'How a story would read, or what is wrong with it. Nothing is recorded. For reviewers only.',
  })
  async storyPreview(
    @Parent() parent: Case,
    @Args() { text }: StoryPreviewArgs,
    @RequestedBy() requester: Requester,
  ): Promise<StoryPreview | ActNotValid> {
    const { principal } = requester
    if (!mayKeepNotebook(principal).allowed) throw notForThem
    await this.find(parent, requester, { keeper: principal.username })
    const pinned = this.opener.of(parent.crn, principal)
    const read = readStoryOf(text, pinned)
    if (read.kind === 'wrong') return { __typename: 'ActNotValid', problems: [...read.problems] }
    return { __typename: 'StoryPreview', ...toldStory({ as: 'its keeper', pinned }, read.value) }
  }

  private shown({ crn }: Case, { principal }: Requester, found: FoundNotebook): Notebook {
    return toNotebook({ ...found, pinned: this.opener.of(crn, principal) })
  }

  private async find(
    { crn, purpose }: Case,
    { principal, correlationId }: Requester,
    { keeper, atLeast }: Asking,
  ): Promise<readonly FoundNotebook[]> {
    const request = { crn, principal, keeper, atLeast: atLeast ?? undefined, correlationId, purpose }
    const found = await this.queries.execute(new ReadNotebooks(request))
    if (found.kind === 'found') return found.notebooks
    throw problemOf(found)
  }
}

const notForThem = new ApiProblem('FORBIDDEN', 'Notebooks are kept and read by SFO reviewers.')

function problemOf(refusal: Exclude<FoundNotebooks, { readonly kind: 'found' }>): ApiProblem {
  switch (refusal.kind) {
    case 'not-permitted':
      return notForThem
    case 'malformed-position':
      return new ApiProblem('BAD_USER_INPUT', malformedPosition)
    case 'position-not-reached':
      return new ApiProblem('UNAVAILABLE', 'What was written has not been read yet; ask again shortly.')
    case 'log-failed':
      return new ApiProblem('UNAVAILABLE', 'The record cannot be reached at the moment; try again shortly.')
    case 'not-serving':
    case 'case-restricted':
    case 'not-logged':
      return readingProblem(refusal)
  }
}
