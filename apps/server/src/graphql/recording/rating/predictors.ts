import type { Recording } from '../shared/recording.ts'
import type {
  RecordPredictorScoreInput,
  RecordRsrScoreInput,
  RecordSpecialistAssessmentInput,
} from './predictors.inputs.ts'

export const recordRsrScore: Recording<RecordRsrScoreInput> = {
  action: 'recordRsrScore',
  kind: 'assessment.rsr',
  happens: 'as stated',
  fields: { score: 'score', level: 'level', tool: 'tool' },
}

export const recordPredictorScore: Recording<RecordPredictorScoreInput> = {
  action: 'recordPredictorScore',
  kind: 'assessment.actuarial',
  happens: 'as stated',
  fields: { tool: 'tool', score: 'score', level: 'level' },
}

export const recordSpecialistAssessment: Recording<RecordSpecialistAssessmentInput> = {
  action: 'recordSpecialistAssessment',
  kind: 'assessment.specialist',
  happens: 'as stated',
  fields: { tool: 'tool', subject: 'subject', score: 'score', level: 'level' },
}
