import { plainToInstance } from 'class-transformer'
import { getMetadataStorage } from 'class-validator'
import { rulesOf, type Rule } from './input-rules.ts'
import { textProblem } from './readable-text.ts'

/**
 * Makes an instance of an input class of what was sent, where it plainly keeps every rule of the class; undefined where
 * anything is wrong, or unusual, and a closer look must say what.
 */
export type InputReader = (sent: unknown) => object | undefined

type InputClass = new () => object

const readers = new WeakMap<object, InputReader>()

/**
 * The reader of a class, made from its decorators once: class-transformer and class-validator go through them at every
 * value. It takes nothing that those would not take, and makes of it what they would make. Classes whose decorators do
 * more than to check (transforms, conditions of rules, checks that wait) are left to them whole.
 */
export function readerOf(target: object): InputReader {
  const reader = readers.get(target) ?? (isInputClass(target) ? makeReader(target) : nothing)
  readers.set(target, reader)
  return reader
}

function isInputClass(target: object): target is InputClass {
  return typeof target === 'function'
}

const nothing: InputReader = () => undefined

interface Property {
  readonly rules: readonly Rule[]
  /** Whether the value needs no look, such as an optional one that was left out. */
  readonly isLeftOut: (made: object, value: unknown) => boolean
  /** How a nested value is read. Absent: it is plain, or a list of plain values. */
  readonly nested?: InputReader
}

function makeReader(target: InputClass): InputReader {
  const properties = propertiesOf(target)
  if (properties === undefined) return nothing
  const checked = [...properties]
  return sent => {
    if (!isPlainObject(sent)) return undefined
    const made = new target() as Record<string, unknown>
    for (const name of Object.keys(sent)) {
      const property = properties.get(name)
      if (property === undefined) return undefined
      if (sent[name] === undefined) continue
      const value = readValue(sent[name], property.nested)
      if (value === undefined) return undefined
      made[name] = value
    }
    const isRight = checked.every(([name, { rules, isLeftOut }]) => {
      return isLeftOut(made, made[name]) || rules.every(keeps => keeps(made, made[name]))
    })
    return isRight ? made : undefined
  }
}

/** A value as it will stand in the instance; undefined where that is not plain to see. */
function readValue(sent: unknown, nested: InputReader | undefined): unknown {
  if (Array.isArray(sent)) {
    const items: unknown[] = []
    // By index, so that gaps are met as well.
    for (let index = 0; index < sent.length; index++) {
      const item = nested ? nested(sent[index]) : readScalar(sent[index])
      if (item === undefined) return undefined
      items.push(item)
    }
    return items
  }
  return nested && sent !== null ? nested(sent) : readScalar(sent)
}

/** What nobody could read back is looked at closely. */
function readScalar(sent: unknown): unknown {
  if (typeof sent === 'string') return textProblem(sent) === undefined ? sent : undefined
  return typeof sent === 'number' || typeof sent === 'boolean' || sent === null ? sent : undefined
}

function isPlainObject(sent: unknown): sent is Record<string, unknown> {
  if (typeof sent !== 'object' || sent === null) return false
  const prototype: unknown = Object.getPrototypeOf(sent)
  return prototype === Object.prototype || prototype === null
}

function propertiesOf(target: InputClass): ReadonlyMap<string, Property> | undefined {
  const storage = getMetadataStorage()
  const grouped = storage.groupByPropertyName(storage.getTargetValidationMetadatas(target, '', false, false))
  const properties = new Map<string, Property>()
  for (const [name, decorators] of Object.entries(grouped)) {
    const found = rulesOf(target, decorators)
    if (found === undefined) return undefined
    const { isNested, ...property } = found
    const type = isNested ? nestedType(target, name) : undefined
    if (isNested ? type === undefined : !staysAsSent(target, name)) return undefined
    // Asked for when it is needed: classes may hold one another.
    properties.set(name, type ? { ...property, nested: sent => readerOf(type)(sent) } : property)
  }
  return properties.size === 0 ? undefined : properties
}

/** The class of which class-transformer makes what stands in a property, alone or in a list. */
function nestedType(target: InputClass, name: string): InputClass | undefined {
  const alone = plainToInstance(target, { [name]: {} }) as Record<string, object | undefined>
  const listed = plainToInstance(target, { [name]: [{}] }) as Record<string, readonly object[] | undefined>
  const type = alone[name]?.constructor
  const isOne = type !== undefined && type !== Object && listed[name]?.[0]?.constructor === type
  return isOne ? (type as InputClass) : undefined
}

/** Whether class-transformer leaves plain values of a property as they are. */
function staysAsSent(target: InputClass, name: string): boolean {
  const samples = ['7', 7, true, null, ['7', 7, true, null]]
  return samples.every(sample => {
    const made = plainToInstance(target, { [name]: sample }) as Record<string, unknown>
    return Object.hasOwn(made, name) && JSON.stringify(made[name]) === JSON.stringify(sample)
  })
}
