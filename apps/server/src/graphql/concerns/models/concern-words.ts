import type { AskStatus, ConcernCategory as CategoryWord, ConcernStatus as StatusWord } from '#concerns'
import { wordsEnum } from '../../words-enum.ts'

export const ConcernCategory = wordsEnum<CategoryWord>('ConcernCategory', 'What a concern is about.', {
  'pressure on a decision': '',
  workload: '',
  'safety of staff or office': '',
  resources: '',
})

export const ConcernStatus = wordsEnum<StatusWord>(
  'ConcernStatus',
  'How a concern stands. Whether it is overdue is said beside it.',
  {
    raised: 'No acknowledgement or answer is recorded.',
    acknowledged: 'Whoever was asked last has seen it; no answer is recorded.',
    escalated: 'Put to a higher level, where no acknowledgement or answer is recorded.',
    answered: 'By anybody asked.',
    withdrawn: 'By whoever raised it. Its words stay.',
  },
)

export const ConcernAskStatus = wordsEnum<AskStatus>('ConcernAskStatus', 'How one person asked stands to a concern.', {
  raised: 'No acknowledgement or answer of theirs is recorded.',
  acknowledged: '',
  answered: '',
  'answered by another': 'No answer of theirs is recorded; somebody else who was asked has answered.',
  withdrawn: 'Before anybody answered.',
})

export type AskedAs = 'owner' | 'escalation'

export const ConcernAskedAs = wordsEnum<AskedAs>('ConcernAskedAs', 'As what somebody was asked.', {
  owner: 'Whom it was raised to.',
  escalation: 'Whom it was escalated to.',
})

export type OverdueEnd = 'answer' | 'withdrawal'

export const ConcernOverdueEnd = wordsEnum<OverdueEnd>('ConcernOverdueEnd', 'What a wait came to an end with.', {
  answer: '',
  withdrawal: '',
})

export type ConcernActWord = 'raised' | 'acknowledged' | 'answered' | 'escalated' | 'withdrawn'

export const ConcernActKind = wordsEnum<ConcernActWord>('ConcernActKind', 'What somebody did about a concern.', {
  raised: '',
  acknowledged: '',
  answered: '',
  escalated: '',
  withdrawn: '',
})
