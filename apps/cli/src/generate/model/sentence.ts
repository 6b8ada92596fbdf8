import { day, inOfficeHours } from './calendar.ts'
import { numbering, type DraftEntry } from './draft-entry.ts'
import type { Random } from './random.ts'
import type { CaseShape } from './shape.ts'
import { court, police, type Unit } from './staff.ts'

/** How a case began: the offence, the report to the court, the sentence, release where there was custody. */
export function beginningOf(shape: CaseShape, random: Random): readonly DraftEntry[] {
  const nextId = numbering('court')
  const sentencedAt = inOfficeHours(
    shape.start - (shape.supervision === 'licence' ? random.between(90, 500) : 1) * day,
    random,
  )
  const author = reportAuthor(shape.unit)
  const offence = random.pick(offences)
  const index: DraftEntry = {
    id: nextId(),
    kind: 'offence.index',
    at: sentencedAt - random.between(60, 300) * day,
    by: police,
    recordedBy: author,
    recordedAt: sentencedAt,
    channel: 'record',
    detail: `Index offence: ${offence}.`,
    data: { offence },
  }
  const proposal = random.pick(proposals)
  const report: DraftEntry = {
    id: nextId(),
    kind: 'court.report.prepared',
    at: inOfficeHours(sentencedAt - random.between(1, 20) * day, random),
    by: author,
    channel: 'record',
    detail: `Report for the court. Proposes ${proposal}.`,
    reliedOn: [index.id],
    data: { format: random.pick(['oral', 'short', 'standard']), proposal, sourcesConsulted: ['previous convictions'] },
  }
  const hasReport = random.chance(0.55)
  const sentence: DraftEntry = {
    id: nextId(),
    kind: 'sentence.imposed',
    at: sentencedAt,
    by: court,
    recordedBy: author,
    channel: 'record',
    detail: `Sentence for ${offence}.`,
    ...(hasReport ? { relatesTo: [{ id: report.id, as: 'follows' }] } : {}),
    data: { sentence: sentenceInWords(shape, random) },
  }
  const opening: DraftEntry = {
    id: nextId(),
    kind: 'supervision.started',
    at: inOfficeHours(shape.start, random),
    by: author,
    channel: 'record',
    detail: `Supervision under a ${shape.supervision} begins.`,
  }
  const released = shape.supervision === 'licence' ? [releaseOf(shape, nextId(), random)] : []
  return [index, ...(hasReport ? [report] : []), sentence, opening, ...released]
}

function reportAuthor({ staffPrefix }: Unit) {
  const unit = 'Court team'
  return { staffId: `${staffPrefix}010`, role: 'court probation officer', grade: 'PO', organisation: 'Probation', unit }
}

function releaseOf(shape: CaseShape, id: string, random: Random): DraftEntry {
  return {
    id,
    kind: 'custody.released',
    at: shape.start + (9 * 60 + random.between(0, 180)) * 60_000 - (shape.start % day),
    by: { role: 'prison offender manager', organisation: 'Prison' },
    channel: 'record',
    detail: 'Released on licence.',
    data: { conditions: conditions.filter(() => random.chance(0.4)) },
  }
}

function sentenceInWords({ supervision, months }: CaseShape, random: Random): string {
  switch (supervision) {
    case 'community order':
      return `community order, ${months} months, ${random.pick(['unpaid work', 'rehabilitation activity', 'alcohol treatment'])}`
    case 'suspended sentence order':
      return `${random.between(4, 24)} months suspended for ${months} months`
    case 'licence':
      return `${months * 2} months custody`
  }
}

const offences = [
  'assault occasioning actual bodily harm',
  'burglary',
  'possession with intent to supply',
  'theft from shops',
  'harassment',
  'dangerous driving',
  'criminal damage',
  'sexual assault',
  'robbery',
  'wounding',
]
const proposals = ['a community order', 'a suspended sentence order with a curfew', 'an immediate custodial sentence']
const conditions = ['electronic tag', 'exclusion zone', 'no contact with the former partner', 'residence as directed']
