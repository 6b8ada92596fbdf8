import { edtfDate, flag, orNull } from '../fields.ts'
import type { KindDefinition } from '../kind.ts'
import { dueOf, labelled, part, words, wordsIn } from '../reading.ts'
import { bindingnessOf } from '../influence/bindingness.ts'
import { recallDecisionKinds } from './decisions.ts'
import { actor, afterSearch, centralTeam, initiator, police, recallFields, recallStep, roleSentTo } from './steps.ts'

function step(kind: string, title: string, takesPlace: KindDefinition['step']): KindDefinition {
  const rationale = words('reason')
  return { kind, title, family: 'step', fields: recallFields, rationale, ...(takesPlace && { step: takesPlace }) }
}

/** The practitioner weighs recall and usually proposes it; whose decision it then is, later entries say. */
const considered: KindDefinition = {
  ...step('recall.considered', 'Recall considered', recallStep('considered', actor)),
  recallOccasion: entry =>
    wordsIn(entry, 'occasion') === undefined
      ? undefined
      : { ...part('occasion', wordsIn(entry, 'occasion')), decided: false },
  considers: 'recall',
  usuallyByHolder: true,
}

const initiated: KindDefinition = {
  ...step('recall.initiated', 'Recall started', recallStep('initiated', actor)),
  considers: 'recall',
  usuallyByHolder: true,
}

const endorsementRequested: KindDefinition = {
  ...step(
    'recall.endorsement.requested',
    'Endorsement of recall requested',
    recallStep('endorsement requested', roleSentTo),
  ),
  fields: { ...recallFields, due: orNull(edtfDate) },
  headline: labelled('Sent to', 'toRole'),
  request: entry => ({ of: wordsIn(entry, 'toRole') ?? null, subject: 'endorsement of recall', ...dueOf(entry) }),
}

/** Within a recall the endorsement is not optional, unlike an endorsement elsewhere: the process cannot go on without. */
const endorsed: KindDefinition = {
  ...step('recall.endorsed', 'Recall endorsed', recallStep('endorsed', roleSentTo)),
  headline: labelled('Forwarded to', 'toRole'),
  influence: { type: 'endorsement', bindingness: 'required' },
  considers: 'recall',
  answering: 'answers',
}

const reportSigned: KindDefinition = {
  ...step('recall.report.signed', 'Recall report signed', recallStep('report signed', initiator)),
  influence: { type: 'countersignature', bindingness: bindingnessOf.countersignature },
  answering: 'answers',
}

const executionAttempted: KindDefinition = {
  ...step('recall.execution.attempted', 'Recall execution attempted', recallStep('execution attempted', afterSearch)),
  fields: { ...recallFields, entryGained: flag },
}

export const recallKinds: readonly KindDefinition[] = [
  considered,
  initiated,
  endorsementRequested,
  endorsed,
  reportSigned,
  step('recall.requested', 'Recall requested of the central team', recallStep('requested', centralTeam)),
  step('recall.submitted', 'Recall submitted to the central team', recallStep('submitted', centralTeam)),
  step('recall.notified_police', 'Police notified of recall', recallStep('police notified', police)),
  step('recall.police_empowered', 'Police empowered to arrest', recallStep('police empowered', police)),
  executionAttempted,
  ...recallDecisionKinds,
]
