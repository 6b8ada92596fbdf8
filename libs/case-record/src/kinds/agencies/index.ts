import { edtfDate, orNull, text, textOrNull } from '../fields.ts'
import type { KindDefinition } from '../kind.ts'
import { always, dueOf, reasoning, reasoningFields, words, wordsIn } from '../reading.ts'

const taskAccepted: KindDefinition = {
  kind: 'task.accepted',
  title: 'Task accepted',
  family: 'step',
  fields: { task: text, owner: textOrNull },
  headline: words('task'),
}

/** Another agency decides that its part is done; what it then tells the service is another entry. */
const taskClosed: KindDefinition = {
  kind: 'task.closed',
  title: 'Task closed',
  family: 'decision',
  fields: { ...reasoningFields, task: text, owner: textOrNull },
  ...reasoning,
  headline: words('task'),
  outcome: always('task closed'),
}

const escortRequested: KindDefinition = {
  kind: 'escort.requested',
  title: 'Escort requested',
  family: 'step',
  fields: { requestedOf: textOrNull, due: orNull(edtfDate), subject: text },
  request: entry => ({
    of: wordsIn(entry, 'requestedOf') ?? null,
    subject: wordsIn(entry, 'subject') ?? 'escort',
    ...dueOf(entry),
  }),
}

const escortRefused: KindDefinition = {
  kind: 'escort.refused',
  title: 'Escort refused',
  family: 'decision',
  fields: reasoningFields,
  ...reasoning,
  outcome: always('escort refused'),
  answering: 'answers',
}

const incidentAlleged: KindDefinition = {
  kind: 'incident.alleged',
  title: 'Incident alleged',
  family: 'occurrence',
  fields: { subject: text, allegedBy: textOrNull },
  trigger: true,
}

export const agencyKinds: readonly KindDefinition[] = [
  taskAccepted,
  taskClosed,
  escortRequested,
  escortRefused,
  incidentAlleged,
]
