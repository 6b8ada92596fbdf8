import { describe, expect, it } from '@jest/globals'
import { commandIdOf, positionOf, type JsonObject, type RecordedEvent } from '#event-log'
import { fileLoadedType } from '../events/definitions.ts'
import { decide, noLongerInFile, type LoadFile } from './decide.ts'
import { evolve, initialState, type LoadState } from './load-state.ts'

const crn = 'X999001'
const file = 'file-1'

/** A file whose entries are given as `id=content`. */
function fileWith(...entries: readonly string[]): LoadFile {
  const surveyed = entries.map(entry => {
    const [reference, digest] = entry.split('=')
    return { reference: reference!, digest: digest! }
  })
  return { crn, file, digest: `file of ${entries.join()}`, entries: surveyed }
}

const loadOf = ({ digest }: LoadFile, ...attempt: readonly string[]) =>
  commandIdOf('load', crn, file, digest, ...attempt)

function given(...events: readonly JsonObject[]): LoadState {
  const recorded = events.map((data, index): RecordedEvent => ({
    id: '',
    type: 'load' in data && typeof data['load'] === 'string' ? fileLoadedType : 'case.occurrence-recorded',
    version: 1,
    stream: 'case-X999001',
    revision: BigInt(index),
    position: positionOf(BigInt(index)),
    entered: `2026-01-01T00:00:0${index}Z`,
    data,
    metadata: {},
  }))
  const atOnce = evolve(initialState(file), recorded)
  const oneByOne = recorded.reduce((state, event) => evolve(state, [event]), initialState(file))
  expect(oneByOne).toEqual(atOnce)
  return atOnce
}

function entry(load: string, index: number, content: string, ofFile = file): JsonObject {
  const [reference, digest] = content.split('=')
  return { file: ofFile, reference: reference!, digest: digest!, load: { id: load, index } }
}

const closing = (load: string, ofFile = file): JsonObject => ({ file: ofFile, load, digest: 'd', entries: 0 })

describe('what loading a file asks of the log', () => {
  it('given a case without the file, then all of it is one load', () => {
    const command = fileWith('A=1', 'B=1')
    const expected = { kind: 'load', loadId: loadOf(command), additions: [0, 1], standing: 0 }
    expect(decide(given(), command)).toEqual(expected)
  })

  it('given the same file, then nothing', () => {
    const command = fileWith('A=1', 'B=1')
    const state = given(entry('L', 0, 'A=1'), entry('L', 1, 'B=1'), closing('L'))
    expect(decide(state, command)).toEqual({ kind: 'already-loaded' })
  })

  it('given an earlier version of the file, then only what is new, in the order of the file', () => {
    const command = fileWith('N=1', 'A=1', 'M=1')
    const state = given(entry('L', 0, 'A=1'), closing('L'))
    expect(decide(state, command)).toMatchObject({ kind: 'load', additions: [0, 2], loadId: loadOf(command) })
  })

  it('given entries with other content, then every one of them is named and nothing is loaded', () => {
    const state = given(entry('L', 0, 'A=1'), entry('L', 1, 'B=1'), entry('L', 2, 'C=1'), closing('L'))
    expect(decide(state, fileWith('N=1', 'C=2', 'B=1', 'A=2'))).toEqual({
      kind: 'changed',
      entries: [
        { pointer: '/entries/1', reference: 'C', loadedDigest: '1', fileDigest: '2', loadedAt: '2026-01-01T00:00:03Z' },
        { pointer: '/entries/3', reference: 'A', loadedDigest: '1', fileDigest: '2', loadedAt: '2026-01-01T00:00:03Z' },
      ],
    })
  })

  it('given entries that the file no longer has, then they are named and stay', () => {
    const state = given(entry('L', 0, 'A=1'), entry('L', 1, 'B=1'), closing('L'))
    expect(noLongerInFile(state, fileWith('A=1'))).toEqual(['B'])
    expect(decide(state, fileWith('A=1'))).toEqual({ kind: 'already-loaded' })
  })

  it('given the same load broken off, then it goes on after what stands', () => {
    const command = fileWith('A=1', 'B=1', 'C=1')
    const load = loadOf(command)
    const state = given(entry(load, 0, 'A=1'), entry(load, 1, 'B=1'))
    expect(decide(state, command)).toEqual({ kind: 'load', loadId: load, additions: [0, 1, 2], standing: 2 })
  })

  it('given all entries of a load but not its closing, then only the closing is left', () => {
    const command = fileWith('A=1')
    const state = given(entry(loadOf(command), 0, 'A=1'))
    expect(decide(state, command)).toMatchObject({ additions: [0], standing: 1 })
  })

  it('given another version broken off, then it counts for nothing', () => {
    const command = fileWith('A=2', 'B=1')
    const state = given(entry(loadOf(fileWith('A=1')), 0, 'A=1'))
    expect(decide(state, command)).toMatchObject({ kind: 'load', loadId: loadOf(command), standing: 0 })
  })

  it('given a load broken off and its entries loaded otherwise since, then a new load brings only the rest', () => {
    const command = fileWith('A=1', 'B=1', 'C=1')
    const load = loadOf(command)
    const state = given(entry(load, 0, 'A=1'), entry(load, 1, 'B=1'), entry('other', 0, 'A=1'), closing('other'))
    const expected = { kind: 'load', loadId: loadOf(command, '1'), additions: [1, 2], standing: 0 }
    expect(decide(state, command)).toEqual(expected)
  })

  it('given loads of other files, then they count for nothing', () => {
    const command = fileWith('A=1')
    const state = given(entry('L', 0, 'A=2', 'file-2'), closing('L', 'file-2'))
    expect(decide(state, command)).toMatchObject({ kind: 'load', additions: [0], standing: 0 })
  })
})
