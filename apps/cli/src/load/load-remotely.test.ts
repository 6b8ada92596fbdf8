import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { appendFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { runCli, temporaryFolder, type TemporaryFolder } from '../testing/run-cli.ts'

interface Asked {
  readonly url: string | undefined
  readonly authorization: string | undefined
  readonly variables: { readonly content: string; readonly fileName: string }
}

const report = {
  file: 'small',
  crn: 'X999001',
  added: 3,
  alreadyThere: 0,
  resumed: 0,
  noLongerInFile: 0,
  refersOutside: 1,
  unlistedKinds: [{ name: 'pigeon.released', count: 2 }],
  unlistedFields: [],
  occurredNotKnown: 1,
  recordingNotStated: 0,
  nobodyNamed: 0,
  recordedBeforeOccurred: 0,
}

describe('sfo-review load --to a service', () => {
  let folder: TemporaryFolder
  let server: Server
  let address: string
  let asked: Asked[]
  let answer: { readonly status: number; readonly body: unknown }

  beforeEach(async () => {
    folder = temporaryFolder()
    asked = []
    server = createServer((request, response) => {
      void textOf(request).then(text => {
        const { variables } = JSON.parse(text) as Pick<Asked, 'variables'>
        asked.push({ url: request.url, authorization: request.headers.authorization, variables })
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
      })
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterEach(() => {
    server.close()
    folder.remove()
  })

  const load = (to: string, ...files: string[]) =>
    runCli(['load', '--to', to, ...files], { env: { SFO_TOKEN: 'a-token' } })
  const answers = (loadChronology: object) => (answer = { status: 200, body: { data: { loadChronology } } })

  it('sends the text with the token and prints what the service tells', async () => {
    answers({ __typename: 'FileLoaded', position: '1', report })
    const file = folder.write('small.json', '\ufeff{"é": 1}')
    expect(await load(address, file)).toEqual({
      code: 0,
      err: '',
      out:
        `${file}: loaded 3 entries of X999001\n` +
        '  2 × kind that this version does not know, kept and shown: pigeon.released\n' +
        '  1 entry without a time of occurrence\n' +
        '  1 × refers to an entry that is not in this file\n',
    })
    const variables = { content: '{"é": 1}', fileName: 'small.json' }
    expect(asked).toEqual([{ url: '/graphql', authorization: 'Bearer a-token', variables }])
  })

  it.each([
    [0, { __typename: 'FileAlreadyLoaded', position: '1', report }, ''],
    [
      1,
      {
        __typename: 'FileRefused',
        problemCount: 1,
        problems: [{ pointer: '/id', problem: 'p', expected: 'e', line: null, column: null }],
      },
      '/id: p; expected e',
    ],
    [
      3,
      { __typename: 'FileConflict', entries: [{ pointer: '/entries/0', reference: 'a', loadedAt: 'then' }] },
      'loaded on then with other content',
    ],
    [4, { __typename: 'LoadFailed', code: 'UNAVAILABLE', message: 'later', outcomeUnknown: false }, 'later'],
    [
      5,
      { __typename: 'LoadFailed', code: 'UNKNOWN_OUTCOME', message: 'who knows', outcomeUnknown: true },
      'load it again',
    ],
    [6, { __typename: 'LoadNotPermitted', message: 'not yours' }, 'not yours'],
  ])('answers %i for %j', async (code, result, words) => {
    answers(result)
    const ended = await load(address, folder.write('small.json', '{}'))
    expect(ended.code).toBe(code)
    expect(ended.err).toContain(words)
  })

  it.each([
    [6, 401, { errors: [{ message: 'no good token', extensions: { code: 'UNAUTHENTICATED' } }] }],
    [1, 413, {}],
    [4, 503, {}],
    [5, 200, { data: null, errors: [{ message: 'a fault', extensions: { code: 'INTERNAL' } }] }],
  ])('answers %i for a request that ends with status %i', async (code, status, body) => {
    answer = { status, body }
    expect(await load(address, folder.write('small.json', '{}'))).toMatchObject({ code, out: '' })
  })

  it('does not send a text that would be changed on the way', async () => {
    const file = folder.write('small.json', '')
    appendFileSync(file, Buffer.from([0x22, 0xe9, 0x22]))
    expect(await load(address, file)).toMatchObject({ code: 1, err: expect.stringContaining('not UTF-8') })
    expect(asked).toEqual([])
  })

  it('answers 4 for a service that is not there', async () => {
    server.close()
    await once(server, 'close')
    expect((await load(address, folder.write('small.json', '{}'))).code).toBe(4)
  })

  it.each([
    ['an address that is none', ['--to', 'somewhere']],
    ['http to another machine', ['--to', 'http://sfo.example.org']],
    ['a store as well', ['--to', 'https://sfo.example.org', '--store', 'sqlite:']],
  ])('answers 2 for %s', async (_, args) => {
    const ended = await runCli(['load', 'x.json', ...args], { env: { SFO_TOKEN: 'a-token' } })
    expect(ended.code).toBe(2)
    expect(ended.err).toContain('--to')
  })

  it('answers 2 without a token', async () => {
    const ended = await runCli(['load', 'x.json', '--to', address])
    expect(ended).toMatchObject({ code: 2, err: expect.stringContaining('SFO_TOKEN') })
  })
})

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const piece of request) text += String(piece)
  return text
}
