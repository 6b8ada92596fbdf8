import type { ExecutionResult } from 'graphql'

/** A message as a subscription made it, and what the caller selected of it. */
interface Told {
  readonly message: { readonly __typename: string; readonly position: string }
  readonly result: ExecutionResult
}

/** How messages are written as server-sent events. */
export interface Framing {
  readonly frame: (told: Told) => string
  /** Written behind the last message. */
  readonly end: string
}

/** The distinct connections mode of the GraphQL over SSE protocol; each message also carries its position as id. */
export const protocolFraming: Framing = {
  frame: ({ message, result }) => eventText('next', message.position, result),
  end: 'event: complete\ndata:\n\n',
}

const eventOf: Readonly<Record<string, string>> = { LiveStarted: 'started', LiveEnded: 'ended' }

/** For an EventSource of a page: "started", "news" and "ended", each with the message itself. */
export const pageFraming: Framing = {
  frame: ({ message, result }) => {
    if (result.errors) throw result.errors[0]!
    const [value] = Object.values(result.data ?? {})
    return eventText(eventOf[message.__typename] ?? 'news', message.position, value)
  },
  end: '',
}

/** One server-sent event. JSON holds no line break, so that one data line is enough. */
function eventText(event: string, id: string, data: unknown): string {
  return `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}

/** What is sent, piece by piece, made no sooner than it is taken. */
export async function* framesOf(
  messages: AsyncIterable<unknown>,
  execute: (message: unknown) => ExecutionResult | Promise<ExecutionResult>,
  { frame, end }: Framing,
): AsyncGenerator<string> {
  for await (const message of messages) {
    yield frame({ message: message as Told['message'], result: await execute(message) })
  }
  if (end !== '') yield end
}
