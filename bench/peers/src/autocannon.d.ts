/** As much of autocannon as is used here; it brings no types of its own. */
declare module 'autocannon' {
  interface Result {
    readonly '2xx': number
    readonly non2xx: number
    readonly mismatches: number
    readonly errors: number
    readonly timeouts: number
    readonly duration: number
  }
  interface Running extends PromiseLike<Result> {
    on(
      event: 'response',
      listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
    ): void
  }
  export default function autocannon(options: object): Running
}
