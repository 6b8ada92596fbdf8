import type { TadaDocumentNode } from 'gql.tada'
import type { RecordingAction } from '#access'
import { type Answer, graphql } from '../api/graphql.ts'

/** An entry as the pages after a form name it. */
const namedEntry = graphql(`
  fragment NamedEntry on Entry {
    id
    kind
    family
    title
    occurred {
      inWords
    }
    actor {
      inWords
    }
    headline {
      __typename
      ... on DisclosedText {
        text
      }
      ... on WithheldText {
        why
        holder
      }
    }
  }
`)

const outcome = graphql(
  `
    fragment RecordingOutcome on RecordingResult {
      __typename
      ... on ActRecorded {
        id
        position
      }
      ... on ActNotValid {
        problems {
          field
          problem
          expected
        }
      }
      ... on StaleInformation {
        changed {
          seen
          newest
          entry {
            ...NamedEntry
          }
          changes {
            ...NamedEntry
          }
        }
      }
      ... on RecordMovedOn {
        position
        since {
          ...NamedEntry
        }
      }
      ... on NoticesToAcknowledge {
        notices {
          text
          acknowledgement
          entries {
            ...NamedEntry
          }
        }
      }
      ... on NotPermitted {
        why
      }
      ... on NotRecorded {
        code
        message
        outcomeUnknown
      }
    }
  `,
  [namedEntry],
)

/** How the API says that recording ended. */
export type Outcome = Answer<typeof outcome>

type RecordingDocument = TadaDocumentNode<{ readonly recorded: Outcome }, { readonly input: object }>

const write = graphql as unknown as (text: string, fragments: readonly object[]) => RecordingDocument

const documents = new Map<RecordingAction, RecordingDocument>()

/** The command of an action. What may stand in its input is checked where its form is described. */
export function recordingDocument(action: RecordingAction): RecordingDocument {
  const known = documents.get(action)
  if (known) return known
  const input = `${action[0]!.toUpperCase()}${action.slice(1)}Input`
  const text = `mutation Record($input: ${input}!) { recorded: ${action}(input: $input) { ...RecordingOutcome } }`
  const document = write(text, [outcome])
  documents.set(action, document)
  return document
}
