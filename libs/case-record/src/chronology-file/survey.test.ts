import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { maxEventBytes, type JsonObject, type JsonValue } from '#event-log'
import { textSource } from './source.ts'
import { surveyFile, type SurveyResult } from './survey.ts'
import { aChronology, anEntry, without } from './testing/chronology.ts'

const by = { principal: { username: 'loader', client: 'test' }, correlationId: 'c-1', software: '0.0.0' }
const now = Date.parse('2026-01-01T00:00:00Z')

async function survey(content: JsonValue | string): Promise<SurveyResult> {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  return surveyFile({ source: textSource(text), by, now })
}

async function pointersOf(content: JsonValue): Promise<readonly string[]> {
  const result = await survey(content)
  return result.ok ? [] : result.problems.listed.map(({ pointer }) => pointer)
}

async function goodSurvey(content: JsonValue) {
  const result = await survey(content)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.survey
}

const firstEntry = async (fields: JsonObject) => pointersOf(aChronology([anEntry('E-1', fields)]))

describe('a chronology file as a whole', () => {
  it.each([
    'invented-A-late-recording-and-waits',
    'invented-B-enumerated-recall-decisions',
    'invented-C-minute-versions',
    'invented-D-direction-dissent-and-silence',
  ])('%s has nothing wrong and nothing unlisted', async name => {
    const text = readFileSync(new URL(`../../../../test/cases/${name}.json`, import.meta.url), 'utf8')
    const { findings } = await goodSurvey(JSON.parse(text) as JsonValue)
    expect(findings.entries).toBe((JSON.parse(text) as { entries: unknown[] }).entries.length)
    expect(findings.unlistedKinds).toEqual({})
    expect(findings.unlistedFields).toEqual({})
    expect(findings.refersOutside.total).toBe(0)
  })

  it('names every problem at once, each where it stands', async () => {
    const file = aChronology(
      [
        anEntry('E-1', { channel: 'pigeon', occurred: '11/02/2025' }),
        without(anEntry('E-2'), 'by'),
        anEntry('E-1', { relatesTo: [{ id: 'E-2', as: 'dislikes' }, { as: 'follows' }] }),
        'not an entry',
        anEntry('E-3', { kind: 'assessment.rosh', data: { levels: { public: 'enormous' } } }),
        anEntry('E-4', { by: { organisation: 'Probation', capacity: 'pretend' } }),
      ],
      { person: { crn: 'x1' }, version: 2 },
    )
    expect(new Set(await pointersOf(file))).toEqual(
      new Set([
        '/entries/0/occurred',
        '/entries/0/channel',
        '/entries/1/by',
        '/entries/2/relatesTo/0/as',
        '/entries/2/relatesTo/1/id',
        '/entries/2/id',
        '/entries/3',
        '/entries/4/data/levels/public',
        '/entries/5/by/role',
        '/entries/5/by/capacity',
        '/version',
        '/person/crn',
      ]),
    )
  })

  it('counts problems beyond those it lists', async () => {
    const result = await survey(aChronology(Array.from({ length: 1500 }, () => 7)))
    expect(result).toMatchObject({ ok: false, problems: { total: 1500 } })
    expect(!result.ok && result.problems.listed).toHaveLength(1000)
  })

  it.each([
    ['format', { format: 'something else' }],
    ['version', { version: '1' }],
    ['id', { id: ' ' }],
    ['person', { person: null }],
    ['source', { source: 'NDelius' }],
    ['entries', { entries: {} }],
  ])('refuses a wrong %s', async (name, fields) => {
    expect(await pointersOf(aChronology([anEntry('E-1')], fields))).toEqual([`/${name}`])
  })

  it.each(['format', 'version', 'id', 'person', 'source', 'entries'])('refuses a missing %s', async name => {
    expect(await pointersOf(without(aChronology([anEntry('E-1')]), name))).toEqual([`/${name}`])
  })

  it('refuses a file without entries', async () => {
    expect(await pointersOf(aChronology([]))).toEqual(['/entries'])
  })

  it('may not take the id that acts recorded in the service carry', async () => {
    expect(await pointersOf({ ...aChronology([anEntry('E-1', {})]), id: 'sfo-review' })).toEqual(['/id'])
  })

  it('reads the heading wherever it stands', async () => {
    const { id, entries, ...rest } = aChronology([anEntry('E-1')])
    const after = await goodSurvey({ entries: entries!, ...rest, id: id! })
    const before = await goodSurvey(aChronology([anEntry('E-1')]))
    expect(after).toEqual(before)
  })

  it('gives the same digests however the file is laid out, and others when content differs', async () => {
    const file = aChronology([anEntry('E-1'), anEntry('E-2')])
    const compact = await survey(JSON.stringify(file))
    const spread = await survey(JSON.stringify(file, null, 4))
    const changed = await survey(JSON.stringify(file).replace('happened in E-2', 'happened at E-2'))
    if (!compact.ok || !spread.ok || !changed.ok) throw new Error('the files are good')
    expect(spread.survey.digest).toBe(compact.survey.digest)
    expect(changed.survey.digest).not.toBe(compact.survey.digest)
    expect(changed.survey.entries[0]).toEqual(compact.survey.entries[0])
    expect(changed.survey.entries[1]!.digest).not.toBe(compact.survey.entries[1]!.digest)
  })
})

