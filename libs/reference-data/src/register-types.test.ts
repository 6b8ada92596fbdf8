import { describe, expect, it } from '@jest/globals'
import { registerType, registerTypes } from './register-types.ts'

describe('register types', () => {
  it('name each code once', () => {
    expect(new Set(registerTypes.map(type => type.code)).size).toBe(registerTypes.length)
  })

  it('keep the stalking protection order apart from the grade of the same letters', () => {
    expect(registerType('SPO')?.name).toMatch(/stalking/i)
  })

  it('know the register of people subject to a serious further offence review', () => {
    expect(registerType('asfo')?.reviewMonths).toBe(3)
  })

  it('say nothing of a code that the list lacks', () => {
    expect(registerType('ZZZZ')).toBeUndefined()
  })
})
