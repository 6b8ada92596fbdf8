import 'reflect-metadata'
import { describe, expect, it } from '@jest/globals'
import { getMetadataStorage, IsInt, IsString, MetadataStorage, MinLength, validate } from 'class-validator'
import { rememberRules } from './remember-rules.ts'

class Above {
  @IsString()
  text: string
}

class Below extends Above {
  @MinLength(3)
  more: string

  @IsInt({ groups: ['numbers'] })
  number: number
}

/** A storage of its own, with the rules of these classes. */
function storageOf(): MetadataStorage {
  const storage = new MetadataStorage()
  for (const target of [Above, Below]) {
    const own = getMetadataStorage().getTargetValidationMetadatas(target, '', false, false)
    for (const rule of own) if (rule.target === target) storage.addValidationMetadata(rule)
  }
  return storage
}

describe('rules that are looked for once', () => {
  it('are those that are found each time, of the class and of those above it', () => {
    const [plain, remembering] = [storageOf(), storageOf()]
    rememberRules(remembering)
    for (const ask of [1, 2]) {
      for (const target of [Above, Below]) {
        const rules = remembering.getTargetValidationMetadatas(target, 'any', false, false)
        expect([ask, rules]).toEqual([ask, plain.getTargetValidationMetadatas(target, 'any', false, false)])
        expect(remembering.groupByPropertyName(rules)).toEqual(plain.groupByPropertyName(rules))
      }
    }
  })

  it('are not taken for those of a group', () => {
    const [plain, remembering] = [storageOf(), storageOf()]
    rememberRules(remembering)
    for (const groups of [undefined, ['numbers'], ['others']]) {
      const asked = [Below, '', false, false, groups] as unknown as Parameters<
        MetadataStorage['getTargetValidationMetadatas']
      >
      expect(remembering.getTargetValidationMetadatas(...asked)).toEqual(plain.getTargetValidationMetadatas(...asked))
    }
  })

  it('are found for a class that was made after nothing was found for it', async () => {
    rememberRules(getMetadataStorage())
    class Late {
      text: unknown = 7
    }
    expect(getMetadataStorage().getTargetValidationMetadatas(Late, '', false, false)).toEqual([])
    IsString()(Late.prototype, 'text')
    expect(await validate(new Late())).toMatchObject([{ constraints: { isString: 'text must be a string' } }])
  })
})