describe('one entry', () => {
  it.each([
    ['an id that is not text', { id: 12 }, '/entries/0/id'],
    ['an empty kind', { kind: '' }, '/entries/0/kind'],
    ['a kind with an empty part', { kind: 'contact.' }, '/entries/0/kind'],
    ['a clock time without an offset', { occurred: '2025-02-11T14:20' }, '/entries/0/occurred'],
    ['a time of recording that is no date', { recordedAt: 'soon' }, '/entries/0/recordedAt'],
    ['nobody at all under by', { by: null }, '/entries/0/by'],
    ['a recorder that is not an object', { recordedBy: 'the typist' }, '/entries/0/recordedBy'],
    ['an information id that is not text', { reliedOn: ['E-2', 3] }, '/entries/0/reliedOn/1'],
    ['another person who has no reference number', { alsoConcerns: ['nobody'] }, '/entries/0/alsoConcerns/0'],
    ['text that is not text', { detail: ['a', 'b'] }, '/entries/0/detail'],
    ['data that is a list', { data: [] }, '/entries/0/data'],
    ['sensitivity in words', { sensitive: 'yes' }, '/entries/0/sensitive'],
  ])('is refused for %s', async (_, fields, pointer) => {
    expect(await firstEntry(fields)).toEqual([pointer])
  })

  it.each([['id'], ['kind'], ['occurred'], ['by']])('must have %s', async name => {
    expect(await pointersOf(aChronology([without(anEntry('E-1'), name)]))).toEqual([`/entries/0/${name}`])
  })

  it('says how to write that nobody is named', async () => {
    const result = await survey(aChronology([without(anEntry('E-1'), 'by')]))
    expect(result).toMatchObject({ ok: false, problems: { listed: [{ problem: 'is missing' }] } })
    expect(!result.ok && result.problems.listed[0]!.expected).toContain('{"role": null}')
  })

  it('may leave out, or give as null, everything that a source may not know', async () => {
    const nothing = { recordedAt: null, recordedBy: null, channel: null, relatesTo: null, reliedOn: null, detail: null }
    const fields = { ...nothing, data: null, sensitive: null, occurred: null, by: { role: null, grade: null } }
    expect(await firstEntry(fields)).toEqual([])
    const bare = { id: 'E-1', kind: 'contact.recorded', occurred: null, by: { role: null } }
    expect(await pointersOf(aChronology([bare]))).toEqual([])
  })

  it('is refused with its size when it does not fit into the log, and fits exactly at the limit', async () => {
    const sized = (length: number) => aChronology([anEntry('E-0'), anEntry('E-1', { detail: 'x'.repeat(length) })])
    const result = await survey(sized(maxEventBytes))
    if (result.ok) throw new Error('too large an entry was accepted')
    const [problem] = result.problems.listed
    expect(problem).toMatchObject({ pointer: '/entries/1' })
    const bytes = Number(/(\d+) bytes/.exec(problem!.problem)![1])
    const spare = maxEventBytes - (bytes - maxEventBytes)
    expect(await pointersOf(sized(spare))).toEqual([])
    expect(await pointersOf(sized(spare + 1))).toEqual(['/entries/1'])
  })

  it('is refused for a field that stands twice, wherever it stands', async () => {
    const text = JSON.stringify(aChronology([anEntry('E-1')])).replace('"detail"', '"detail":"first","detail"')
    const result = await survey(text.replace('"version":1', '"version":1,"version":1'))
    expect(!result.ok && result.problems.listed.map(({ pointer }) => pointer)).toEqual([
      '/entries/0/detail',
      '/version',
    ])
  })

  it('is refused for a number that would lose digits and for half a character', async () => {
    const text = JSON.stringify(aChronology([anEntry('E-1', { data: { long: 1, half: 'x', fine: 0.1 } })]))
      .replace('"long":1', '"long":12345678901234567890')
      .replace('"half":"x"', '"half":"\\ud83d"')
      .replace('0.1', '1.500e-3')
    const result = await survey(text)
    expect(!result.ok && result.problems.listed.map(({ pointer }) => pointer)).toEqual([
      '/entries/0/data/long',
      '/entries/0/data/half',
    ])
  })
})

