import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { JsonObject, JsonValue } from '#event-log'
import type { CaseEntry } from '../entry/entry.ts'
import { roshLevels } from './effect.ts'
import { families, type KindDefinition } from './kind.ts'
import { isListedKind, kindOf, listedKinds } from './registry.ts'
import { anEntry } from './testing/an-entry.ts'

/** The table of kinds of the interchange format, with the data fields it documents. */
const documented: Readonly<Record<string, string>> = {
  'assessment.rosh': 'levels narrativeLevel document subgroup status tool recordId',
  'assessment.rsr': 'level score',
  'assessment.actuarial': 'tool score',
  'assessment.specialist': 'tool subject',
  'tier.set': 'tier version provisional',
  'register.changed': 'code action',
  'manager.direction': 'verbal covering recordedByRole response',
  'manager.advice': '',
  'advice.requested': 'due',
  'countersignature.given': '',
  'countersignature.returned': '',
  'endorsement.given': '',
  'override.made': 'from to authority',
  'dissent.recorded': '',
  'escalation.raised': 'due',
  'ratification.given': '',
  'info.requested': 'requestedOf subject due',
  'info.chased': '',
  'info.received': 'subject category status heldIn',
  'info.refused': '',
  'info.read': '',
  'info.held_elsewhere': 'heldIn subject restricted count',
  'info.shared': 'audience',
  'info.withheld': 'from',
  'info.discounted': 'rationale decidedBy',
  'info.observed': '',
  'third_party.contact': 'toRole',
  'disclosure.by_person': 'disclosedTo',
  'drugtest.result': '',
  'em.violation': 'count',
  'em.notified': '',
  'court.report.prepared': 'format proposal sourcesConsulted',
  'sentence.imposed': 'sentence',
  'offence.index': '',
  charge: '',
  arrest: '',
  'court.appearance': '',
  'custody.released': 'levels tier conditions',
  'custody.remanded': '',
  'custody.bailed': '',
  'custody.conduct': '',
  'address.check': 'outcome enquiries homeVisited',
  'allocation.made':
    'to allocateeGrade allocateeMonthsInPost caseload workloadPercent roshReliedOn justification lineManager',
  'allocation.changed': '',
  'allocation.ended': '',
  'transfer.made': '',
  'staff.absent': '',
  'workload.snapshot': 'measure value',
  'contact.attended': '',
  'contact.missed': 'sequence',
  'contact.recorded': '',
  'absence.judged': 'contactSequence judgement reason',
  'supervision.started': '',
  'service.ended': '',
  'relationship.started': '',
  'relationship.ended': '',
  'ap.referral': '',
  'licence.condition.varied': '',
  'licence.instruction': '',
  'licence.breach.identified': '',
  'warning.issued': 'level covers',
  'breach.initiated': '',
  'breach.not_enforced': '',
  'recall.considered': 'recallId',
  'recall.questioned': 'occasion raisedBy recallId',
  'recall.not_recalled': 'occasion decidedBy rationale alternatives recallId',
  'recall.decided': 'type recallId',
  'recall.initiated': 'recallId',
  'recall.endorsement.requested': 'toRole recallId',
  'recall.endorsed': 'recallId',
  'recall.report.signed': 'recallId',
  'recall.requested': 'recallId',
  'recall.submitted': 'recallId',
  'recall.licence_revoked': 'recallId',
  'recall.notified_police': 'recallId',
  'recall.police_empowered': 'recallId',
  'recall.execution.attempted': 'entryGained recallId',
  'mappa.screened': '',
  'mappa.referred': '',
  'mappa.level.set': 'level category',
  'mappa.meeting': 'meetingId level attendees apologies agencyViews decision topic',
  'mappa.meeting.not_held': 'reason',
  'mappa.minute.issued': 'meetingId version',
  'mappa.minute.amended': 'meetingId version requestedBy',
  'mappa.action.set': 'owner due',
  'mappa.action.completed': '',
  'parole.report': 'recommendation',
  'parole.decision': 'outcome dependsOn',
  'parole.reconsideration.applied': '',
  'parole.reconsideration.decided': '',
  'task.accepted': '',
  'task.closed': '',
  'escort.requested': '',
  'escort.refused': '',
  'incident.alleged': '',
  'record.amended': 'targetRecord field old new reasonGiven',
  'record.corrected': '',
  'testimony.given': 'about position retrospective',
  'concern.raised': 'category to due',
  'concern.acknowledged': '',
  'concern.answered': '',
  'concern.escalated': '',
  'sfo.offence': '',
  'sfo.notified': '',
  'sfo.review.commissioned': '',
  'sfo.review.triggered': '',
  'sfo.review.completed': '',
  'sfo.review.published': '',
  'inquest.adjourned': '',
  'discipline.outcome': '',
}

/** Kinds that only acts recorded in this system have so far, with their fields. */
const recordedHere: Readonly<Record<string, string>> = {
  'direction.responded': 'response effect reason',
  'contact.frequency.set': 'frequency policy policyVersion',
  'supervision.suspended': 'policy policyVersion until',
  'supervision.resumed': 'policy policyVersion',
  'case.closed': 'rationale',
  'info.not_sought': 'subject of rationale',
  'licence.condition.set': 'condition to expiry',
  'licence.condition.removed': 'condition',
  'hdc.assessed': 'outcome enquiries homeVisited address',
  'approved_premises.decided': 'outcome premises from until',
  'disclosure.decided': 'outcome to what',
  'polygraph.decided': 'outcome due',
  'recall.rescinded': 'recallId rationale',
  'mappa.invited': 'meetingId agency who due',
  'mappa.attended': 'meetingId agency who',
  'mappa.apologies': 'meetingId agency who reason',
  'mappa.view.given': 'meetingId agency view',
  'mappa.decision.recorded': 'meetingId decision level category alternatives mandate mandateVersion',
  'record.withdrawn': 'reason',
}

