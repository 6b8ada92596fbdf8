import { type Answer, graphql } from '../../api/graphql.ts'

/** ROSH over time: every step with who set it and under whose influence, and what was put forward beside it. */
export const riskQuery = graphql(`
  query RiskOverTime($crn: String!, $basis: TimeBasisInput) {
    case(crn: $crn) {
      view(basis: $basis) {
        __typename
        ... on CaseView {
          roshHistory {
            groups {
              group
              setting
              steps {
                from
                until
                levels {
                  level
                  certainty
                  source {
                    entry {
                      id
                      title
                      family
                      relatesTo {
                        as
                      }
                    }
                    decider {
                      actor {
                        inWords
                      }
                      statedBy {
                        inWords
                      }
                    }
                    from {
                      inWords
                      latest
                    }
                    countersignedBy {
                      actor {
                        inWords
                      }
                      occurred {
                        inWords
                      }
                    }
                    influences {
                      type
                      author {
                        inWords
                      }
                      entry {
                        id
                        family
                      }
                    }
                    alsoSetBy {
                      id
                      family
                      title
                      reference
                      actor {
                        inWords
                      }
                    }
                  }
                }
              }
            }
            proposals {
              entry {
                id
                title
                family
                occurred {
                  earliest
                  latest
                  inWords
                }
                actor {
                  inWords
                }
                contentWithheld {
                  why
                }
              }
              standing
              inEffectFrom {
                inWords
              }
              levels {
                group
                setting
                level
              }
              returnedBy {
                actor {
                  inWords
                }
              }
              overriddenBy {
                actor {
                  inWords
                }
              }
            }
          }
        }
      }
    }
  }
`)

type View = Extract<Answer<typeof riskQuery>['case']['view'], { __typename: 'CaseView' }>

export type AnsweredHistory = View['roshHistory']
export type AnsweredGroup = AnsweredHistory['groups'][number]
export type AnsweredStep = AnsweredGroup['steps'][number]
export type AnsweredLevel = AnsweredStep['levels'][number]
export type AnsweredProposal = AnsweredHistory['proposals'][number]
