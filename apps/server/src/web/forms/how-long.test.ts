import { describe, expect, it } from '@jest/globals'
import { aboutHowLong } from './how-long.ts'

describe('how long something has lain there, at a glance', () => {
  it.each([
    ['P645DT15H45M6S', 'P645DT15H45M6S', '645 days'],
    ['P1DT1H', 'P1DT1H', '1 day'],
    ['PT15H45M', 'PT15H45M', '15 hours'],
    ['PT20M6S', 'PT20M6S', '20 minutes'],
    ['PT0S', 'PT0S', '0 minutes'],
    ['P3D', 'P4D', '3 to 4 days'],
    ['PT12H', 'PT36H', 'as the API says it'],
    ['P3D', null, 'as the API says it'],
  ])('%s to %s is %s', (least, most, words) => {
    expect(aboutHowLong({ least, most, inWords: 'as the API says it' })).toBe(words)
  })
})
