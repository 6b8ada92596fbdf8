import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { startConcernService, type ConcernService } from '../../graphql/concerns/testing/concern-service.ts'
import { FormSender, formTo, hiddenIn, problemsOn } from '../testing/form-sender.ts'
import { deeds } from './concern-forms.ts'

let service: ConcernService
let asker: FormSender
let owner: FormSender
let outsider: FormSender
beforeAll(async () => {
  service = await startConcernService()
  asker = await FormSender.signedIn(service, 'practitioner')
  owner = await FormSender.signedIn(service, 'head-of-pdu')
  outsider = await FormSender.signedIn(service, 'manager')
})
afterAll(() => service.close())

/** The address of a concern that the practitioner put to the head of PDU, new for each test. */
let concern: string
beforeEach(async () => {
  const id = randomUUID()
  const raised = await service.act('practitioner', 'raiseConcern', {
    commandId: id,
    category: 'WORKLOAD',
    text: 'We are two people short.',
    to: { staffId: 'N99A301' },
    due: '2026-03-10',
  })
  concern = `/concerns/${(raised['concern'] as { id: string }).id}`
})

const typedFor: Readonly<Record<(typeof deeds)[number], Readonly<Record<string, string>>>> = {
  acknowledge: {},
  answer: { text: 'Two posts are advertised.' },
  escalate: { toStaffId: 'N99A401', due: '14/3/2026', reason: 'Nothing has changed.' },
  withdraw: { withdrawReason: 'It is settled.' },
}

describe('somebody acting on a concern', () => {
  it.each(deeds)('does what is theirs to do: %s', async deed => {
    const who = deed === 'acknowledge' || deed === 'answer' ? owner : asker
    const sent = await who.send(concern, `${concern}/${deed}`, typedFor[deed])
    expect(sent.status).toBe(303)
    const after = await who.pages.get(sent.headers['location'] as string)
    expect(after.text).toMatch(/govuk-notification-banner--success/)
    expect(formTo(after.text, `${concern}/${deed}`) === undefined).toBe(deed !== 'escalate')
    for (const words of Object.values(typedFor[deed]).filter(text => / /.test(text)))
      expect(after.text).toContain(words)
  })

  it('is recorded once, however often the same form is sent', async () => {
    const shown = await owner.pages.get(concern)
    const fields = { ...hiddenIn(shown.text), ...typedFor.answer }
    await owner.post(`${concern}/answer`, fields)
    expect((await owner.post(`${concern}/answer`, fields)).status).toBe(303)
    expect((await owner.pages.get(concern)).text.match(/Two posts are advertised/g)).toHaveLength(1)
  })

  it.each([
    ['answer', {}, ['text: Write your answer']],
    [
      'escalate',
      { due: 'soon', reason: 'Nothing has changed.' },
      [
        'toStaffId: Enter the staff code of who is to answer it',
        'due: Enter a date by which you ask for an answer, such as 14/3/2025',
      ],
    ],
  ] as const)('is told what is missing, and keeps what was typed: %s', async (deed, typed, problems) => {
    const who = deed === 'answer' ? owner : asker
    const sent = await who.send(concern, `${concern}/${deed}`, typed)
    expect([sent.status, problemsOn(sent.text)]).toEqual([400, problems])
    for (const words of Object.values(typed)) expect(sent.text).toContain(words)
  })

  it('is shown what was done meanwhile before anything is recorded', async () => {
    const shown = await asker.pages.get(concern)
    const fields = hiddenIn(formTo(shown.text, `${concern}/withdraw`)!)
    await owner.send(concern, `${concern}/answer`, typedFor.answer)
    const sent = await asker.post(`${concern}/withdraw`, { ...fields, ...typedFor.withdraw })
    expect(sent.status).toBe(409)
    expect(sent.text).toContain('It is settled.')
    expect(sent.text).toContain('This can no longer be done')
    expect(sent.text).not.toContain('then send again')
    expect((await owner.pages.get(concern)).text).toContain('answered')
  })
})

describe('a deed that is not for whoever sends it', () => {
  it.each(deeds)('is refused to whoever may not read the concern, who learns nothing of it: %s', async deed => {
    const fields = { _csrf: await outsider.pages.token('/concerns'), commandId: randomUUID(), ...typedFor[deed] }
    const sent = await outsider.post(`${concern}/${deed}`, fields)
    expect(sent.status).toBe(404)
    expect(sent.text).not.toContain('two people short')
  })

  it.each(['acknowledge', 'answer'] as const)('is no business of whoever raised it: %s', async deed => {
    const sent = await asker.send(concern, `${concern}/${deed}`, typedFor[deed])
    expect(sent.status).toBe(400)
    expect(problemsOn(sent.text)).toHaveLength(1)
  })

  it.each(['escalate', 'withdraw'] as const)('is no business of whoever is to answer it: %s', async deed => {
    const sent = await owner.send(concern, `${concern}/${deed}`, typedFor[deed])
    expect(sent.status).toBe(400)
    expect(problemsOn(sent.text)).toHaveLength(1)
  })

  it.each(deeds)('is not taken without the token of a page, nor with another: %s', async deed => {
    const who = deed === 'acknowledge' || deed === 'answer' ? owner : asker
    const before = (await who.pages.get(concern)).text.match(/app-byline/g)?.length
    const withoutToken = await who.post(`${concern}/${deed}`, { commandId: randomUUID(), ...typedFor[deed] })
    const fields = { _csrf: 'another', commandId: randomUUID(), ...typedFor[deed] }
    const withAnother = await who.post(`${concern}/${deed}`, fields)
    expect([withoutToken.status, withAnother.status]).not.toContain(303)
    expect((await who.pages.get(concern)).text.match(/app-byline/g)?.length).toBe(before)
  })

  it('says why on a page that has no such form, with a link that leads somewhere', async () => {
    const sent = await owner.send(concern, `${concern}/escalate`, typedFor.escalate)
    const [field] = problemsOn(sent.text)[0]!.split(':')
    expect(sent.text).toContain(`id="${field}"`)
    expect(sent.text).toContain('Nothing has changed.')
  })

  it('is unknown where there is no such form', async () => {
    expect((await owner.send(concern, `${concern}/delete`, {})).status).toBe(404)
  })
})
