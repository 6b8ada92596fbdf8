const framework = `
  __typename
  ... on LiveStarted { position }
  ... on LiveEnded { reason message mayResume position }`

/** What pages are told of one case. */
export const caseNewsOfPages = `subscription ($crn: String!, $after: String) {
  caseNews(crn: $crn, after: $after) { ${framework}
    ... on CaseNews { position kind enteredAt count entries { id crn kind } }
  }
}`

/** What pages are told of the queue of whoever is signed in. */
export const queueNewsOfPages = `subscription ($after: String) {
  queueNews(after: $after) { ${framework}
    ... on QueueNews { position waiting overdue newlyWaiting { crn entryId } noLongerWaiting { crn entryId } }
  }
}`
