import type { CaseLinks } from '../frame/case-links.ts'
import { entryLink, type EntryLink } from '../entry/entry-link.ts'
import type { WholeEntry, Words } from '../entry/entry-parts.query.ts'
import { capacityInWords, timesOf } from '../entry/summary-model.ts'
import type { AskedParts, Decision, OversightParts } from './decision.query.ts'
import {
  attestationOf,
  chainOf,
  type Chain,
  orderInWords,
  outcomeOfProposal,
  type ShownAttestation,
} from './influence-chain.ts'
import { type InformationPart, informationAddress } from './information-address.ts'
import { type InformationColumn, informationColumns, type ShownItem } from './information-columns.ts'
import { meetingViews, mostMeetings, type ShownMeetingViews } from './meeting-views.ts'

/** An act named in the summary of a decision, in one line. */
interface ActLine {
  readonly link: EntryLink
  readonly words: Words
  readonly capacity: string
  readonly attestation: ShownAttestation | undefined
  readonly notes: readonly string[]
  /** Its text was changed after it was first written. */
  readonly changed: boolean
}

/** What a standard asked for, and what the record holds of it. */
interface ShownCheck {
  readonly requires: string
  readonly statement: string
  readonly silent: boolean
  readonly standard: string
  readonly source: string
  /** What weakens the standard itself, in words. */
  readonly caveats: readonly string[]
  readonly link: EntryLink | undefined
}

/** A rating for one group beside what went before it. */
interface ShownLevel {
  readonly group: string
  readonly setting: string
  readonly inForceBefore: readonly GivenLevel[]
  readonly putForward: readonly GivenLevel[]
  readonly decided: string
}

interface GivenLevel {
  readonly level: string
  readonly link: EntryLink
  /** Whether to say who gave it and when: the line above has another source. */
  readonly sourceShown: boolean
}

interface ShownAsked {
  readonly link: EntryLink
  readonly statement: string
}

/** A decision as its page shows it. */
export interface DecisionModel {
  readonly entry: Decision['entry']
  readonly link: EntryLink
  readonly decider: { readonly by: string; readonly recorded: boolean; readonly statedBy: string | undefined }
  readonly capacity: string
  readonly times: ReturnType<typeof timesOf>
  readonly outcome: string | null
  readonly rationale: string | null
  readonly mandate: string | null
  readonly levels: readonly ShownLevel[]
  readonly proposals: readonly ActLine[]
  readonly influencesOnIt: readonly ActLine[]
  readonly agreed: readonly ActLine[]
  readonly disagreed: readonly ActLine[]
  readonly otherAfter: readonly ActLine[]
  readonly chain: Chain
  readonly missing: readonly ShownCheck[]
  readonly checks: readonly ShownCheck[]
  readonly columns: readonly InformationColumn[]
  /** The first few, with how many there are in all. */
  readonly notReliedOn: { readonly items: readonly ShownItem[]; readonly count: number }
  readonly options: Decision['options']
  readonly agencyViews: readonly ShownMeetingViews[]
  /** How many meetings there were, and where they all stand, if not here. */
  readonly allAgencyViews: { readonly count: number; readonly href: string | undefined }
  readonly concerns: readonly ShownAsked[]
  readonly unlinked: readonly EntryLink[]
  readonly circumstances: Decision['circumstances']
  readonly withdrawals: readonly EntryLink[]
  readonly workload: { readonly link: EntryLink; readonly words: string } | undefined
}

/** Pieces of information named in the summary. */
const inShort = 3

/** Arranges what answers for a decision for its page. Adds no judgement, and leaves nothing out. */
export function decisionModel(links: CaseLinks, decision: Decision): DecisionModel {
  const { entry, decider, oversight, information } = decision
  const hrefOf = (part: InformationPart) => informationAddress(links, entry.id, part)
  const columns = informationColumns(links, information, hrefOf)
  const meetings = meetingViews(links, decision.agencyViews)
  const checks = oversight.map(check => shownCheck(links, check))
  const beside = columns.find(({ id }) => id === 'not-relied-on')
  return {
    entry,
    link: entryLink(links, entry),
    decider: {
      by: decider.actor.inWords,
      recorded: decider.actor.recorded,
      statedBy: decider.statedBy?.inWords,
    },
    capacity: capacityInWords(entry.capacities),
    times: timesOf(entry),
    outcome: decision.outcome,
    rationale: decision.rationale,
    mandate: decision.mandate,
    levels: decision.levels.map((level, index) => shownLevel(links, level, decision.levels[index - 1])),
    proposals: decision.proposals.map(proposal => ({
      ...actLine(links, proposal.entry),
      attestation: undefined,
      notes: [`What became of it: ${outcomeOfProposal(proposal)}`],
      changed: false,
    })),
    ...influenceLines(links, decision),
    chain: chainOf(links, decision),
    missing: checks.filter(({ silent }) => silent),
    checks,
    columns,
    notReliedOn: {
      items: beside?.groups.flatMap(({ shown }) => shown).slice(0, inShort) ?? [],
      count: beside?.count ?? 0,
    },
    options: decision.options,
    agencyViews: meetings.slice(0, mostMeetings),
    allAgencyViews: {
      count: meetings.length,
      href: meetings.length > mostMeetings ? hrefOf('agencies') : undefined,
    },
    concerns: decision.concerns.map(concern => shownAsked(links, concern)),
    unlinked: decision.unlinkedInfluences.map(one => entryLink(links, one)),
    circumstances: decision.circumstances,
    withdrawals: entry.withdrawals.map(one => entryLink(links, one)),
    workload: shownWorkload(links, decision),
  }
}

