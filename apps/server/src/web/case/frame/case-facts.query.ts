import { graphql } from '../../api/graphql.ts'

/** What stands under the name of a case, wherever a case is named. */
export const caseFacts = graphql(`
  fragment CaseFacts on CaseState {
    tier {
      tier
      certainty
    }
    rosh {
      overall {
        level
        setting
        certainty
      }
    }
    mappa {
      categories {
        value
      }
      levels {
        value
      }
    }
    holders {
      holder
      status
    }
  }
`)
