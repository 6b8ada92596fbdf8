import { describe, expect, it } from '@jest/globals'
import { isListedKind, listedKinds } from '#case-record'
import { formAt } from '../record/forms/forms.ts'
import { isAmong } from '../record/offer/offer.ts'
import { mainEntryOf } from '../record/start-form.ts'
import { answeredByForm, answeringForms } from './answering.ts'
import type { WaitingNode } from './my-work.query.ts'

const waiting = (kind: string, because: WaitingNode['because'] = 'ASKED_OF_THEM') =>
  ({ because, crn: 'X999999', entry: { id: 'file:1', kind } }) as WaitingNode

describe('the forms that answer what waits', () => {
  it('are named by kinds that the record has', () => {
    expect(Object.keys(answeredByForm).filter(kind => !isListedKind(kind))).toEqual([])
  })

  it('stand beside everything that can be asked, so that nobody is sent to a list of all forms', () => {
    const asked = listedKinds().flatMap(({ kind, request }) => (request === undefined ? [] : [kind]))
    expect(asked.filter(kind => /\/record\?/.test(answeringForms(waiting(kind))[0]!.href))).toEqual([])
    expect(asked.filter(kind => /\/record\?/.test(answeringForms(waiting(kind, 'ASKED_BY_THEM'))[0]!.href))).toEqual([])
  })

  it('open on what they answer: the first entry that each asks for can be of that kind', () => {
    const wrong = Object.entries(answeredByForm).flatMap(([kind, { answers, chases = [] }]) =>
      [...answers, ...chases].flatMap(([action]) => {
        const main = mainEntryOf(formAt(action)!)
        return main !== undefined && isAmong(kind, main.kinds) ? [] : [`${kind}: ${action}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('record what came in where information was asked for, and chase it where it is one’s own request', () => {
    expect(answeringForms(waiting('info.requested')).map(({ text }) => text)[0]).toBe('Record what came in')
    expect(answeringForms(waiting('info.requested', 'ASKED_BY_THEM')).map(({ text }) => text)).toContain('Chase')
  })
})
