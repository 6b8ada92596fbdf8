import type { RecordingAction } from '#access'
import type { Actor, ActProblem, CaseEntry, RecordAct, RelationKind } from '#case-record'
import type { JsonObject, JsonValue } from '#event-log'
import type { Maybe } from '../../words-enum.ts'
import type { AnyActInput } from './act.input.ts'

/** What somebody refers to, as the inputs give it. */
export interface GivenReference {
  readonly entry: string
  readonly version?: Maybe<number>
}

/** A tie that an action's own field stands for. */
export interface OwnTie {
  readonly field: string
  readonly as: RelationKind
  readonly to: Maybe<GivenReference>
}

/** What a check may look at: what the person may see of the record, and who acts. */
export interface CheckContext {
  readonly actor: Actor
  readonly entry: (id: string) => CaseEntry | undefined
}

/** The data field of the kind, to the field of the input that it is taken from. */
type FieldTable<Input> = Readonly<Record<string, keyof Input & string>>

/** The kinds that an action may record, and which of them an input means. */
interface KindByInput<Input> {
  readonly among: readonly string[]
  readonly by: (input: Input) => string
}

/** How one business action becomes one act on the record. Everything particular to an action stands here. */
export interface Recording<Input extends AnyActInput> {
  readonly action: RecordingAction
  readonly kind: string | KindByInput<Input>
  /** 'as recorded': the act consists in being recorded, so that it happens now unless said otherwise. */
  readonly happens: 'as recorded' | 'as stated'
  readonly fields?: FieldTable<Input>
  /** Data fields that are not plainly one field of the input. */
  readonly madeFields?: (input: Input) => Readonly<Record<string, JsonValue | undefined>>
  /** For made fields, which field of the input a problem with them is about. Without a line here: the same name. */
  readonly madeFrom?: FieldTable<Input>
  readonly ties?: (input: Input) => readonly OwnTie[]
  /** Whose act it is, where somebody else's is reported; whoever is signed in then stands as its recorder. */
  readonly reportedOf?: (input: Input) => Actor | undefined
  readonly check?: (input: Input, context: CheckContext) => readonly ActProblem[]
}

type Content = Pick<RecordAct, 'crn' | 'kind' | 'occurred' | 'detail' | 'fields' | 'relatesTo' | 'reliedOn'> &
  Pick<RecordAct, 'sensitive' | 'channel' | 'ownView' | 'reasonForLateRecording' | 'acknowledged'>

/** What was sent, as the content of an act. `now` stands in for a time that was left out where the act allows that. */
export function contentOf<Input extends AnyActInput>(recording: Recording<Input>, input: Input, now: string): Content {
  const { channel, ownView, reasonForLateRecording } = input
  const occurred = input.occurred === undefined && recording.happens === 'as recorded' ? now : input.occurred
  return {
    crn: input.crn,
    kind: typeof recording.kind === 'string' ? recording.kind : recording.kind.by(input),
    occurred: occurred ?? null,
    detail: input.detail ?? '',
    fields: dataOf(recording, input),
    relatesTo: tiesOf(recording, input).map(({ as, to }) => ({ ...referenceOf(to), as })),
    reliedOn: (input.reliedOn ?? []).map(referenceOf),
    sensitive: input.sensitive ?? false,
    acknowledged: input.acknowledgedNotices ?? [],
    ...(channel ? { channel } : {}),
    ...(ownView ? { ownView } : {}),
    ...(reasonForLateRecording ? { reasonForLateRecording } : {}),
  }
}

interface NamedTie {
  /** The field of the input, such as "rating" or "relatesTo.0". */
  readonly field: string
  readonly as: RelationKind
  readonly to: GivenReference
}

/** The ties of an act with the fields they come from: those of the action itself, then the free ones. */
export function tiesOf<Input extends AnyActInput>(recording: Recording<Input>, input: Input): readonly NamedTie[] {
  const own = (recording.ties?.(input) ?? []).flatMap(({ field, as, to }) => (to ? [{ field, as, to }] : []))
  const free = (input.relatesTo ?? []).map((to, index) => ({ field: `relatesTo.${index}`, as: to.as, to }))
  return [...own, ...free]
}

/** A part that was left out, or sent as null, leaves no trace; null that means "nobody" or "none" is made. */
function dataOf<Input extends AnyActInput>({ fields = {}, madeFields }: Recording<Input>, input: Input): JsonObject {
  const plain = Object.entries(fields).map(([name, field]) => [name, input[field] ?? undefined])
  const data: unknown = Object.fromEntries([...plain, ...Object.entries(madeFields?.(input) ?? {})])
  // Inputs are instances of their classes, in which absent parts are undefined: what is stored is plain JSON.
  return JSON.parse(JSON.stringify(data)) as JsonObject
}

function referenceOf({ entry, version }: GivenReference) {
  return { entry, ...(typeof version === 'number' ? { version } : {}) }
}
