import type { RecordingAction } from '#access'
import type { InputOf } from './api-input.ts'
import type { Field, FieldOf } from './field.ts'
import { choice, entries, text, tick, when, words } from './widgets.ts'

/** One page of a form. */
interface Step {
  readonly title: string
  readonly fields: readonly Field[]
}

/** A form by which one business action is put on the record. */
export interface Form {
  /** Its place below `/cases/<CRN>/record/`. */
  readonly id: string
  readonly action: RecordingAction
  /** What is done, as a list of acts says it: "Judge an absence". */
  readonly title: string
  /** Shown above the first question. */
  readonly lead?: string
  /** On the button that sends it. */
  readonly button: string
  /** One for a short act. With more, what was typed is shown once more before it is recorded. */
  readonly steps: readonly Step[]
  /** Kept out of the way on the last step: of use now and then. */
  readonly more: readonly Field[]
  /** An act that may have to be recorded first, in the same go. */
  readonly first?: FirstAct
}

/** An act that another one is about and that may not be on the record yet. */
interface FirstAct {
  readonly action: RecordingAction
  /** The field of the form that then refers to it. */
  readonly tie: string
  /** How the form offers it among what is on the record. */
  readonly offer: string
  /** What stands above its own fields where something else can be chosen. */
  readonly heading: string
  /** Named as the fields of that action; on the page each has this prefix. */
  readonly prefix: string
  readonly fields: readonly Field[]
}

/** Fields that the engine asks for by itself. */
type Own = 'commandId' | 'crn' | 'seen' | 'acknowledgedNotices' | 'relatesTo' | 'reasonForLateRecording'

type FieldsOf<Action extends RecordingAction> = readonly FieldOf<Omit<InputOf<Action>, Own>>[]

interface Parts<Action extends RecordingAction> {
  readonly title: string
  readonly lead?: string
  readonly button?: string
  /**
   * When it mostly happened, where the time is asked in the open: earlier fills in today's date. Left out: the act happens
   * as it is recorded, and another time stands among what is kept out of the way.
   */
  readonly happened?: 'now' | 'earlier'
  readonly more?: FieldsOf<Action>
  /** Whether what was relied on is asked in the open; else it stands among what is kept out of the way. */
  readonly decides?: boolean
  readonly first?: FirstAct
}

interface Short<Action extends RecordingAction> extends Parts<Action> {
  readonly fields: FieldsOf<Action>
}

interface Long<Action extends RecordingAction> extends Parts<Action> {
  readonly steps: readonly { readonly title: string; readonly fields: FieldsOf<Action> }[]
}

/** Describes the form of an action. Fields are those of the API's input for it: anything else fails the compiler. */
export function form<Action extends RecordingAction>(action: Action, parts: Short<Action> | Long<Action>): Form {
  const asked: readonly Step[] = 'steps' in parts ? parts.steps : [{ title: parts.title, fields: parts.fields }]
  const more = (parts.more ?? []) as readonly Field[]
  const named = new Set([...asked.flatMap(step => step.fields), ...more].map(field => field.name))
  const absent = (fields: readonly Field[]) => fields.filter(field => !named.has(field.name))
  const last = asked.at(-1)!
  const { title, lead, button = 'Put on the record', first, decides = false, happened } = parts
  const closing = [
    ...(decides ? [reliedOn] : []),
    ...(happened ? [when('occurred', 'When did it happen?', happened)] : []),
  ]
  const kept = [anythingToAdd, reliedOn, ownView, when('occurred', 'When, if not now?', 'now')]
  const open = new Set([...named, ...closing.map(field => field.name)])
  return {
    id: kebab(action),
    action,
    title,
    button,
    steps: [...asked.slice(0, -1), { title: last.title, fields: [...last.fields, ...absent(closing)] }],
    more: [...kept.filter(({ name }) => !open.has(name)), ...more, ...absent(inWhatRole)],
    ...(lead === undefined ? {} : { lead }),
    ...(first === undefined ? {} : { first }),
  }
}

/** The place of an action in an address: "judge-absence". */
export function kebab(action: string): string {
  return action.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}

const reliedOn = entries('reliedOn', 'What did you rely on?', {
  hint: 'Tick what bore on it. What no reading by you is recorded for is marked, and may be ticked all the same.',
})

const anythingToAdd = words('detail', 'Anything to add')

const ownView = words('ownView', 'Your own view', {
  hint: 'Where you act under a direction, or do not share what was decided. Nobody can edit it.',
  rows: 3,
})

const inWhatRole: readonly Field[] = [
  choice('channel', 'How was it said or done?', {
    FACE_TO_FACE: 'Face to face',
    PHONE: 'By phone',
    EMAIL: 'By email',
    MEETING: 'At a meeting',
    SUPERVISION: 'In supervision',
    VERBAL: 'By word of mouth',
    RECORD: 'In the record',
  }),
  choice(
    'capacity',
    'How did you hold your role for this?',
    {
      SUBSTANTIVE: 'My own role',
      ACTING: 'Acting up',
      COVERING: 'Covering',
      DELEGATED: 'Delegated to me',
      OUT_OF_HOURS: 'Out of hours',
    },
    { hint: 'Left out: your own role.' },
  ),
  text('onBehalfOf', 'For whom did you stand in?', { width: 20 }),
  tick('sensitive', 'This is sensitive'),
]

/** Every field of a form, those of an act recorded first apart. */
export function fieldsOf({ steps, more }: Form): readonly Field[] {
  return [...steps.flatMap(step => step.fields), ...more]
}

/** The fields of an act recorded first, as they are named on the page. */
export function firstFieldsOf({ first }: Form): readonly Field[] {
  return first === undefined ? [] : first.fields.map(field => ({ ...field, name: `${first.prefix}.${field.name}` }))
}
