import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ValidationPipe } from '@nestjs/common'
import { TypeMetadataStorage } from '@nestjs/graphql'
import { plainToInstance, Transform, Type } from 'class-transformer'
import { getMetadataStorage, IsInt, IsString, ValidateIf, ValidateNested } from 'class-validator'
import fc from 'fast-check'
import { RateRoshInput } from '../graphql/recording/rating/rating.inputs.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { readerOf } from './input-reader.ts'

type InputClass = new () => object

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

/** Going through every decorator, as it is done for whatever the reader does not take. */
const closely = new ValidationPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  transform: true,
})

async function takenClosely(target: InputClass, value: unknown): Promise<object | 'refused'> {
  return closely.transform(structuredClone(value), { type: 'body', metatype: target }).then(
    made => made as object,
    () => 'refused' as const,
  )
}

/** Values that keep some rule of some input, and values that keep none. */
const scalars: readonly unknown[] = [
  ...[
    'X999004',
    '6f2ac7a5-5d0a-4c5e-9d0e-0d4ab7a3a001',
    '2025-02-11',
    '2025-02-11T14:20:00Z',
    'N99A101',
    'as recorded',
  ],
  ...['', ' ', 'half \ud800', '1', 0, 1, 2, 17, -1, 2.5, true, false, null, undefined],
]
const unusual = fc.constantFrom<unknown>({}, [], { other: 1 }, new Date(0), new Uint8Array(2), ['', null], [[1]])

type Decorators = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>

/** Something that may have been sent for a class: its own properties, mostly right, and now and then another. */
function sentFor(target: InputClass, depth = 0): fc.Arbitrary<unknown> {
  const storage = getMetadataStorage()
  const grouped = storage.groupByPropertyName(storage.getTargetValidationMetadatas(target, '', false, false))
  const values = Object.entries(grouped).map(([name, decorators]) => {
    const made = plainToInstance(target, { [name]: {} }) as Record<string, object>
    const nested = made[name]!.constructor as InputClass
    if ((nested as unknown) === Object || depth > 2) return [name, plainFor(decorators)] as const
    const inner = sentFor(nested, depth + 1)
    const list = fc.array(inner, { minLength: 1, maxLength: 2 })
    const isList = decorators.some(({ type, each }) => type === 'nestedValidation' && each)
    return [
      name,
      fc.oneof({ weight: 12, arbitrary: isList ? list : inner }, list, inner, plainFor(decorators)),
    ] as const
  })
  const isRequired = (name: string) => grouped[name]!.every(({ type }) => type !== 'conditionalValidation')
  const requiredKeys = Object.keys(grouped).filter(isRequired)
  const other = fc.option(fc.constantFrom('other', 'constructor', 'toString'), { nil: undefined, freq: 1 })
  return fc
    .tuple(fc.record(Object.fromEntries(values), { requiredKeys }), fc.oneof({ weight: 20, arbitrary: nobody }, other))
    .map(([sent, name]) => (name === undefined ? sent : { ...sent, [name]: 'as sent' }))
}

const nobody = fc.constant(undefined)

/** Plain values, mostly such as keep what each decorator says by itself. */
function plainFor(decorators: Decorators): fc.Arbitrary<unknown> {
  const storage = getMetadataStorage()
  const stated = decorators.flatMap(({ constraints }) => (constraints ?? []) as unknown[])
  const listed = stated.flatMap((constraint): readonly unknown[] => (Array.isArray(constraint) ? constraint : []))
  const checks = decorators.flatMap(({ constraintCls, constraints }) =>
    storage.getTargetValidatorConstraints(constraintCls).map(({ instance }) => (value: unknown) => {
      return instance.validate(value, { constraints, value } as Parameters<typeof instance.validate>[1]) === true
    }),
  )
  const pool: readonly unknown[] = [...scalars, ...listed]
  const good = [...pool, ...pool.map(value => [value])].filter(value =>
    checks.every(keeps => keeps(value) || (Array.isArray(value) && value.every(keeps))),
  )
  const any = fc.oneof(fc.constantFrom(...pool), fc.array(fc.constantFrom(...pool), { maxLength: 3 }), unusual)
  return good.length === 0 ? any : fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...good) }, any)
}

const rating = {
  commandId: '6f2ac7a5-5d0a-4c5e-9d0e-0d4ab7a3a001',
  crn: 'X999004',
  levels: [{ group: 'public', level: 'medium' }],
  detail: 'Sent for countersignature.',
  reliedOn: [{ entry: 'sfo-review:X999004-R-0004', version: 1 }],
}

describe('the reader of an input', () => {
  it('takes what keeps every rule, and makes of it what going through every decorator makes', async () => {
    const made = readerOf(RateRoshInput)(rating)
    expect(made).toBeInstanceOf(RateRoshInput)
    expect(made).toStrictEqual(await takenClosely(RateRoshInput, rating))
  })

  it.each([
    ['an unknown field', { ...rating, rational: 'misspelt' }],
    ['an unknown nested field', { ...rating, levels: [{ group: 'public', level: 'medium', why: 'x' }] }],
    ['a wrong value', { ...rating, crn: 'x1' }],
    ['a missing value', { ...rating, commandId: undefined }],
    ['a wrong nested value', { ...rating, levels: [{ group: ' ', level: 'medium' }] }],
    ['half of a character', { ...rating, detail: 'half \ud800' }],
    ['a control character', { ...rating, detail: 'a\u0000b' }],
    ['too many', { ...rating, reliedOn: Array.from({ length: 51 }, () => ({ entry: 'e' })) }],
    ['a gap', { ...rating, levels: [, { group: 'public', level: 'medium' }] }],
  ])('leaves %s to be looked at closely', (_, sent) => {
    expect(readerOf(RateRoshInput)(sent)).toBeUndefined()
  })

  it('takes of no input what a closer look would refuse, and makes nothing else of it', async () => {
    const classes = [...TypeMetadataStorage.getInputTypesMetadata(), ...TypeMetadataStorage.getArgumentsMetadata()]
    expect(classes.length).toBeGreaterThan(80)
    let taken = 0
    for (const { target } of classes) {
      const input = target as unknown as InputClass
      await fc.assert(
        fc.asyncProperty(sentFor(input), async sent => {
          const made = readerOf(input)(sent)
          if (made === undefined) return
          taken++
          expect(made).toStrictEqual(await takenClosely(input, sent))
        }),
        { numRuns: 60 },
      )
    }
    expect(taken).toBeGreaterThan(classes.length)
  })

  it('leaves classes whose decorators do more than to check to a closer look', () => {
    class Changing {
      @IsString()
      @Transform(({ value }) => String(value).trim())
      text: string
    }
    class Converting {
      @IsInt()
      @Type(() => Number)
      number: number
    }
    class Untyped {
      @ValidateNested()
      inner: object
    }
    class Depending {
      @ValidateIf((object: Depending) => object.isNumber)
      @IsInt()
      number: unknown
      @IsString()
      text: string
      isNumber = true
    }
    expect(readerOf(Changing)({ text: ' a ' })).toBeUndefined()
    expect(readerOf(Converting)({ number: 7 })).toBeUndefined()
    expect(readerOf(Untyped)({ inner: {} })).toBeUndefined()
    expect(readerOf(Depending)({ number: 'x', text: 'a' })).toBeUndefined()
    expect(readerOf(Depending)({ number: 7, text: 'a' })).toStrictEqual(
      Object.assign(new Depending(), { number: 7, text: 'a' }),
    )
  })
})
