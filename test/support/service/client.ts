/** Somebody who is signed in to a service and asks it over GraphQL. */
export interface Client {
  /** The data of an answer. Throws where the answer carries errors. */
  readonly ask: <Data>(query: string, variables?: object) => Promise<Data>
  /** The answer exactly as it came. */
  readonly askForText: (query: string, variables?: object) => Promise<string>
}

/** Signs in as one of the demo's invented users. */
export async function signIn(address: string, user: string): Promise<Client> {
  const answer = await post(`${address}/demo/sign-in`, { user })
  return clientOf(address, (JSON.parse(answer) as { readonly access_token: string }).access_token)
}

/** Somebody whom a token signs in. */
export function clientOf(address: string, token: string): Client {
  const askForText = (query: string, variables: object = {}) =>
    post(`${address}/graphql`, { query, variables }, { authorization: `Bearer ${token}` })
  const ask = async <Data>(query: string, variables?: object): Promise<Data> => {
    const text = await askForText(query, variables)
    const { data, errors } = JSON.parse(text) as { readonly data?: Data; readonly errors?: readonly object[] }
    if (errors) throw new Error(`${JSON.stringify(errors, null, 2)}\nto: ${query}`)
    return data!
  }
  return { ask, askForText }
}

async function post(address: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return answer.text()
}

interface Loaded {
  readonly loadChronology: { readonly __typename: string; readonly position?: string; readonly report?: object }
}

/** Loads one chronology file as an administrator does, over the API. Throws where it was not loaded. */
export async function loadFile(administrator: Client, content: object | string): Promise<string> {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const { loadChronology } = await administrator.ask<Loaded>(
    `mutation ($content: String!) {
      loadChronology(content: $content) {
        __typename
        ... on FileLoaded { position }
        ... on FileRefused { problems { pointer problem } }
      }
    }`,
    { content: text },
  )
  if (loadChronology.__typename !== 'FileLoaded') throw new Error(JSON.stringify(loadChronology))
  return loadChronology.position!
}

/** Waits until a reader sees everything up to a position, as a load answered it. */
export async function seenBy(reader: Client, position: string): Promise<void> {
  const { cases } = await reader.ask<{ readonly cases: { readonly reachedAtLeast: boolean } }>(
    'query ($position: String!) { cases(first: 1, atLeast: $position) { reachedAtLeast } }',
    { position },
  )
  if (!cases.reachedAtLeast) throw new Error(`position ${position} was not read in time`)
}
