import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Response } from 'supertest'
import { failed, type EventLog } from '#event-log'
import { startRecordingService, type RecordingService } from '../../graphql/recording/testing/recording-service.ts'
import { hiddenField } from '../testing/page-visitor.ts'
import type { Form } from './engine/form.ts'
import { allForms } from './forms/forms.ts'
import { textInputsOf } from './testing/fill-form.ts'
import { formsOf, FormVisitor } from './testing/form-visitor.ts'

const now = '2025-02-11T10:00:00Z'
const anHourAgo = '2025-02-11T09:00+00:00'

let service: RecordingService
let trouble = false
let visitor: FormVisitor
let cases = 0
let crn: string
/** Each test has a case of its own, which has begun. */
const begun = Array.from({ length: 150 }, (_, index) => `X97${String(index).padStart(4, '0')}`)
beforeAll(async () => {
  service = await startRecordingService({ at: now, through: losingAnswers, begun })
})
beforeEach(async () => {
  service.at(now)
  trouble = false
  cases += 1
  crn = begun[cases]!
  visitor = await FormVisitor.signedIn(service, 'practitioner')
})
afterAll(() => service.close())

function losingAnswers(log: EventLog): EventLog {
  return {
    ...log,
    readStream: request => log.readStream(request),
    head: () => log.head(),
    append: async request => {
      const appended = await log.append(request)
      return trouble ? failed({ kind: 'unknown-outcome', detail: 'timed out' }) : appended
    },
  }
}

const warning = { _go: 'record', level: 'first', rationale: 'No reason given.' }

/** What came onto the record after the case began. */
async function kindsOnRecord(): Promise<readonly string[]> {
  const { chronology } = await service.view<{ chronology: { edges: { node: { entry: { kind: string } } }[] } }>(
    'reviewer',
    crn,
    'chronology(first: 100) { edges { node { entry { kind } } } }',
  )
  const kinds = chronology.edges.map(({ node }) => node.entry.kind)
  return kinds.filter(kind => kind !== 'supervision.started')
}

async function lateReasonsOnRecord(kind = 'warning.issued'): Promise<readonly object[]> {
  const { chronology } = await service.view<{ chronology: { edges: { node: { entry: object } }[] } }>(
    'reviewer',
    crn,
    `chronology(first: 100, filter: { kinds: ["${kind}"] }) { edges { node { entry {
      text { ... on DisclosedText { text } } reasonForLateRecording { ... on DisclosedText { text } }
    } } } }`,
  )
  return chronology.edges.map(({ node }) => node.entry)
}

describe('a form sent twice', () => {
  it('is recorded once', async () => {
    const shown = await visitor.open(crn, 'issue-warning')
    await visitor.send(shown, warning)
    await visitor.send(shown, warning)
    expect(await kindsOnRecord()).toEqual(['warning.issued'])
  })
})

describe('a form into which nothing was typed', () => {
  it.each(['record-contact', 'record-arrest', 'initiate-recall', 'record-release'])(
    'is asked about once before it stands on the record for ever: %s',
    async id => {
      const asked = await visitor.send(await visitor.open(crn, id), { _go: 'record' })
      expect(asked.status).toBe(200)
      expect(asked.text).toContain('You have filled in nothing')
      expect(await kindsOnRecord()).toEqual([])
      const recorded = await visitor.send(asked, { _go: 'record' })
      expect(recorded.status).toBe(303)
      expect(await kindsOnRecord()).toHaveLength(1)
    },
  )

  it('says what is missing, where anything has to be filled in', async () => {
    const answered = await visitor.send(await visitor.open(crn, 'issue-warning'), { _go: 'record' })
    expect(answered.text).toContain('href="#level"')
    expect(answered.text).not.toContain('You have filled in nothing')
  })

  it('goes back to its questions', async () => {
    const asked = await visitor.send(await visitor.open(crn, 'record-arrest'), { _go: 'record' })
    const changed = await visitor.send(asked, { _go: 'step:0' })
    expect(changed.text).toContain('What for? (optional)')
  })
})

