import { execFileSync } from 'node:child_process'
import { constants } from 'node:os'
import { describe, expect, it } from '@jest/globals'

const module = new URL('./give-way.ts', import.meta.url).href

describe('giving way', () => {
  it('puts a process behind all others, with the threads that it starts', () => {
    const script = `
      import { getPriority } from 'node:os'
      import { readdirSync } from 'node:fs'
      import { giveWay } from '${module}'
      giveWay()
      const threads = process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [0]
      console.log(JSON.stringify(threads.map(thread => getPriority(thread))))`
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })
    const priorities = JSON.parse(printed) as number[]
    expect(priorities).toEqual(priorities.map(() => constants.priority.PRIORITY_BELOW_NORMAL))
    expect(priorities.length).toBeGreaterThan(0)
  })
})