const agreeing: readonly string[] = ['COUNTERSIGNATURE', 'ENDORSEMENT', 'RATIFICATION']

type Lines = Pick<DecisionModel, 'influencesOnIt' | 'agreed' | 'disagreed' | 'otherAfter'>

/** Each influence once: dissent and agreement under their own names, the others by whether they came before. */
function influenceLines(links: CaseLinks, { influences }: Decision): Lines {
  const named = influences.map(influence => {
    const { type, timing, entry, response, versions } = influence
    const order = orderInWords(influence)
    const notes = [
      ...(order === undefined ? [] : [`Order: ${order}`]),
      ...(response === null ? [] : [`Response of the recipient: ${response}`]),
    ]
    const line = {
      ...actLine(links, entry),
      attestation: attestationOf(influence),
      notes,
      changed: versions.length > 1,
    }
    const of: keyof Lines =
      type === 'DISSENT'
        ? 'disagreed'
        : agreeing.includes(type)
          ? 'agreed'
          : timing === 'AFTER'
            ? 'otherAfter'
            : 'influencesOnIt'
    return { of, line }
  })
  const lines = (of: keyof Lines) => named.filter(one => one.of === of).map(({ line }) => line)
  return {
    influencesOnIt: lines('influencesOnIt'),
    agreed: lines('agreed'),
    disagreed: lines('disagreed'),
    otherAfter: lines('otherAfter'),
  }
}

/** An entry without words of its own is told by its headline. */
function actLine(links: CaseLinks, entry: WholeEntry): Pick<ActLine, 'link' | 'words' | 'capacity'> {
  const wordless = entry.text.__typename === 'DisclosedText' && entry.text.text === ''
  return {
    link: entryLink(links, entry),
    words: wordless ? entry.headline : entry.text,
    capacity: capacityInWords(entry.capacities),
  }
}

function shownCheck(links: CaseLinks, { requires, statement, status, standard, entry }: OversightParts): ShownCheck {
  return {
    requires,
    statement,
    silent: status === 'NONE_RECORDED',
    standard: standard.title,
    source: standard.source,
    caveats: [
      ...(standard.confirmed ? [] : ['This standard has not been checked against a published text']),
      ...(standard.inForce === 'SURELY' ? [] : ['It may not have been in force on that day']),
    ],
    link: entry === null ? undefined : entryLink(links, entry),
  }
}

function shownLevel(links: CaseLinks, level: LevelParts, above: LevelParts | undefined): ShownLevel {
  return {
    group: level.group,
    setting: asWords(level.setting),
    inForceBefore: givenLevels(links, level.inForceBefore, above?.inForceBefore),
    putForward: givenLevels(links, level.putForward, above?.putForward),
    decided: asWords(level.level),
  }
}

/** Who gave a level is said where it changes from one line to the next: nearly always it is one rating for all groups. */
function givenLevels(links: CaseLinks, levels: GivenParts, above: GivenParts | undefined): readonly GivenLevel[] {
  const before = above?.map(({ entry }) => entry.id).join(' ')
  const same = before === levels.map(({ entry }) => entry.id).join(' ')
  return levels.map(({ level, entry }) => ({
    level: level === null ? 'withheld' : asWords(level),
    link: entryLink(links, entry),
    sourceShown: !same,
  }))
}

type GivenParts = LevelParts['putForward']
type LevelParts = Decision['levels'][number]

function shownAsked(links: CaseLinks, { entry, statement }: Pick<AskedParts, 'entry' | 'statement'>): ShownAsked {
  return { link: entryLink(links, entry), statement }
}

function shownWorkload(links: CaseLinks, { workload }: Decision): DecisionModel['workload'] {
  if (workload === null) return undefined
  const { caseload, workloadPercent, measure, value } = workload
  const words = [
    ...(caseload === null ? [] : [`caseload ${caseload}`]),
    ...(workloadPercent === null ? [] : [`workload ${workloadPercent} %`]),
    ...(measure === null || value === null ? [] : [`${measure} ${value}`]),
  ]
  return { link: entryLink(links, workload.entry), words: words.join(', ') || 'content withheld' }
}

function asWords(word: string): string {
  return word.toLowerCase().replaceAll('_', ' ')
}
