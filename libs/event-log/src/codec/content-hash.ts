import { hash as hashText } from 'node:crypto'
import { canonicalText } from './canonical-text.ts'
import type { EventContent } from './stored-content.ts'

/** What is hashed of an event besides its content and its stream. */
export interface Identity {
  readonly id: string
  readonly type: string
  readonly version: number
}

/** Hash of an event's identity and content; independent of where in the log the store put it. */
export function contentHash(stream: string, event: Identity & EventContent): string {
  return hashOfTexts(stream, event, canonicalText(event.data), canonicalText(event.metadata))
}

/**
 * The hash over the RFC 8785 text of the whole, put together from the texts of its two large parts. What is small is
 * written by the engine: of strings without lone surrogates and of whole numbers it writes what RFC 8785 asks for.
 */
export function hashOfTexts(stream: string, { id, type, version }: Identity, data: string, metadata: string): string {
  const text =
    `{"data":${data},"id":${JSON.stringify(id)},"metadata":${metadata},` +
    `"stream":${JSON.stringify(stream)},"type":${JSON.stringify(type)},"version":${JSON.stringify(version)}}`
  return hashText('sha256', text)
}

const beforeData = '{"data":'
const beforeMetadata = ',"metadata":'

/**
 * Whether a stored hash is that of an event whose content was read from a stored text, of which it must be known that it
 * is JSON of `data` and `metadata` and nothing else. The data are not written again: the hash is over the text as it
 * stands, the event's identity put in between. Where its metadata begin is seen at once unless they hold metadata again.
 *
 * No other stored text passes, not even one that means the same. What was hashed has six members in one order, so that
 * a text cut in two at `,"metadata":{` can be it only where the cut was made. A cut within its data is not the last one,
 * and its metadata are no whole object; a cut within its metadata leaves an `id` beside the data.
 */
export function bodyHasHash(stream: string, event: Identity & EventContent, body: string, hash: string): boolean {
  if (!body.startsWith(beforeData) || !body.endsWith('}')) return false
  const isCutAt = (cut: number): boolean =>
    body.startsWith(beforeMetadata, cut) &&
    hash === hashOfTexts(stream, event, body.slice(beforeData.length, cut), body.slice(cut + beforeMetadata.length, -1))
  const isCutBefore = (metadata: string): boolean =>
    body.endsWith(`${metadata}}`) && isCutAt(body.length - 1 - metadata.length - beforeMetadata.length)
  return (
    isCutAt(body.lastIndexOf(`${beforeMetadata}{`)) ||
    unlessUnwritable(
      // The engine puts keys that look like an index in another order, so that the library's text is tried as well.
      () => isCutBefore(JSON.stringify(event.metadata)) || isCutBefore(canonicalText(event.metadata)),
    )
  )
}

/**
 * The same for content that a store's own client took apart. Content that was stored in canonical form nearly always
 * comes back in that form, so its plain text is tried first: the same hash means the same text, and only where it differs
 * is the canonical form worked out, which takes several times as long.
 */
export function contentHasHash(stream: string, event: Identity & EventContent, hash: string): boolean {
  return unlessUnwritable(() => {
    const plain = hashOfTexts(stream, event, JSON.stringify(event.data), JSON.stringify(event.metadata))
    return plain === hash || contentHash(stream, event) === hash
  })
}

/** Content that has no canonical text, such as half a surrogate pair or nesting beyond all bounds, was never stored. */
function unlessUnwritable(holds: () => boolean): boolean {
  try {
    return holds()
  } catch {
    return false
  }
}
