import { describe, expect, it } from '@jest/globals'
import { attributionInput, missingIn } from './attributed-model.ts'

const typed = {
  answer: '',
  detail: '',
  commandId: '6d0e6a0e-6b5a-4f7e-9f0a-5f6f4b7b6a11',
  seen: '0001',
  acknowledged: [],
}

describe('confirming or contesting what another wrote down', () => {
  it('needs one of the two, and words where it is contested', () => {
    expect(missingIn(typed)).toMatchObject([{ field: 'answer' }])
    expect(missingIn({ ...typed, answer: 'contested', detail: '  ' })).toMatchObject([{ field: 'detail' }])
    expect(missingIn({ ...typed, answer: 'contested', detail: 'I did not say that' })).toEqual([])
    expect(missingIn({ ...typed, answer: 'confirmed' })).toEqual([])
  })

  it('sends no words where none were typed', () => {
    expect(attributionInput('X999999', 'file:1', { ...typed, answer: 'confirmed' })).toEqual({
      crn: 'X999999',
      commandId: typed.commandId,
      act: { entry: 'file:1' },
      seen: '0001',
    })
  })
})
