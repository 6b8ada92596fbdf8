import { decisionFields } from '../shared/decision.input.ts'
import type { Recording } from '../shared/recording.ts'
import type {
  ConsiderRecallInput,
  DecideNotToRecallInput,
  DecideRecallInput,
  QuestionRecallInput,
} from './recall.inputs.ts'

export const questionRecall: Recording<QuestionRecallInput> = {
  action: 'questionRecall',
  kind: 'recall.questioned',
  happens: 'as stated',
  fields: { raisedBy: 'raisedBy', occasion: 'occasion', due: 'due' },
}

export const considerRecall: Recording<ConsiderRecallInput> = {
  action: 'considerRecall',
  kind: 'recall.considered',
  happens: 'as stated',
  fields: { recallId: 'recallId', occasion: 'occasion', reason: 'reason' },
  ties: ({ occasionedBy }) => [{ field: 'occasionedBy', as: 'follows', to: occasionedBy }],
}

export const decideNotToRecall: Recording<DecideNotToRecallInput> = {
  action: 'decideNotToRecall',
  kind: 'recall.not_recalled',
  happens: 'as stated',
  fields: {
    ...decisionFields,
    raisedBy: 'raisedBy',
    recallId: 'recallId',
    occasion: 'occasion',
    reviewDue: 'reviewDue',
  },
  ties: ({ question, recall }) => [
    { field: 'question', as: 'replies-to', to: question },
    { field: 'recall', as: 'step-of', to: recall },
  ],
}

export const decideRecall: Recording<DecideRecallInput> = {
  action: 'decideRecall',
  kind: 'recall.decided',
  happens: 'as stated',
  fields: { ...decisionFields, type: 'type', typeRule: 'typeRule', recallId: 'recallId', occasion: 'occasion' },
  ties: ({ question, recall }) => [
    { field: 'question', as: 'replies-to', to: question },
    { field: 'recall', as: 'step-of', to: recall },
  ],
}
