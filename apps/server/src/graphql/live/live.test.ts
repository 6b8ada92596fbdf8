import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { maxForOnePerson } from './connections/live-connections.ts'
import { caseNews, nextMessage, queueNews, startLiveService, type LiveService } from './testing/live-service.ts'

const crn = 'X999101'

let service: LiveService
beforeEach(async () => {
  service = await startLiveService()
})
afterEach(() => service.close())

/** Subscribes to the case, and takes the first message. */
async function follow(after?: string) {
  const variables = { crn, ...(after === undefined ? {} : { after }) }
  const reader = await service.subscribe('practitioner', caseNews, { variables })
  expect(reader.status).toBe(200)
  return { reader, started: (await nextMessage(reader))! }
}

const load = (file: string, ...ids: readonly string[]) =>
  service.load(
    file,
    crn,
    ids.map(id => ({ id })),
  )

describe('a subscription to a case', () => {
  it('says from where it begins, and tells what comes, once it can be queried', async () => {
    await load('before', '1')
    const { reader, started } = await follow()
    expect(started).toEqual({ __typename: 'LiveStarted', position: service.cases.reads.head() })

    await service.load('elsewhere', 'X999102', [{ id: '1' }])
    await load('first', '1', '2')
    expect(await nextMessage(reader)).toEqual({
      __typename: 'CaseNews',
      position: service.cases.reads.head(),
      kind: 'ENTRIES',
      count: 2,
      entries: [
        { id: 'first:1', crn, kind: 'contact.recorded' },
        { id: 'first:2', crn, kind: 'contact.recorded' },
      ],
    })
    reader.leave()
  })

  it('goes on after a broken connection from the position it is given, with everything missed, once', async () => {
    const { reader } = await follow()
    await load('first', '1')
    const taken = (await nextMessage(reader))!
    reader.leave()
    await load('second', '1', '2')
    await load('third', '1')

    const again = await follow(taken.position)
    const messages = [await nextMessage(again.reader), await nextMessage(again.reader)]
    expect(messages.map(message => message?.['count'])).toEqual([2, 1])
    await load('fourth', '1', '2', '3')
    expect(await nextMessage(again.reader)).toMatchObject({ count: 3 })
    again.reader.leave()
  })

  it('believes the id of the last event that a browser took before the position in its address', async () => {
    const { reader } = await follow('start')
    await load('first', '1')
    const event = (await reader.next())!
    reader.leave()
    await load('second', '1', '2')
    const path = `/live/case/${crn}?after=start`
    const again = await service.open('practitioner', path, { 'last-event-id': event.id! })
    expect(await again.next()).toEqual({
      id: event.id,
      event: 'started',
      data: { __typename: 'LiveStarted', position: event.id },
    })
    expect(await again.next()).toMatchObject({ event: 'news', data: { __typename: 'CaseNews', count: 2 } })
    again.leave()
  })

  it('leaves nothing behind when its reader leaves', async () => {
    const { reader } = await follow()
    expect(service.connections.size).toBe(1)
    reader.leave()
    while (service.connections.size > 0) await new Promise(resolve => setImmediate(resolve))
  })

  it('ends with a last message when the token expires, though nothing happens on the case', async () => {
    const { reader, started } = await follow()
    service.at('2026-03-02T19:00:00Z')
    service.connections.beat()
    const events = await reader.rest()
    expect(events).toMatchObject([
      { event: 'next', data: { data: { caseNews: { reason: 'SIGNED_OUT', mayResume: false } } } },
      { event: 'complete' },
    ])
    expect(events[0]!.id).toBe(started.position)
  })

  it('tells nothing that comes after the token has expired', async () => {
    const { reader } = await follow()
    service.at('2026-03-02T19:00:00Z')
    await load('first', '1')
    expect(await nextMessage(reader)).toMatchObject({ __typename: 'LiveEnded', reason: 'SIGNED_OUT' })
    expect(await reader.next()).toEqual({ id: undefined, event: 'complete', data: undefined })
    expect(await reader.next()).toBeUndefined()
  })

  it('breaks off at a fault of the service, which tells nothing and lives on', async () => {
    const { reader, started } = await follow()
    jest.spyOn(service.cases.reads, 'caseNews').mockImplementationOnce(() => {
      throw new Error('a fault')
    })
    await load('first', '1')
    await expect(reader.rest()).rejects.toThrow('terminated')
    expect(service.app.logged().map(({ msg }) => msg)).toContain('a subscription failed')

    const again = await follow(started.position)
    expect(await nextMessage(again.reader)).toMatchObject({ __typename: 'CaseNews', count: 1 })
    again.reader.leave()
  })

  it('ends in good order when the service stops', async () => {
    const readers = await Promise.all([follow(), follow(), follow()])
    const stopped = service.close()
    for (const { reader } of readers) {
      expect(await nextMessage(reader)).toMatchObject({ reason: 'STOPPING', mayResume: true })
      expect(await reader.rest()).toMatchObject([{ event: 'complete' }])
    }
    await stopped
  })
})

