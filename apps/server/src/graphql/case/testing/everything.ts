/** Queries that together ask for every field a case has, so that a test can look for what must not be in any answer. */

const entry = `
fragment words on EntryText { ... on DisclosedText { text } ... on WithheldText { why holder } }
fragment ref on Entry { reference }
fragment time on When { edtf inWords earliest latest }
fragment person on Actor { recorded staffId name role capacity organisation inWords }
fragment entry on Entry {
  id reference kind title family headline { ...words } text { ...words } data unlistedFields channel
  occurred { ...time } recorded { status at { ...time } } actor { ...person } recordedBy { ...person } capacities
  relatesTo { as reference entry { reference } } reliedOn { reference } withdrawnBy { reference } sensitive contentWithheld { why holder } otherCase
}`

const version = `
fragment version on Version {
  version entry { ...ref } field old text by { ...person } requestedBy reason at { ...time }
  oldDiffersFromRecord afterFurtherOffence { inWords } afterNotification contentWithheld { why }
}`

const influence = `
fragment influence on Influence {
  entry { ...entry } type bindingness effect response author { ...person } through { ...ref } timing
  sinceOccurred { inWords } sinceRecorded { inWords } attestation establishment established versions { ...version }
}`

const request = `
fragment request on RequestState { answeredLate { inWords }
  entry { ...entry } of subject due { ...time } status overdue statement
  answeredBy { ...ref } acknowledgedBy { ...ref } chasedBy { ...ref }
}`

const source = `
fragment source on InForceSource {
  entry { ...entry } decider { actor { ...person } statedBy { ...person } } decidedAt { ...time } from { ...time }
  countersignedBy { ...ref } countersignedEarlier { ...ref } versionNotCountersigned countersignedAfter { least most inWords } influences { ...influence } alsoSetBy { ...ref }
}
fragment value on ValueInForce { value certainty source { ...source } amendedLater { value by { ...ref } } }`

const run = `
fragment run on ProcessRun {
  process id status steps { step at { ...time } orderToPrevious entry { ...ref } } undatedSteps { ...ref }
  waits { role elapsed { inWords } open entered { step } left { step } } waitingWith { role elapsed { inWords } }
}`

function view(selection: string, fragments: readonly string[], variables = ''): string {
  const start = `query ($crn: String!, $basis: TimeBasisInput${variables}) { case(crn: $crn) { view(basis: $basis) { __typename`
  const rest = '... on BasisRefused { code message } } } }'
  const basis = 'basis { effectiveAt knownAt snapshot policySet position } statement'
  const operation = `${start} ... on CaseView { ${basis} ${selection} } ${rest}`
  return [operation, ...used(operation, fragments.join(' ').split(/(?=fragment \w+ on )/))].join(' ')
}

/** The fragments that a text spreads, and those that they spread. */
function used(text: string, fragments: readonly string[]): readonly string[] {
  const named = (fragment: string) => /fragment (\w+) on/.exec(fragment)?.[1]
  const direct = fragments.filter(fragment => new RegExp(`\\.\\.\\.${named(fragment)}\\b`).test(text))
  const others = fragments.filter(fragment => !direct.includes(fragment))
  return direct.length === 0 ? [] : [...direct, ...used(direct.join(' '), others)]
}

const stateQuery = view(
  `state {
    rosh {
      groups { group setting levels { level certainty source { ...source } amendedLater { value by { ...ref } } } }
      overall { setting level certainty entries { ...ref } }
      conflicts { kind group ratings { level entry { ...ref } } }
    }
    tier { tier provisional source { entry { ...ref } } } mappa { levels { ...value } categories { ...value } }
    registers { ...value } custody { ...value } sentence { ...value } enforcement { ...value }
    supervision { ...value } contactFrequency { ...value }
    licence { status { ...value } conditions { ...value } }
    holders { status holder lineManager certainty since { ...time } until { ...time } setBy { ...source } }
    recalls { ...run } openRequests { ...request }
    proposals { entry { ...entry } standing effects levels { group level } returnedBy { ...ref } overriddenBy { ...ref } }
    unplaced { value entry { ...ref } } noneRecorded
  }`,
  [entry, version, influence, request, source, run],
)

export const chronologyQuery = view(
  `chronology(first: 100) {
    edges { cursor node { placement orderToPrevious recordedLate knownFrom lag { inWords } entry { ...entry relatedFrom { as reference entry { headline { ...words } actor { ...person } } } amendedBy { text { ...words } } } } }
    pageInfo { hasNextPage endCursor } totalCount statement
  }`,
  [entry],
)

const daysQuery = view(
  `chronologyByDay(first: 100) {
    days {
      key place inWords month silenceBefore { days after before mayHold inWords }
      items { placement recordedLate entry { ...entry } }
    }
    page pages { page entries from to } totalCount landing silenceToKnownAt { inWords } silenceOfDays statement
  }
  chronologyChoices {
    actors { value inWords entries } roles { value inWords entries } agencies { value inWords entries }
    families { value entries } kinds { value inWords entries }
  }
  replaySteps(from: "2025-02-12") { sort previous { entry { ...entry } knownFrom } next { entry { ...entry } } }`,
  [entry],
)

