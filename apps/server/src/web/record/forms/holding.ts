import { considered, power } from '../engine/decision-fields.ts'
import { form, type Form } from '../engine/form.ts'
import { text, whole, words } from '../engine/widgets.ts'

const staffCode = { hint: 'Staff code.', width: 10 } as const

/** Who holds the case, and the end of it. */
export const holdingForms: readonly Form[] = [
  form('allocate', {
    title: 'Allocate the case',
    decides: true,
    fields: [
      text('to', 'Who holds it from now on?', {
        ...staffCode,
        required: 'Enter the staff code of who holds it from now on',
      }),
      text('from', 'Who held it?', { hint: 'Staff code. Leave empty where nobody did.', width: 10 }),
      words('justification', 'Why them?', { required: 'Enter why them' }),
      considered,
    ],
    more: [
      text('allocateeGrade', 'Their grade', { width: 10 }),
      whole('allocateeMonthsInPost', 'Months in post'),
      whole('caseload', 'Cases they hold'),
      whole('workloadPercent', 'Workload in percent'),
      text('roshReliedOn', 'ROSH relied on', { width: 10 }),
      text('lineManager', 'Their line manager', staffCode),
      words('rationale', 'Reason, where it differs from why them', { rows: 3 }),
      ...power,
    ],
  }),
  form('endAllocation', {
    title: 'End an allocation',
    lead: 'Nobody holds the case from then on.',
    fields: [text('from', 'Who held it?', staffCode), words('rationale', 'Why?', { rows: 3 })],
    more: [considered, ...power],
  }),
  form('transferCase', {
    title: 'Transfer the case',
    decides: true,
    fields: [
      text('to', 'To whom?', { hint: 'Staff code, where it is settled.', width: 10 }),
      text('from', 'Who held it?', staffCode),
      words('rationale', 'Why?', { required: 'Enter why' }),
      considered,
    ],
    more: [text('lineManager', 'Their line manager', staffCode), ...power],
  }),
  form('closeCase', {
    title: 'Close the case',
    lead: 'This ends supervision.',
    decides: true,
    fields: [words('rationale', 'Why?', { required: 'Enter why' }), considered],
    more: [...power],
  }),
]
