/** What a peer keeps of an event: a type and its content. */
export interface PeerEvent {
  readonly type: string
  readonly data: object
  readonly metadata: object
}

/** A store of events as a user of the peer would write to it. */
export interface PeerLog {
  /** Resolves once the event is committed. */
  readonly append: (stream: string, event: PeerEvent) => Promise<void>
  readonly close: () => Promise<void>
}
