import { randomUUID } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { Api } from '../../api/ask.ts'
import type { CaseLinks } from '../frame/case-links.ts'
import { storyQuery, type PinnedShown } from './notebook.query.ts'
import { numbered, withReference, type NumberedText } from './numbered-text.ts'
import { OwnNotebook } from './own-notebook.ts'
import { pinnedModel, type PinnedModel } from './pinned-model.ts'

/** A story as its form holds it. */
export interface StoryForm extends NumberedText {
  readonly commandId: string
  /** Position of the notebook when the form was opened; empty: nothing had been written. */
  readonly seen: string
  /** Version of the story when the form was opened; 0: none. */
  readonly version: string
}

/** What the numbers of the list beside a story stand for. */
interface ListedReference {
  readonly number: number
  readonly inText: string
  /** Absent where the entry is in neither the story nor the bookmarks any more. */
  readonly pinned?: PinnedModel
}

/** Opens the form of a story, and reads what it sent. */
@Injectable()
export class StoryForms {
  constructor(
    private readonly api: Api,
    private readonly notebooks: OwnNotebook,
  ) {}

  /** The form on the newest version, with the bookmarked entries behind those that the story refers to. */
  async fresh(crn: string, reply: FastifyReply): Promise<StoryForm> {
    const { notebook } = (await this.api.ask(storyQuery, { crn }, reply)).case
    const { bookmarks } = await this.notebooks.whole(crn, null, reply)
    const own = notebook.story?.references.map(({ entry }) => entry.inText) ?? []
    const further = bookmarks.map(({ entry }) => entry.inText).reverse()
    return {
      ...numbered(notebook.story?.text ?? '', own, further),
      commandId: randomUUID(),
      seen: notebook.position ?? '',
      version: String(notebook.story?.version ?? 0),
    }
  }

  sent(body: Readonly<Record<string, unknown>>): StoryForm {
    const text = (name: string) => (typeof body[name] === 'string' ? body[name] : '')
    const references = [body['reference'] ?? []].flat().map(String)
    const kept = { commandId: text('commandId'), seen: text('seen'), version: text('version') }
    return { text: text('text').replaceAll('\r\n', '\n'), references, ...kept }
  }

  /** What stands beside the form: each reference with the entry that it stands for, and what writing means. */
  async surroundings(crn: string, links: CaseLinks, form: StoryForm, reply: FastifyReply): Promise<object> {
    const { notebook } = (await this.api.ask(storyQuery, { crn }, reply)).case
    const { bookmarks } = await this.notebooks.whole(crn, null, reply)
    const known = new Map<string, PinnedShown>([
      ...bookmarks.map(({ entry }) => [entry.inText, entry] as const),
      ...(notebook.story?.references ?? []).map(({ entry }) => [entry.inText, entry] as const),
    ])
    const listed = form.references.map((inText, index): ListedReference => {
      const entry = known.get(inText)
      return { number: index + 1, inText, ...(entry ? { pinned: pinnedModel(links, entry) } : {}) }
    })
    return { listed, disclosure: notebook.disclosure }
  }
}

/** The form with a reference put behind its text. */
export function inserted(form: StoryForm, number: number): StoryForm {
  return { ...form, text: withReference(form, number) }
}
