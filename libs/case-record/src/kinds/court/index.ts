import type { CaseEntry } from '../../entry/entry.ts'
import { readData } from '../data.ts'
import type { Effect } from '../effect.ts'
import { flag, text, textOrList, textOrNull } from '../fields.ts'
import type { KindDefinition } from '../kind.ts'
import { detailOf, labelled, part, reasoning, reasoningFields, words, wordsIn } from '../reading.ts'

/** Words by which reports propose that somebody stay at an address. */
function proposesCurfew(entry: CaseEntry): boolean {
  return /\b(?:curfew\w*|electronic(?:ally)? (?:monitor\w*|tag\w*)|home detention)\b/i.test(
    wordsIn(entry, 'proposal') ?? '',
  )
}

/** A report proposes; the court decides. */
const reportPrepared: KindDefinition = {
  kind: 'court.report.prepared',
  title: 'Court report',
  family: 'step',
  fields: { format: text, proposal: textOrNull, sourcesConsulted: textOrList },
  headline: labelled('Proposal', 'proposal'),
  verdict: proposesCurfew,
  concordance: entry => ({ matter: 'sentence', side: 'proposal', ...part('text', wordsIn(entry, 'proposal')) }),
}

/** The coded sentence, or else the entry's own words for it. */
function sentenceOf(entry: CaseEntry): string | undefined {
  return wordsIn(entry, 'sentence') ?? detailOf(entry)
}

function sentenceEffects(entry: CaseEntry): readonly Effect[] {
  const sentence = sentenceOf(entry)
  return sentence === undefined
    ? []
    : [{ aspect: 'sentence', sentence, ...(standsBeside(entry) ? { beside: true } : {}) }]
}

/** Where the record says neither, a sentence is read to take the place of the one before, as on a re-sentence. */
function standsBeside(entry: CaseEntry): boolean {
  const { flag } = readData(entry)
  if (flag('concurrent') === true || flag('consecutive') === true) return true
  return /\b(?:concurrent|consecutive)(?:ly)?\b/i.test(`${wordsIn(entry, 'sentence') ?? ''} ${entry.detail}`)
}

const sentenceImposed: KindDefinition = {
  kind: 'sentence.imposed',
  title: 'Sentence imposed',
  family: 'decision',
  fields: { ...reasoningFields, sentence: text, concurrent: flag, consecutive: flag },
  ...reasoning,
  headline: words('sentence'),
  effects: sentenceEffects,
  outcome: sentenceOf,
  concordance: entry => ({ matter: 'sentence', side: 'outcome', ...part('text', sentenceOf(entry)) }),
}

const indexOffence: KindDefinition = {
  kind: 'offence.index',
  title: 'Index offence',
  family: 'occurrence',
  fields: { offence: text },
  headline: words('offence'),
}

const charge: KindDefinition = {
  kind: 'charge',
  title: 'Charge',
  family: 'occurrence',
  fields: { offence: text },
  headline: words('offence'),
  trigger: true,
}

const arrest: KindDefinition = {
  kind: 'arrest',
  title: 'Arrest',
  family: 'occurrence',
  fields: { offence: text },
  headline: words('offence'),
  trigger: true,
}

const courtAppearance: KindDefinition = {
  kind: 'court.appearance',
  title: 'Court appearance',
  family: 'occurrence',
  fields: { court: text, outcome: text },
  headline: words('outcome'),
}

export const courtKinds: readonly KindDefinition[] = [
  reportPrepared,
  sentenceImposed,
  indexOffence,
  charge,
  arrest,
  courtAppearance,
]
