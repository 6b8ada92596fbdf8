/** A token of one of the demo's invented users. */
export async function demoToken(address: string, user: string): Promise<string> {
  const answer = await fetch(`${address}/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user }),
  })
  return ((await answer.json()) as { readonly access_token: string }).access_token
}
