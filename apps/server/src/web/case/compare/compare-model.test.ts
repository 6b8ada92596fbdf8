import { describe, expect, it } from '@jest/globals'
import { fieldInWords } from './compare-model.ts'

describe('a field that reads differently', () => {
  it.each([
    ['rosh.community.known adult', 'ROSH, in the community, known adult'],
    ['mappa.level', 'MAPPA, level'],
    ['lineManager', 'Line manager'],
    ['tier', 'Tier'],
    ['request.invented-D:D-18', 'Request D-18'],
  ])('%s is said as %s', (path, words) => expect(fieldInWords(path)).toBe(words))
})
