import { describe, expect, it } from '@jest/globals'
import { createCodec, createMemoryEventLog } from '#event-log'
import { createMemoryReadModel } from '../../case/testing/memory-read-model.ts'
import { connectionOn, fakeWire, practitioner } from '../testing/fake-wire.ts'
import { patientBeats } from './live-connection.ts'
import { LiveConnections } from './live-connections.ts'

function opened() {
  const connections = new LiveConnections(createMemoryReadModel(createMemoryEventLog({ codec: createCodec([]) })))
  const wire = fakeWire()
  const connection = connectionOn(wire)
  connections.add(connection, practitioner)
  const beats = (count: number) => {
    for (let beat = 0; beat < count; beat += 1) connections.beat()
  }
  return { connections, connection, wire, beats }
}

describe('an open subscription', () => {
  it('shows at each beat that it lives, with a line that means nothing', () => {
    const { wire, beats } = opened()
    beats(2)
    expect(wire.written).toEqual([':\n\n', ':\n\n'])
  })

  it('is sent nothing behind its end', () => {
    const { wire, beats } = opened()
    wire.writableEnded = true
    beats(1)
    expect(wire.written).toEqual([])
  })

  it('is ended with a reason when its reader takes nothing for too long, and is sent nothing meanwhile', async () => {
    const { connection, wire, beats } = opened()
    wire.taking = false
    beats(patientBeats - 1)
    expect(await connection.standing()).toMatchObject({ kind: 'open' })
    beats(1)
    expect(await connection.standing()).toEqual({ kind: 'ended', reason: 'too slow' })
    expect(wire).toMatchObject({ written: [], destroyed: false })
  })

  it('is cut off when its reader does not even take the reason', () => {
    const { wire, beats } = opened()
    wire.taking = false
    beats(2 * patientBeats)
    expect(wire.destroyed).toBe(true)
  })

  it('goes on when a slow reader catches up in time', async () => {
    const { connection, wire, beats } = opened()
    for (let round = 0; round < 3; round += 1) {
      wire.taking = false
      beats(patientBeats - 1)
      wire.taking = true
      beats(1)
    }
    expect(await connection.standing()).toMatchObject({ kind: 'open' })
  })
})

describe('stopping', () => {
  it('ends every subscription, cuts off whoever does not leave, and takes no other', async () => {
    const { connections, connection, wire } = opened()
    await connections.onModuleDestroy()
    expect(await connection.standing()).toEqual({ kind: 'ended', reason: 'stopping' })
    expect(wire.destroyed).toBe(true)
    expect(() => connections.add(connectionOn(), practitioner)).toThrow('takes no further subscription')
  })

  it('cuts off nobody who takes the last message and leaves', async () => {
    const { connections, connection, wire } = opened()
    const stopped = connections.onModuleDestroy()
    connections.remove(connection)
    await stopped
    expect(wire.destroyed).toBe(false)
  })
})
