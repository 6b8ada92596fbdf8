type Cookies = Map<string, string>

/** Signs somebody of the demo in as a browser without scripts does, and answers how they read a page. */
export async function signedIn(address: string, user: string): Promise<(path: string) => Promise<string>> {
  const cookies: Cookies = new Map()
  const form = await ask(`${address}/sign-in`, cookies)
  const token = /name="_csrf" value="([^"]*)"/.exec(await form.text())?.[1] ?? ''
  const body = new URLSearchParams({ user, _csrf: token })
  await ask(`${address}/sign-in`, cookies, { method: 'POST', body })
  return async path => {
    const answer = await ask(`${address}${path}`, cookies)
    const html = await answer.text()
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    return html
  }
}

async function ask(url: string, cookies: Cookies, request: RequestInit = {}): Promise<Response> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = { cookie, 'sec-fetch-site': 'same-origin' }
  const answer = await fetch(url, { redirect: 'manual', ...request, headers })
  for (const set of answer.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? []
    if (name !== undefined && value !== undefined) cookies.set(name, value)
  }
  return answer
}
