import { EventEmitter } from 'node:events'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { createLogger } from './logger.ts'
import { linesTogether } from './lines-together.ts'

let written: string[]
let process: EventEmitter
let lines: ReturnType<typeof linesTogether>
beforeEach(() => {
  written = []
  process = new EventEmitter()
  lines = linesTogether({ write: text => void written.push(text) }, process as unknown as NodeJS.Process)
})

describe('lines of the log', () => {
  it('of one turn are written together, in their order, and those of the next by themselves', async () => {
    lines.write('first\n')
    lines.write('second\n')
    await nextTurn()
    lines.write('third\n')
    await nextTurn()
    expect(written).toEqual(['first\nsecond\n', 'third\n'])
  })

  it('are written before the process ends', () => {
    lines.write('last\n')
    process.emit('exit', 0)
    expect(written).toEqual(['last\n'])
  })

  it('are on their way as soon as something fatal is logged', () => {
    const logger = createLogger({ level: 'info', version: '1', destination: lines })
    logger.info('before')
    logger.fatal('the end')
    expect(written.join('').trim().split('\n')).toHaveLength(2)
  })
})
