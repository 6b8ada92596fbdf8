/** What the acts of examples are about, each recorded before by somebody else than whoever acts. */
export interface About {
  readonly rating: () => Promise<Referred>
  readonly direction: () => Promise<Referred>
  readonly request: () => Promise<Referred>
  readonly received: () => Promise<Referred>
  readonly missed: () => Promise<Referred>
  readonly question: () => Promise<Referred>
  readonly action: () => Promise<Referred>
  readonly recall: () => Promise<Referred>
  readonly endorsement: () => Promise<Referred>
  readonly invitation: () => Promise<Referred>
  readonly reported: () => Promise<Referred>
  readonly application: () => Promise<Referred>
  readonly violation: () => Promise<Referred>
  readonly task: () => Promise<Referred>
  readonly escort: () => Promise<Referred>
}

export interface Referred {
  readonly entry: string
}

/** One example of a business action. */
export interface Example {
  /** The invented person who does it. */
  readonly by: string
  /** Who does it when, in a sentence. */
  readonly when: string
  readonly input: (about: About) => object | Promise<object>
  readonly kind: string
  /** What the record then holds besides. */
  readonly holds?: object
}

export const none: readonly object[] = []

/** At the version first recorded. */
export async function version1(of: Promise<Referred>): Promise<object> {
  return { ...(await of), version: 1 }
}
