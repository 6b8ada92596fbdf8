import { InputType } from '@nestjs/graphql'
import { wordsEnum, type Maybe } from '../../words-enum.ts'
import { DecisionInput } from '../shared/decision.input.ts'
import { MaybeWhole, OneOf, Words } from '../shared/words.ts'

export type RegisterActionWord = 'added' | 'removed'

const RegisterAction = wordsEnum<RegisterActionWord>('RegisterAction', 'What becomes of an entry in a register.', {
  added: '',
  removed: '',
})

@InputType()
export class ChangeRegisterInput extends DecisionInput {
  @Words('The code of the register, such as RHRH.')
  code: string

  @OneOf(RegisterAction)
  action: RegisterActionWord

  @MaybeWhole(1, 3, 'For MAPPA.')
  level?: Maybe<number>

  @MaybeWhole(1, 4, 'For MAPPA.')
  category?: Maybe<number>
}