describe('a question that may be left open', () => {
  it('says so, and an answer chosen by mistake can be taken back', async () => {
    const shown = await visitor.open(crn, 'refer-to-mappa')
    expect(shown.text).toContain('Which level do you ask for? (optional)')
    expect(shown.text).toContain('Leave this open')
    expect(shown.text).not.toContain('Why? (optional)')
  })

  it('offers no such way out of one that has to be answered', async () => {
    const shown = await visitor.open(crn, 'judge-absence')
    expect(shown.text).toMatch(/name="channel" type="radio" value=""/)
    expect(shown.text).not.toMatch(/name="judgement" type="radio" value=""/)
    expect(shown.text).not.toContain('Was the absence acceptable? (optional)')
  })
})

describe('a form with something wrong', () => {
  it('says what at the field, and keeps everything typed', async () => {
    const shown = await visitor.open(crn, 'issue-warning')
    const answered = await visitor.send(shown, { ...warning, level: '', 'occurred.date': '31/2/2025' })
    expect(answered.status).toBe(400)
    expect(answered.text).toMatch(/<title>\s*Error: Issue a warning/)
    expect(answered.text).toContain('href="#level"')
    expect(answered.text).toContain('href="#occurred.date"')
    expect(answered.text).toContain('No reason given.')
    expect(await kindsOnRecord()).toEqual([])
  })

  it('is told by the API what the record does not take, at the field it was typed into', async () => {
    const shown = await visitor.open(crn, 'issue-warning')
    const later = { 'occurred.date': '12/2/2025' }
    const answered = await visitor.send(shown, { ...warning, ...later })
    expect(answered.text).toContain('href="#occurred.date"')
    expect(await kindsOnRecord()).toEqual([])
  })

  it('takes a day long past, with the reason for recording it late', async () => {
    const shown = await visitor.open(crn, 'issue-warning')
    const past = { 'occurred.date': '3 March 2024', reasonForLateRecording: 'Found in the post.' }
    const recorded = await visitor.send(shown, { ...warning, ...past })
    const readBack = await visitor.pages.get(recorded.headers['location'] as string)
    expect(readBack.text).toContain('3 March 2024')
    expect(readBack.text).toContain('Found in the post.')
    expect(await lateReasonsOnRecord()).toEqual([
      { text: { text: '' }, reasonForLateRecording: { text: 'Found in the post.' } },
    ])
  })
})

describe('a record that has moved on since the form was shown', () => {
  it('is shown first, and the form is recorded once that is confirmed', async () => {
    const shown = await visitor.open(crn, 'issue-warning')
    await service.record('trainee', 'recordContact', { crn, occurred: anHourAgo, detail: 'He came after all.' })
    const stopped = await visitor.send(shown, warning)
    expect(stopped.status).toBe(409)
    expect(stopped.text).toContain('He came after all.')
    expect(await kindsOnRecord()).toEqual(['contact.recorded'])
    expect((await visitor.send(stopped)).status).toBe(303)
  })

  it('can be gone back from with everything typed', async () => {
    const shown = await visitor.open(crn, 'issue-warning')
    await service.record('trainee', 'recordContact', { crn, occurred: anHourAgo, detail: 'He came after all.' })
    const stopped = await visitor.send(shown, warning)
    const back = await visitor.send(stopped, {}, 1)
    expect(back.text).toContain('No reason given.')
    expect(back.status).toBe(200)
  })
})

describe('an answer that got lost', () => {
  it('is said to be unknown, and sending the same form again settles it', async () => {
    const shown = await visitor.open(crn, 'issue-warning')
    trouble = true
    const unknown = await visitor.send(shown, warning)
    expect(unknown.text).toContain('It is not known whether this was recorded')
    trouble = false
    expect((await visitor.send(unknown)).status).toBe(303)
    expect(await kindsOnRecord()).toEqual(['warning.issued'])
  })
})