const historyQuery = view(
  `processes { ...run }
  recordedAfter(moment: "2025-02-01") {
    entries { entry { ...entry } after aboutEarlierTime changes { ...ref } }
    firstReadAfter { information { ...ref } reading { ...ref } } recordingNotStated { ...ref }
  }
  requests { ...request }
  holding {
    periods { status holder from { ...time } until { ...time } startedBy { ...entry } endedBy { ...ref } }
    actsByOthers { entry { ...ref } status holderThen }
  }
  meetings {
    entry { ...entry } meetingId held level decision topic views { agency by view entry { ...ref } }
    parts { part agency who entry { ...ref } } decisions { ...ref }
    attendance { attendees apologies takenFrom } dissents { ...ref } withheld { ...ref }
    actions { entry { ...ref } owner due { ...time } completedBy { ...ref } overdue }
    minuteVersions { ...version } followedBy { ...ref }
  }
  recallOccasions {
    occasions { entry { ...entry } occasion raisedBy decider { actor { ...person } } rationale alternatives }
    reusedRationales { rationale decisions { ...ref } questionsSince { ...ref } nextDecision { ...ref } }
    unanswered { ...ref }
  }
  concordance { matter proposal { ...ref } proposed outcome { ...ref } decided followed }
  withheld { ...entry } files { crn file system reference entries }`,
  [entry, version, request, run],
)

const considerationQuery = view(
  `triggers(withinHours: 72) {
    entry { ...entry } status statement told { entry { ...entry } elapsed { inWords } }
    consideration { entry { ...entry } of tie elapsed { inWords } } possibly { ...entry } afterNextTrigger { ...entry }
    since { inWords } suspendedBy { entry { ...entry } value from { ...time } }
  }
  optionsConsidered {
    entry { ...entry } decider { actor { ...person } statedBy { ...person } } chosen rationale
    options { status alternatives considered { option whyNotTaken } }
  }
  decisions(first: 100) { edges { cursor node { entry { ...ref } chosen rationale } } totalCount pageInfo { endCursor } }`,
  [entry],
)

/** Everything that answers for one decision, in one document: what a reviewer's page asks. */
export const decisionQuery = view(
  `decision(id: $id) {
      ... on DecisionAccountability {
        entry { ...entry } decider { actor { ...person } statedBy { ...person } } mandate outcome rationale
        options { status alternatives considered { option whyNotTaken } } influences { ...influence } dissents { entry { ...ref } }
        agreements { entry { ...ref } } unlinkedInfluences { ...ref }
        proposals { entry { ...entry } outcomeOfProposal returnedBy { ...ref } overriddenBy { ...ref } everInForce }
        agencyViews { meeting { ...ref } reliedOn views { agency by view entry { ...ref } } }
        levels { group setting level inForceBefore { level entry { ...ref } } putForward { level entry { ...ref } } }
        oversight { standard { id title source confirmed inForce } requires status entry { ...ref } version earlier { ...ref } statement }
        information {
          decidedAt { ...time } outstanding { ...request }
          reliedOn { entry { ...entry } recordedByThen datedAfter usedByDeciderBefore subject category heldIn }
          recordedNotReliedOn {
            entry { ...entry } recordedByThen datedAfter usedByDeciderBefore subject category heldIn
            readings { entry { ...ref } by { ...person } at { ...time } }
          }
          refused { ...ref } discounted { ...ref } notSought { ...ref } withheld { ...ref } heldElsewhere { ...entry }
          recordedOnlyLater { ...ref } reliedOnNotFound
        }
        concerns { ...request } workload { entry { ...ref } caseload workloadPercent allocateeGrade }
        circumstances { source staffId at knownAt inWords lineManagers { staffId } }
      }
    }`,
  [entry, version, influence, request],
  ', $id: String!',
)

export const entryQuery = view(
  `entry(id: $id) {
      __typename ... on EntryFound { entry { ...entry } referredToBy { as entry { ...ref } } }
      ... on EntryNotFound { id message } ... on AmbiguousEntry { message candidates { id } }
    }
    meeting(id: $id) {
      ... on MeetingRecord { entry { ...entry } meetingId level decision actions { owner entry { ...ref } } views { agency view } }
      ... on EntryNotFound { message }
    }
    versions(of: $id) { ... on Versions { versions { ...version } } ... on EntryNotFound { message } }
    establishment(of: $id) {
      ... on Establishment {
        established basis attestation claimedBy { ...person } claimedAt { ...time } lag { inWords } statement
        confirmedBy { ...ref } contestedBy { ...ref } tracesAtTheTime { ...ref }
      }
    }`,
  [entry, version],
  ', $id: String!',
)

const roshHistoryQuery = view(
  `roshHistory {
    groups { group setting steps { from until levels {
      level certainty amendedLater { value by { ...ref } }
      source {
        entry { ...ref headline { ...words } } decider { actor { ...person } } from { ...time } countersignedBy { ...ref }
        influences { type effect response author { ...person } entry { ...ref } } alsoSetBy { ...ref }
      }
    } } }
    proposals {
      entry { ...ref } standing inEffectFrom { ...time } effects levels { group setting level }
      returnedBy { ...ref } overriddenBy { ...ref }
    }
  }`,
  [entry],
)

export const everyQuery: readonly string[] = [
  stateQuery,
  roshHistoryQuery,
  chronologyQuery,
  daysQuery,
  historyQuery,
  considerationQuery,
]

export const compareQuery = `
query ($crn: String!, $from: TimeBasisInput!, $to: TimeBasisInput!) {
  case(crn: $crn) {
    compare(from: $from, to: $to) {
      __typename
      ... on Comparison {
        from { snapshot } to { snapshot }
        changes { field from to sources { entry { reference text { ... on DisclosedText { text } } } decider { actor { inWords } } } }
      }
      ... on BasisRefused { code message }
    }
  }
}`
