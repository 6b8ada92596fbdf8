import type { ConsultationValues } from './rows.ts'

export type ToAppendingThread =
  { readonly kind: 'append'; readonly rows: readonly ConsultationValues[] } | { readonly kind: 'close' }

/** Batches are answered in the order in which they were sent. */
export type FromAppendingThread =
  { readonly kind: 'ready' } | { readonly kind: 'appended' } | { readonly kind: 'refused'; readonly detail: string }