describe('what a good file holds beyond the format', () => {
  it('keeps and counts kinds and fields that nobody listed', async () => {
    const { findings, heading } = await goodSurvey(
      aChronology(
        [
          anEntry('E-1', { kind: 'pigeon.released', data: { colour: 'grey' } }),
          anEntry('E-2', { kind: 'pigeon.released', mood: 'calm', by: { role: null, nickname: 'Al' } }),
          anEntry('E-3', { recordedBy: { shift: 'late' }, relatesTo: [{ id: 'E-1', as: 'follows', sure: false }] }),
          anEntry('E-4', { kind: 'assessment.rosh', data: { colour: 'red' } }),
        ],
        { exportedBy: 'tool 7', person: { crn: 'X999001', shoeSize: 9 } },
      ),
    )
    expect(findings.unlistedKinds).toEqual({ 'pigeon.released': 2 })
    expect(findings.unlistedFields).toEqual({
      'entries[].mood': 1,
      'entries[].by.nickname': 1,
      'entries[].recordedBy.shift': 1,
      'entries[].relatesTo[].sure': 1,
      'entries[].data.colour (assessment.rosh)': 1,
      exportedBy: 1,
      'person.shoeSize': 1,
    })
    expect(heading.unlistedFields).toEqual({ exportedBy: 'tool 7' })
  })

  it('counts gaps and contradictions without mending them', async () => {
    const { findings } = await goodSurvey(
      aChronology([
        anEntry('E-1', { occurred: null, recordedAt: null, by: { role: null } }),
        anEntry('E-2', { occurred: '2025-02-11', recordedAt: '2025-02-10' }),
        anEntry('E-3', { occurred: '2025-02', recordedAt: '2025-02-10' }),
        anEntry('E-4', { occurred: '2026-03', recordedAt: '2026-02' }),
      ]),
    )
    expect(findings).toMatchObject({
      occurredNotKnown: 1,
      recordingNotStated: 1,
      nobodyNamed: 1,
      recordedBeforeOccurred: 2,
      occurredAfterLoading: 1,
      recordedAfterLoading: 1,
    })
  })

  it('names what data refer to by an id that the file does not hold, and takes words for words', async () => {
    const data = (kind: string, fields: JsonObject) => ({ kind, data: fields })
    const { findings } = await goodSurvey(
      aChronology([
        anEntry(
          'E-1',
          data('parole.decision', { outcome: 'release', dependsOn: ['E-3', 'E-9', 'a place at a hostel'] }),
        ),
        anEntry('E-2', data('record.amended', { targetRecord: 'R-77', field: 'detail' })),
        anEntry('E-3', data('record.amended', { targetRecord: 'R-1', field: 'detail' })),
        anEntry('E-4', data('assessment.rosh', { recordId: 'R-1', levels: { public: 'low' } })),
        anEntry('E-5', data('testimony.given', { about: 'the meeting in March' })),
        anEntry('E-6', data('testimony.given', { about: 'E-99', position: 'denied' })),
      ]),
    )
    expect(findings.refersOutside).toEqual({
      total: 3,
      listed: [
        { pointer: '/entries/0/data/dependsOn/1', id: 'E-9' },
        { pointer: '/entries/1/data/targetRecord', id: 'R-77' },
        { pointer: '/entries/5/data/about', id: 'E-99' },
      ],
    })
  })

  it('names entries that the file refers to and does not hold', async () => {
    const { findings } = await goodSurvey(
      aChronology([
        anEntry('E-1', { relatesTo: [{ id: 'E-2', as: 'follows' }], reliedOn: ['E-9', 'E-2'] }),
        anEntry('E-2', { relatesTo: [{ id: 'E-8', as: 'chases' }] }),
      ]),
    )
    expect(findings.refersOutside).toEqual({
      total: 2,
      listed: [
        { pointer: '/entries/0/reliedOn/0', id: 'E-9' },
        { pointer: '/entries/1/relatesTo/0/id', id: 'E-8' },
      ],
    })
  })
})
