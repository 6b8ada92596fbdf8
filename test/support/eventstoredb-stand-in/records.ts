/** What a writer proposes, as it came over the wire. */
export interface ProposedRecord {
  readonly id: string
  readonly type: string
  readonly contentType: string
  readonly data: Uint8Array
  readonly customMetadata: Uint8Array
}

export interface LogRecord extends ProposedRecord {
  readonly stream: string
  readonly revision: bigint
  /** Where the record begins in the transaction file: commit and prepare position in one, as for ordinary appends. */
  readonly position: bigint
  /** Where it ends: what a checkpoint between two records names. */
  readonly end: bigint
  /** Unix time in ticks of 100 nanoseconds. */
  readonly created: bigint
}

export type Expected = bigint | 'no-stream' | 'any' | 'stream-exists'
