import { setTimeout as wait } from 'node:timers/promises'
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common'
import type { Principal } from '#access'
import type { ReadModel } from '#replay'
import { READ_MODEL } from '../../../composition/tokens.ts'
import { ApiProblem } from '../../errors/api-problem.ts'
import { atMostEvery } from './at-most-every.ts'
import type { LiveConnection } from './live-connection.ts'

/** A person with many tabs, or a program for a team, is well below it. */
export const maxForOnePerson = 20
const maxForAll = 2000

const beatEveryMs = 15_000

/** Each wake asks the read model once for each subscription, and a load moves it many times a second. */
const wakeEveryMs = 200

/** How long a reader may take for its last message when the service stops. */
const lingerMs = 500

/**
 * Every open subscription of this server. One ear at the read model wakes them all, after what is new can be queried;
 * one timer beats for them all; stopping ends them all.
 */
@Injectable()
export class LiveConnections implements OnModuleInit, OnModuleDestroy {
  /** Each with the person who holds it. */
  private readonly open = new Map<LiveConnection, string>()
  private whenNoneIsLeft = (): void => undefined
  private stopping = false
  private stopListening = (): void => undefined
  private timer: NodeJS.Timeout | undefined

  constructor(@Inject(READ_MODEL) private readonly reads: ReadModel) {}

  onModuleInit(): void {
    const waking = atMostEvery(wakeEveryMs, () => this.each(connection => connection.bell.ring()))
    const stopListening = this.reads.onMove(waking.ask)
    this.stopListening = () => {
      stopListening()
      waking.stop()
    }
    this.timer = setInterval(() => this.beat(), beatEveryMs).unref()
  }

  /** Ends every subscription with a last message, and cuts off whoever does not take it in time. */
  async onModuleDestroy(): Promise<void> {
    this.stopping = true
    this.stopListening()
    clearInterval(this.timer)
    this.each(connection => connection.end('stopping'))
    if (this.open.size === 0) return
    const { promise: allLeft, resolve } = Promise.withResolvers<void>()
    this.whenNoneIsLeft = resolve
    await Promise.race([allLeft, wait(lingerMs, undefined, { ref: false })])
    this.each(connection => connection.cutOff())
  }

  /** Takes a connection in, or throws ApiProblem where there are too many. */
  add(connection: LiveConnection, { username, clientId }: Pick<Principal, 'username' | 'clientId'>): void {
    const person = JSON.stringify([username, clientId])
    const theirs = [...this.open.values()].filter(each => each === person).length
    if (this.stopping || this.open.size >= maxForAll) throw busy
    if (theirs >= maxForOnePerson) throw tooMany
    this.open.set(connection, person)
  }

  /** To be called once the response is over, however it ended. */
  remove(connection: LiveConnection): void {
    connection.leave()
    this.open.delete(connection)
    if (this.open.size === 0) this.whenNoneIsLeft()
  }

  beat(): void {
    this.each(connection => connection.beat())
  }

  get size(): number {
    return this.open.size
  }

  private each(act: (connection: LiveConnection) => void): void {
    for (const connection of [...this.open.keys()]) act(connection)
  }
}

const tooMany = new ApiProblem(
  'LIMIT_EXCEEDED',
  `One person may hold at most ${maxForOnePerson} subscriptions on a server.`,
)
const busy = new ApiProblem('UNAVAILABLE', 'This server takes no further subscription now; try again shortly.')
