/** One server-sent event, as it came. */
interface SentEvent {
  readonly id: string | undefined
  readonly event: string
  readonly data: unknown
}

/** Somebody who reads a stream of server-sent events. */
export interface LiveReader {
  readonly status: number
  readonly headers: Headers
  /** The next event; undefined once the stream is over. Comments are passed over. */
  readonly next: () => Promise<SentEvent | undefined>
  /** Every event up to the end of the stream. */
  readonly rest: () => Promise<readonly SentEvent[]>
  /** The body of an answer that is no stream. */
  readonly json: () => Promise<unknown>
  /** Breaks the connection. */
  readonly leave: () => void
}

/** Opens a stream as a program or a browser does. */
export async function openStream(address: string, request: RequestInit): Promise<LiveReader> {
  const leaving = new AbortController()
  const response = await fetch(address, { ...request, signal: leaving.signal })
  const events = eventsOf(response)
  const next = async () => (await events.next()).value ?? undefined
  return {
    status: response.status,
    headers: response.headers,
    next,
    rest: async () => {
      const all: SentEvent[] = []
      for (let event = await next(); event; event = await next()) all.push(event)
      return all
    },
    json: () => response.json(),
    leave: () => leaving.abort(),
  }
}

async function* eventsOf(response: Response): AsyncGenerator<SentEvent, undefined> {
  let text = ''
  for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
    const blocks = `${text}${piece}`.split('\n\n')
    text = blocks.pop()!
    yield* blocks.flatMap(parsed)
  }
  return undefined
}

function parsed(block: string): readonly SentEvent[] {
  const lines = block.split('\n').filter(line => !line.startsWith(':'))
  if (lines.length === 0) return []
  const field = (name: string) =>
    lines
      .find(line => line.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim()
  const data = field('data') ?? ''
  return [{ id: field('id'), event: field('event') ?? 'message', data: data === '' ? undefined : JSON.parse(data) }]
}