describe('a subscription to a case whose readers are limited', () => {
  it('is ended, and what comes after the limit is not told', async () => {
    const { reader } = await follow()
    await service.keepOut(crn)
    await load('first', '1')
    expect(await nextMessage(reader)).toMatchObject({ reason: 'NOT_PERMITTED', mayResume: false })
    expect(await reader.rest()).toMatchObject([{ event: 'complete' }])
  })

  it('is ended soon though nothing comes', async () => {
    const { reader } = await follow()
    await service.keepOut(crn)
    service.connections.beat()
    expect(await nextMessage(reader)).toMatchObject({ reason: 'NOT_PERMITTED' })
    reader.leave()
  })

  it('is refused to those kept out, and taken from others', async () => {
    await service.keepOut(crn)
    const refused = await service.subscribe('practitioner', caseNews, { variables: { crn } })
    expect(refused.status).toBe(403)
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
    const taken = await service.subscribe('manager', caseNews, { variables: { crn } })
    expect(taken.status).toBe(200)
    taken.leave()
  })

  it('does not tell of entries of a hidden case that concern this one as well', async () => {
    const { reader } = await follow()
    await service.keepOut('X999102')
    await service.load('hidden', 'X999102', [{ id: '1', alsoConcerns: [crn] }])
    await load('seen', '1')
    expect(await nextMessage(reader)).toMatchObject({ entries: [{ id: 'seen:1' }] })
    reader.leave()
  })

  it('is logged as a reading, once for each time it is asked for', async () => {
    const logged = jest.spyOn(service.cases.consultations, 'append')
    const { reader } = await follow()
    await load('first', '1')
    await nextMessage(reader)
    reader.leave()
    expect(logged.mock.calls).toEqual([[[expect.objectContaining({ reading: 'follow', outcome: 'shown', crn })]]])
  })
})

describe('a subscription to a queue', () => {
  const asked = { id: 'ask', kind: 'advice.requested', data: { to: 'N99A201' } }

  it('tells what newly waits and what no longer does, and how much there is', async () => {
    const reader = await service.subscribe('manager', queueNews)
    await nextMessage(reader)
    await load('before', '1')
    await service.load('asking', crn, [asked])
    expect(await nextMessage(reader)).toEqual({
      __typename: 'QueueNews',
      position: service.cases.reads.head(),
      waiting: 1,
      overdue: 0,
      newlyWaiting: [{ crn, entryId: 'asking:ask' }],
      noLongerWaiting: [],
    })
    reader.leave()
  })

  it('tells, after a broken connection, how the queue differs from the position', async () => {
    const reader = await service.subscribe('manager', queueNews)
    const { position } = (await nextMessage(reader))!
    reader.leave()
    await service.load('asking', crn, [asked])
    await service.load('asking-again', crn, [{ ...asked, id: 'ask-2' }])
    const again = await service.open('manager', `/live/queue?after=${position}`)
    await again.next()
    expect(await again.next()).toMatchObject({ event: 'news', data: { waiting: 2, overdue: 0 } })
    again.leave()
  })

  it('is refused where the sign-in carries no staff code', async () => {
    const reader = await service.subscribe('without-staff-code', queueNews)
    expect(reader.status).toBe(403)
    expect(await reader.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
    expect(service.connections.size).toBe(0)
  })
})

describe('a browser that is signed in by cookie', () => {
  it('follows where pages do, and nowhere else', async () => {
    const token = (await service.app.as('practitioner')).replace('Bearer ', '')
    const signedIn = { cookie: `sfo-review.session=${token}` }
    const reader = await service.open('practitioner', `/live/case/${crn}`, signedIn)
    expect(reader.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(await reader.next()).toMatchObject({ event: 'started' })
    service.at('2026-03-02T19:00:00Z')
    service.connections.beat()
    expect(await reader.rest()).toMatchObject([{ event: 'ended', data: { reason: 'SIGNED_OUT', mayResume: false } }])

    expect((await service.open('practitioner', `/live/case/${crn}`, signedIn)).status).toBe(401)
    expect((await service.subscribe('practitioner', caseNews, { headers: signedIn })).status).toBe(401)
  })

  it('is told in JSON what is wrong with an address', async () => {
    const reader = await service.open('practitioner', '/live/case/1')
    expect(reader.status).toBe(400)
    expect(await reader.json()).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'crn' }] })
  })
})