describe('a sign-in that has ended', () => {
  it('keeps what was typed, which is sent once the person has signed in again', async () => {
    const shown = await visitor.open(crn, 'issue-warning')
    service.at('2025-02-11T22:00:00Z')
    const ended = await visitor.send(shown, warning)
    expect(ended.text).toContain('Your sign-in had ended')
    const kept = formsOf(ended.text).find(({ fields }) => fields['user'] === 'practitioner')!
    const again = await visitor.pages.post(kept.action, kept.fields)
    expect((await visitor.send(again)).status).toBe(303)
    expect(await kindsOnRecord()).toEqual(['warning.issued'])
  })
})

describe('an absence', () => {
  const absence = { _go: 'record', judgement: 'UNACCEPTABLE', 'missed.contactType': 'office visit' }

  it('puts the missed appointment and the judgement on the record in one go, once', async () => {
    const shown = await visitor.open(crn, 'judge-absence')
    await visitor.send(shown, absence)
    await visitor.send(shown, absence)
    expect(await kindsOnRecord()).toEqual(['contact.missed', 'absence.judged'])
  })

  it('is asked why, where the appointment was some time ago, and puts the reason on the record of the appointment', async () => {
    const shown = await visitor.open(crn, 'judge-absence')
    expect(shown.text).toContain('data-late-reason="missed.occurred.date"')
    const past = { 'missed.occurred.date': '3/2/2025', 'missed.reasonForLateRecording': 'The system was down.' }
    expect((await visitor.send(shown, { ...absence, ...past })).status).toBe(303)
    expect(await lateReasonsOnRecord('contact.missed')).toEqual([
      { text: { text: '' }, reasonForLateRecording: { text: 'The system was down.' } },
    ])
    expect(await lateReasonsOnRecord('absence.judged')).toMatchObject([{ reasonForLateRecording: null }])
  })

  it('goes on from the missed appointment where the judgement is not taken', async () => {
    const shown = await visitor.open(crn, 'judge-absence')
    const future = { 'occurred.date': '12/2/2025' }
    const answered = await visitor.send(shown, { ...absence, ...future })
    expect(answered.text).toContain('The missed appointment is on the record')
    expect((await visitor.send(answered, { 'occurred.date': '' })).status).toBe(303)
    expect(await kindsOnRecord()).toEqual(['contact.missed', 'absence.judged'])
  })
})

describe('somebody whose role does not record an act', () => {
  it('is neither offered it nor shown its form', async () => {
    const reviewer = await FormVisitor.signedIn(service, 'reviewer')
    expect((await reviewer.pages.get(`/cases/${crn}/record`)).text).not.toContain('issue-warning')
    expect((await reviewer.open(crn, 'issue-warning')).status).toBe(403)
  })
})

describe('a draft', () => {
  it('is kept for its author alone, with everything typed, and is on no record', async () => {
    const shown = await visitor.open(crn, 'issue-warning')
    await visitor.send(shown, { ...warning, _go: 'draft' })
    expect(await kindsOnRecord()).toEqual([])
    const [, path] = new RegExp(`href="(/cases/${crn}/record/issue-warning[^"]*)"`).exec(
      (await visitor.pages.get('/drafts')).text,
    )!
    const resumed = await visitor.pages.get(path!)
    expect(resumed.text).toContain('Draft: not on the record')
    expect(resumed.text).toContain('No reason given.')
    const other = await FormVisitor.signedIn(service, 'trainee')
    expect((await other.pages.get('/drafts')).text).not.toContain(crn)
    expect((await other.pages.get(path!)).text).not.toContain('No reason given.')
  })

  it('is gone once it is recorded', async () => {
    const shown = await visitor.open(crn, 'issue-warning')
    await visitor.send(shown, { ...warning, _go: 'draft' })
    const path = `/cases/${crn}/record/issue-warning?draft=${hiddenField(shown.text, 'commandId')!}`
    expect((await visitor.send(await visitor.pages.get(path), { _go: 'record' })).status).toBe(303)
    expect((await visitor.pages.get('/drafts')).text).not.toContain(crn)
  })

  it('is gone as well where it is recorded from the page that it was kept from', async () => {
    const shown = await visitor.open(crn, 'issue-warning')
    await visitor.send(shown, { ...warning, _go: 'draft' })
    expect((await visitor.pages.get('/drafts')).text).toContain(crn)
    expect((await visitor.send(shown, warning)).status).toBe(303)
    expect((await visitor.pages.get('/drafts')).text).not.toContain(crn)
  })

  it('stays while something is to be read first, and is gone once that is confirmed', async () => {
    const shown = await visitor.open(crn, 'issue-warning')
    await visitor.send(shown, { ...warning, _go: 'draft' })
    const path = `/cases/${crn}/record/issue-warning?draft=${hiddenField(shown.text, 'commandId')!}`
    await service.record('trainee', 'recordContact', { crn, occurred: anHourAgo, detail: 'He came after all.' })
    const stopped = await visitor.send(await visitor.pages.get(path), { _go: 'record' })
    expect(stopped.status).toBe(409)
    expect((await visitor.pages.get('/drafts')).text).toContain(crn)
    expect((await visitor.send(stopped)).status).toBe(303)
    expect((await visitor.pages.get('/drafts')).text).not.toContain(crn)
  })

  it('is deleted by its author, and by nobody else', async () => {
    const shown = await visitor.open(crn, 'issue-warning')
    await visitor.send(shown, { ...warning, _go: 'draft' })
    const address = `/drafts/${hiddenField(shown.text, 'commandId')!}/delete`
    const other = await FormVisitor.signedIn(service, 'trainee')
    await other.pages.post(address, { _csrf: await other.pages.token('/drafts') })
    expect((await visitor.pages.get('/drafts')).text).toContain(crn)
    await visitor.pages.post(address, { _csrf: await visitor.pages.token('/drafts') })
    expect((await visitor.pages.get('/drafts')).text).not.toContain(crn)
  })
})