const known = { ...documented, ...recordedHere }

describe('the registry of kinds', () => {
  it('knows every documented kind and no other', () => {
    const kinds = listedKinds().map(definition => definition.kind)
    expect([...kinds].sort()).toEqual(Object.keys(known).sort())
  })

  it.each(Object.entries(known))('gives every documented field of %s a rule', (kind, fields) => {
    const missing = fields.split(' ').filter(field => field !== '' && !(field in kindOf({ kind }).fields))
    expect(missing).toEqual([])
  })

  it('speaks in the words of its users, without judging', () => {
    const titles = listedKinds().map(definition => definition.title)
    expect(new Set(titles).size).toBe(titles.length)
    for (const title of titles) expect(title).not.toMatch(/RoSH|offender|\bPOP\b|fail/)
    for (const { family } of listedKinds()) expect(families).toContain(family)
  })

  it('takes no field for known because every object happens to have it', () => {
    for (const kind of ['charge', 'weather.storm']) {
      expect(kindOf({ kind }).fields['constructor']).toBeUndefined()
      expect(kindOf({ kind }).fields['__proto__']).toBeUndefined()
    }
  })

  it('keeps a kind that nobody listed as an occurrence without effect', () => {
    expect(isListedKind('weather.storm')).toBe(false)
    expect(kindOf({ kind: 'weather.storm' })).toEqual({
      kind: 'weather.storm',
      title: 'Unlisted kind "weather.storm"',
      family: 'occurrence',
      fields: {},
    })
  })
})

describe('the four invented cases', () => {
  const folder = new URL('../../../../test/cases/', import.meta.url)
  const files = readdirSync(folder).filter(name => name.endsWith('.json') && !name.endsWith('.questions.json'))
  const entries = files.flatMap(name => {
    const file = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as {
      entries: { id: string; kind: string; data?: JsonObject }[]
    }
    return file.entries
  })

  it('use only kinds and fields that are known, with values that pass', () => {
    expect(entries.length).toBeGreaterThan(70)
    const found = entries.flatMap(({ id, kind, data = {} }) =>
      Object.entries(data).flatMap(([field, value]) => {
        const rule = kindOf({ kind }).fields[field]
        return rule ? rule(value).map(problem => `${id} ${field}: ${problem.problem}`) : [`${id}: unlisted ${field}`]
      }),
    )
    expect(entries.filter(({ kind }) => !isListedKind(kind))).toEqual([])
    expect(found).toEqual([])
  })
})

describe('every definition, whatever a source put into its data', () => {
  const words = fc.oneof(
    fc.string(),
    fc.constantFrom('RHRH', 'added', 'removed', 'unacceptable', 'manage at level 2', '2025-02-11', 'high', 'MAPP'),
  )
  const json = fc.oneof(words as fc.Arbitrary<JsonValue>, fc.jsonValue() as fc.Arbitrary<JsonValue>)

  function dataFor(definition: KindDefinition): fc.Arbitrary<JsonObject> {
    const known = fc.record(Object.fromEntries(Object.keys(definition.fields).map(field => [field, json])), {
      requiredKeys: [],
    }) as fc.Arbitrary<JsonObject>
    return fc.oneof(known, fc.dictionary(fc.string(), json))
  }

  const anyEntry = fc
    .constantFrom(...listedKinds())
    .chain(definition =>
      fc
        .record({ data: dataFor(definition), detail: fc.string(), role: fc.option(fc.string()) })
        .map(({ data, detail, role }): CaseEntry =>
          anEntry(definition.kind, data, { detail, actor: { role, organisation: null } }),
        ),
    )

  /** Everything that a definition says of an entry. */
  function everythingSaid(entry: CaseEntry): Readonly<Record<string, unknown>> {
    const { fields, ...hooks } = kindOf(entry)
    const problems = Object.entries(entry.data).map(([field, value]) => fields[field]?.(value))
    const said = Object.entries(hooks).map(([name, hook]): [string, unknown] => [
      name,
      typeof hook === 'function' ? (hook as (of: CaseEntry) => unknown)(entry) : hook,
    ])
    return { problems, said: Object.fromEntries(said) }
  }

  it('answers without throwing, and the same each time', () => {
    fc.assert(
      fc.property(anyEntry, entry => {
        expect(everythingSaid(entry)).toEqual(everythingSaid(entry))
      }),
      { numRuns: 3000 },
    )
  })

  it('sets only ROSH levels that exist, and never a blank value', () => {
    fc.assert(
      fc.property(anyEntry, entry => {
        for (const effect of kindOf(entry).effects?.(entry) ?? []) {
          if (effect.aspect === 'rosh') expect(roshLevels).toContain(effect.level)
          if (effect.aspect === 'holder' && effect.holder !== null) expect(effect.holder.trim()).not.toBe('')
          if (effect.aspect === 'tier') expect(effect.tier.trim()).not.toBe('')
          if (effect.aspect === 'sentence') expect(effect.sentence.trim()).not.toBe('')
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('reads an entry without any data as saying nothing of itself', () => {
    for (const { kind } of listedKinds()) {
      const entry = anEntry(kind)
      expect(kindOf(entry).rationale?.(entry)).toBeUndefined()
      expect(kindOf(entry).decidedBy?.(entry)).toBeUndefined()
      expect(kindOf(entry).alternatives?.(entry)).toBeUndefined()
    }
  })
})
