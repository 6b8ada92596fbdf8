import type { Principal } from '#access'
import type { RequestAccess } from '../../../access.ts'
import { Doorbell } from '../follow/doorbell.ts'
import type { EndReasonWord } from '../models/live.models.ts'

/** The side of an HTTP response that a subscription needs. */
export interface Wire {
  readonly headersSent: boolean
  /** True once the last of it was handed over. */
  readonly writableEnded: boolean
  /** True while what was written has not been taken. */
  readonly writableNeedDrain: boolean
  write(text: string): unknown
  destroy(): unknown
}

/** How a subscription stands at a moment. */
export type Standing =
  | { readonly kind: 'open'; readonly principal: Principal }
  | { readonly kind: 'ended'; readonly reason: EndReasonWord }
  /** The reader has left, and there is nobody to tell. */
  | { readonly kind: 'gone' }

type SignedIn = Extract<RequestAccess, { readonly kind: 'signed-in' }>

/** For how many beats in a row a reader may take nothing before it is ended; as many again, and it is cut off. */
export const patientBeats = 2

/** An SSE comment: nothing to a reader, and a sign of life to every proxy on the way. */
const heartbeat = ':\n\n'

/** One open subscription. Rung whenever its standing, or what it tells about, may have changed. */
export class LiveConnection {
  readonly bell = new Doorbell()
  private ended: EndReasonWord | undefined
  private gone = false
  private checkDue = false
  private beatsStalled = 0

  constructor(
    private readonly wire: Wire,
    private readonly access: Pick<SignedIn, 'verifyAgain'>,
    /** The position that a reader which lost its connection says it had reached, as it came. */
    readonly lastEventId: string | undefined,
  ) {}

  /** Judges the credentials anew: they may have expired, or lost the roles they gave. */
  async standing(): Promise<Standing> {
    const verified = await this.access.verifyAgain()
    if (this.gone) return { kind: 'gone' }
    if (this.ended !== undefined) return { kind: 'ended', reason: this.ended }
    if (verified.ok) return { kind: 'open', principal: verified.value }
    return { kind: 'ended', reason: reasonOf[verified.error.kind] ?? 'signed out' }
  }

  /** True once after each beat, and after the end or the leaving of the reader: the standing must be looked at. */
  takeCheckDue(): boolean {
    const due = this.checkDue
    this.checkDue = false
    return due || this.gone || this.ended !== undefined
  }

  /** Every few seconds: shows that the connection lives, and finds out whether anybody takes what is sent. */
  beat(): void {
    if (this.wire.writableNeedDrain) this.stalled()
    else {
      this.beatsStalled = 0
      if (this.wire.headersSent && !this.wire.writableEnded) this.wire.write(heartbeat)
    }
    this.checkDue = true
    this.bell.ring()
  }

  /** Ends the subscription with a last message; the first reason counts. */
  end(reason: EndReasonWord): void {
    this.ended ??= reason
    this.bell.ring()
  }

  /** The reader has left. */
  leave(): void {
    this.gone = true
    this.bell.ring()
  }

  cutOff(): void {
    this.wire.destroy()
  }

  private stalled(): void {
    this.beatsStalled += 1
    if (this.beatsStalled === patientBeats) this.end('too slow')
    if (this.beatsStalled >= 2 * patientBeats) this.cutOff()
  }
}

const reasonOf: Readonly<Record<string, EndReasonWord>> = {
  'no-known-role': 'not permitted',
  'keys-unavailable': 'not serving',
}
