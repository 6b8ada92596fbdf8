import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { startConcernService, type ConcernService } from '../../graphql/concerns/testing/concern-service.ts'
import { FormSender, formTo, hiddenIn, problemsOn } from '../testing/form-sender.ts'
import { siteForms } from './site-forms.ts'

let service: ConcernService
let assessor: FormSender
let manager: FormSender
let owner: FormSender
let offices = 0
let site: string
beforeAll(async () => {
  service = await startConcernService()
  assessor = await FormSender.signedIn(service, 'practitioner')
  manager = await FormSender.signedIn(service, 'manager')
  owner = await FormSender.signedIn(service, 'trainee')
})
afterAll(() => service.close())

/** An office with a check by the practitioner, and an action of the trainee's. */
beforeEach(async () => {
  const name = `PDU-${++offices}`
  site = `/sites/${name}`
  const check = randomUUID()
  const found = { site: name, assessed: '2026-02-20', findings: 'No alarm in room 2.' }
  await service.act('practitioner', 'recordSafetyCheck', { ...found, commandId: check })
  const action = { site: name, check, what: 'Fit an alarm.', owner: { staffId: 'N99A102' }, due: '2026-03-20' }
  await service.act('manager', 'setSafetyAction', action)
})

const typedFor: Readonly<Record<(typeof siteForms)[number], Readonly<Record<string, string>>>> = {
  record: { assessed: '27/2/2026', findings: 'The back door does not lock.' },
  'sign-off': { note: 'Seen on the day.' },
  'set-action': { what: 'Mend the lock.', owner: 'N99A102', due: '14/3/2026' },
  complete: { completed: '1/3/2026', note: 'Tested twice.' },
}
const whoFor = (form: (typeof siteForms)[number]) =>
  ({ record: assessor, 'sign-off': manager, 'set-action': manager, complete: owner })[form]

describe('the forms of an office', () => {
  it.each(siteForms)('put on record what they are for, and say so: %s', async form => {
    const sent = await whoFor(form).send(site, `${site}/${form}`, typedFor[form])
    expect(sent.status).toBe(303)
    const after = await assessor.pages.get(sent.headers['location'] as string)
    expect(after.text).toMatch(/govuk-notification-banner--success/)
    for (const words of Object.values(typedFor[form]).filter(text => / /.test(text)))
      expect(after.text).toContain(words)
  })

  it.each([
    ['record', { findings: 'The door.' }, ['assessed: Enter the date of the check, such as 14/3/2025']],
    [
      'set-action',
      { due: 'soon' },
      [
        'what: Say what is to be done',
        'owner: Enter the staff code of who is to do it',
        'due: Enter a date by which it is to be done, such as 14/3/2025',
      ],
    ],
    [
      'complete',
      { completed: 'yesterday' },
      ['completed: Enter the date on which it was completed, such as 14/3/2025'],
    ],
  ] as const)('say what is missing at its field, and keep what was typed: %s', async (form, typed, problems) => {
    const sent = await whoFor(form).send(site, `${site}/${form}`, typed)
    expect([sent.status, problemsOn(sent.text)]).toEqual([400, problems])
    for (const problem of problems) expect(sent.text).toContain(`id="${problem.split(':')[0]}"`)
    for (const words of Object.values(typed)) expect(sent.text).toContain(words)
  })

  it.each(siteForms)('are not taken without the token of a page, nor with another: %s', async form => {
    const shown = await whoFor(form).pages.get(site)
    const hidden = hiddenIn(formTo(shown.text, `${site}/${form}`)!)
    const without = await whoFor(form).post(`${site}/${form}`, { ...hidden, ...typedFor[form], _csrf: '' })
    const withAnother = await whoFor(form).post(`${site}/${form}`, { ...hidden, ...typedFor[form], _csrf: 'another' })
    expect([without.status, withAnother.status]).not.toContain(303)
    const after = await assessor.pages.get(site)
    for (const words of Object.values(typedFor[form]).filter(text => / /.test(text)))
      expect(after.text).not.toContain(words)
  })

  it('show what was recorded meanwhile before anything more is', async () => {
    const shown = await manager.pages.get(site)
    const hidden = hiddenIn(formTo(shown.text, `${site}/sign-off`)!)
    await owner.send(site, `${site}/complete`, typedFor.complete)
    const sent = await manager.post(`${site}/sign-off`, { ...hidden, ...typedFor['sign-off'] })
    expect(sent.status).toBe(409)
    expect(sent.text).toContain('Nothing was recorded yet')
    expect(sent.text).toContain('value="Seen on the day."')
  })
})

describe('a form of an office that is not for whoever sends it', () => {
  it('does not sign off one’s own check: neither offered nor taken', async () => {
    const shown = await assessor.pages.get(site)
    expect(formTo(shown.text, `${site}/sign-off`)).toBeUndefined()
    const sent = await assessor.post(`${site}/sign-off`, { ...hiddenIn(shown.text), ...typedFor['sign-off'] })
    expect([sent.status, problemsOn(sent.text).length]).toEqual([400, 1])
    expect((await manager.pages.get(site)).text).toContain('no sign-off recorded')
  })

  it('does not complete an action of somebody else’s: neither offered nor taken', async () => {
    const shown = await assessor.pages.get(site)
    expect(formTo(shown.text, `${site}/complete`)).toBeUndefined()
    const offered = hiddenIn(formTo((await manager.pages.get(site)).text, `${site}/complete`)!)
    const token = await assessor.pages.token(site)
    const sent = await assessor.post(`${site}/complete`, { ...offered, _csrf: token, ...typedFor.complete })
    expect(sent.status).toBe(400)
    expect(problemsOn(sent.text)).toHaveLength(1)
    expect(sent.text).toContain('Tested twice.')
    expect(sent.text).toContain(`id="${problemsOn(sent.text)[0]!.split(':')[0]}"`)
  })

  it.each(siteForms)('is refused to those who read no case: %s', async form => {
    const administrator = await FormSender.signedIn(service, 'administrator')
    const hidden = hiddenIn(formTo((await whoFor(form).pages.get(site)).text, `${site}/${form}`)!)
    const fields = { ...hidden, _csrf: await administrator.pages.token('/'), ...typedFor[form] }
    const sent = await administrator.post(`${site}/${form}`, fields)
    expect(sent.status).toBeGreaterThanOrEqual(400)
    const after = await assessor.pages.get(site)
    for (const words of Object.values(typedFor[form]).filter(text => / /.test(text)))
      expect(after.text).not.toContain(words)
  })

  it('is unknown where there is no such form', async () => {
    const sent = await manager.post(`${site}/delete`, { _csrf: await manager.pages.token(site) })
    expect(sent.status).toBe(404)
  })
})
