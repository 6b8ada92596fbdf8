import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { buildSchema, getNamedType, type GraphQLInputObjectType, isNonNullType } from 'graphql'
import { recordingActions } from '#access'
import { fieldsOf, firstFieldsOf, form, kebab } from './engine/form.ts'
import { choice, text } from './engine/widgets.ts'
import { allForms, commonest, formAt } from './forms/forms.ts'

const schema = buildSchema(readFileSync(new URL('../../../../../schema.graphql', import.meta.url), 'utf8'))
const mutations = Object.values(schema.getMutationType()!.getFields())

/** Mutations without a form here, each with the reason. */
const withoutForm: Readonly<Record<string, string>> = {
  ...because('the staffing record is kept by programs of the staff directory', [
    ...['appointStaff', 'assignLineManager', 'changeGrade', 'changeUnit', 'recordAbsence', 'recordActingUp'],
    ...['recordCover', 'recordLeaving', 'recordReturn', 'recordWorkloadSnapshot', 'withdrawStaffingEntry'],
  ]),
  ...because('concerns are no part of a case: they are confidential and have pages of their own', [
    ...['raiseConcern', 'acknowledgeConcern', 'answerConcern', 'escalateConcern', 'withdrawConcern'],
  ]),
  ...because('safety checks are about an office, not about a case', [
    ...['recordSafetyCheck', 'setSafetyAction', 'completeSafetyAction', 'signOffSafetyCheck'],
  ]),
  ...because('two numbers of one person are put together across cases, by administrators as well', [
    ...['mergeCases', 'endMerge'],
  ]),
  ...because('who may open a case is recorded beside it, by those who administer access', [
    ...['setAccessLimit', 'liftAccessLimit', 'commissionReviewer', 'endReviewerCommission'],
  ]),
  ...because('notes of a reviewer are their own and no part of the record', [
    ...['bookmark', 'removeBookmark', 'writeNote', 'reviseNote', 'reviseStory'],
  ]),
  ...because('chronologies are loaded from files', ['loadChronology']),
}

function because(reason: string, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map(name => [name, reason]))
}

/** Fields of inputs that no form asks for, each with the reason. */
const unasked: Readonly<Record<string, string>> = {
  crn: 'stands in the address',
  commandId: 'made when the form is shown',
  seen: 'the position that the form was shown at',
  reasonForLateRecording: 'asked beside the time, where that is late',
  acknowledgedNotices: 'notices are shown on a page of their own',
  relatesTo: 'each form asks for the ties that its act has; free ties are for programs',
}

describe('forms', () => {
  it('exist for every act that can be put on the record of a case', () => {
    expect(allForms.map(({ action }) => action).sort()).toEqual([...recordingActions].sort())
  })

  it('exist for every mutation, those apart that have none for a reason', () => {
    const missing = mutations.map(({ name }) => name).filter(name => formAt(kebab(name)) === undefined)
    const unexplained = missing.filter(name => !(name in withoutForm))
    expect(unexplained).toEqual([])
  })

  it.each(allForms.map(one => [one.action, one] as const))('%s: ask for all that the API takes', (action, one) => {
    const input = getNamedType(mutations.find(({ name }) => name === action)!.args[0]!.type) as GraphQLInputObjectType
    const taken = Object.keys(input.getFields()).filter(name => !(name in unasked))
    const asked = fieldsOf(one).map(({ name }) => name)
    expect([...asked].sort()).toEqual([...taken].sort())
    const required = taken.filter(name => isNonNullType(input.getFields()[name]!.type))
    const saidMissing = fieldsOf(one).filter(field => field.required !== undefined)
    expect(saidMissing.map(({ name }) => name).sort()).toEqual(required.sort())
  })

  it('name fields on the page that no other field is part of', () => {
    for (const one of allForms) {
      const names = [...fieldsOf(one), ...firstFieldsOf(one)].map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('are at the top of the list only where they exist', () => {
    expect(commonest.filter(id => formAt(id) === undefined)).toEqual([])
  })

  it('cannot be described with what the API does not take', () => {
    const halfOffered = choice('judgement', 'Was it?', { ACCEPTABLE: 'Yes' }, { required: 'Say' })
    const described = [
      // @ts-expect-error: closing a case has no such field
      form('closeCase', { title: 'Close', fields: [text('reason', 'Why?')] }),
      // @ts-expect-error: what a warning is has to be said, so the form has to say when it is missing
      form('issueWarning', { title: 'Warn', fields: [text('level', 'Which?')] }),
      // @ts-expect-error: every word of a closed list is offered
      form('judgeAbsence', { title: 'Judge', fields: [halfOffered] }),
    ]
    expect(described).toHaveLength(3)
  })
})
