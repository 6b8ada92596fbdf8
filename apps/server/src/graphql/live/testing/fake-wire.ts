import type { Principal } from '#access'
import { LiveConnection, type Wire } from '../connections/live-connection.ts'

/** A response whose reader takes what is sent, or does not, as a test says. */
export interface FakeWire extends Wire {
  taking: boolean
  writableEnded: boolean
  readonly written: string[]
  destroyed: boolean
}

export function fakeWire(): FakeWire {
  return {
    headersSent: true,
    writableEnded: false,
    taking: true,
    destroyed: false,
    written: [],
    get writableNeedDrain() {
      return !this.taking
    },
    write(text) {
      this.written.push(text)
    },
    destroy() {
      this.destroyed = true
    },
  }
}

export const practitioner: Principal = {
  username: 'A101',
  clientId: 'ui',
  authSource: 'delius',
  roles: ['practitioner'],
  staffId: 'N99A101',
}

type VerifyAgain = ConstructorParameters<typeof LiveConnection>[1]['verifyAgain']

/** A connection of somebody whose credentials stay good, unless a test says otherwise. */
export function connectionOn(
  wire: Wire = fakeWire(),
  verifyAgain: VerifyAgain = () => Promise.resolve({ ok: true, value: practitioner }),
): LiveConnection {
  return new LiveConnection(wire, { verifyAgain }, undefined)
}