describe('a script typed into every text of a form', () => {
  const scripts = `<script>alert(1)</script>"><img src=x onerror=alert(1)>`
  const escapedScripts = '&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;&lt;img src=x onerror=alert(1)&gt;'
  const roles = ['practitioner', 'manager', 'mappa-coordinator', 'reviewer', 'admin']
  const visitors = new Map<string, FormVisitor>()

  async function signedIn(user: string): Promise<FormVisitor> {
    const known = visitors.get(user) ?? (await FormVisitor.signedIn(service, user))
    visitors.set(user, known)
    return known
  }

  /** The form as the first of the demo's people sees it who may open it. */
  async function openedBySomebody(form: Form): Promise<{ by: FormVisitor; shown: Response }> {
    for (const user of roles) {
      const by = await signedIn(user)
      const shown = await by.open(crn, form.id)
      if (shown.status === 200) return { by, shown }
    }
    throw new Error(`none of ${roles.join(', ')} may open ${form.id}`)
  }

  it.each(allForms.map(form => [form.action, form] as const))('%s: is shown as it was typed', async (_, form) => {
    const { by, shown } = await openedBySomebody(form)
    for (const [step, { fields }] of form.steps.entries()) {
      const last = step === form.steps.length - 1
      const inputs = [...fields, ...(last ? form.more : [])].flatMap(textInputsOf)
      const typed = Object.fromEntries(inputs.map((name, index) => [name, `${scripts} in ${index}`]))
      const answered = await by.send(shown, { ...typed, _go: 'edit', _step: String(step) })
      expect(answered.text).not.toContain('<script>alert')
      expect(answered.text).not.toContain('<img src=x')
      const unseen = inputs.filter((_name, index) => !answered.text.includes(`${escapedScripts} in ${index}`))
      expect(unseen).toEqual([])
    }
  })

  it('is shown as it was typed once it is on the record', async () => {
    const shown = await visitor.open(crn, 'issue-warning')
    const recorded = await visitor.send(shown, {
      _go: 'record',
      level: scripts,
      covers: scripts,
      rationale: scripts,
      detail: scripts,
      ownView: scripts,
      mandate: scripts,
    })
    for (const path of [
      recorded.headers['location'] as string,
      `/cases/${crn}/chronology`,
      `/cases/${crn}/record/judge-absence`,
    ]) {
      const { text } = await visitor.pages.get(path)
      expect(text).toContain('&lt;script&gt;')
      expect(text).not.toContain('<script>alert')
      expect(text).not.toContain('<img src=x')
    }
  })
})