describe('what is no subscription', () => {
  const deep = (levels: number): string => (levels === 0 ? '__typename' : `... on CaseNews { ${deep(levels - 1)} }`)
  const refusals = [
    ['too deep', `subscription { caseNews(crn: "${crn}") { ${deep(40)} } }`, 'LIMIT_EXCEEDED'],
    [
      'of an unknown field',
      `subscription { caseNews(crn: "${crn}") { ... on CaseNews { secret } } }`,
      'GRAPHQL_INVALID',
    ],
    ['of a pinned view', `subscription { caseNews(crn: "${crn}", snapshot: "x") { __typename } }`, 'GRAPHQL_INVALID'],
    ['of a number that is none', 'subscription { caseNews(crn: "1") { __typename } }', 'BAD_USER_INPUT'],
    [
      'from a place that is none',
      `subscription { caseNews(crn: "${crn}", after: "1") { __typename } }`,
      'BAD_USER_INPUT',
    ],
    ['a query', '{ me { username } }', 'GRAPHQL_INVALID'],
    ['a syntax tree', '{"kind":"Document","definitions":[]}', 'GRAPHQL_INVALID'],
    ['no GraphQL', 'subscription {', 'GRAPHQL_INVALID'],
    ['too long', `subscription { caseNews(crn: "${crn}") { ${'__typename '.repeat(3000)} } }`, 'LIMIT_EXCEEDED'],
  ] as const

  it.each(refusals)('is refused: %s', async (_, query, code) => {
    const reader = await service.subscribe('practitioner', query)
    expect(reader.status).toBe(400)
    expect(await reader.json()).toMatchObject({ errors: [{ extensions: { code } }] })
    expect(service.connections.size).toBe(0)
  })

  it('is refused without a token, with another role, and from one who holds too many', async () => {
    const refused = await service.subscribe('practitioner', caseNews, { headers: { authorization: '' } })
    expect(refused.status).toBe(401)
    const administrator = await service.subscribe('administrator', caseNews, { variables: { crn } })
    expect(administrator.status).toBe(403)
    expect(await administrator.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
    expect((await service.open('administrator', `/live/case/${crn}`)).status).toBe(403)

    const held = await Promise.all(Array.from({ length: maxForOnePerson }, () => follow()))
    const oneMore = await service.subscribe('practitioner', caseNews, { variables: { crn } })
    expect(oneMore.status).toBe(400)
    expect(await oneMore.json()).toMatchObject({ errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] })
    const another = await service.subscribe('manager', caseNews, { variables: { crn } })
    expect(another.status).toBe(200)
    for (const { reader } of held) reader.leave()
    another.leave()
  })

  it('is not answered where queries are', async () => {
    const response = await fetch(`${service.address}/graphql`, {
      method: 'POST',
      headers: { authorization: await service.app.as('practitioner'), 'content-type': 'application/json' },
      body: JSON.stringify({ query: caseNews, variables: { crn } }),
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ message: 'Subscribe at /graphql/stream.' }] })
  })
})
