import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'

/** An input in which one value is one that nobody can have meant. */
export interface Nonsense {
  /** Where, as a refusal should name it: "levels.0.group". */
  readonly path: string
  readonly value: unknown
  readonly input: object
}

type Path = readonly (string | number)[]

/** Taken by no scalar: text that nobody can read back, and values of another shape. */
const scalars: readonly unknown[] = ['a\u0000b', '\u200b', 'half \ud800', ['a', 7], { other: 1 }]
const others: readonly unknown[] = [{ other: 1 }, [[]], 1e300]

/** For every value that an input may hold, the input with nonsense in its place; another kind of nonsense each time. */
export function nonsenseIn(
  input: object,
  type: GraphQLInputObjectType,
  root = input,
  at: Path = [],
): readonly Nonsense[] {
  return Object.values(type.getFields()).flatMap((field, index) => {
    const path = [...at, field.name]
    const given = (input as Readonly<Record<string, unknown>>)[field.name]
    return [...here(field.type, path, root, index + at.length), ...within(field.type, given, path, root)]
  })
}

function here(type: GraphQLInputType, path: Path, root: object, turn: number): readonly Nonsense[] {
  const bare = bareOf(type)
  const pool = isEnumType(bare) || isInputObjectType(bare) || isListType(bare) ? others : scalars
  const value = pool[turn % pool.length]
  return [{ path: path.join('.'), value, input: withValue(root, path, value) }]
}

function within(type: GraphQLInputType, given: unknown, path: Path, root: object): readonly Nonsense[] {
  const bare = bareOf(type)
  if (isListType(bare)) {
    return Array.isArray(given) && given.length > 0 ? within(bare.ofType, given[0], [...path, 0], root) : []
  }
  if (!isInputObjectType(bare) || typeof given !== 'object' || given === null) return []
  return nonsenseIn(given, bare, root, path)
}

function bareOf(type: GraphQLInputType): GraphQLInputType {
  return isNonNullType(type) ? bareOf(type.ofType) : type
}

function withValue(root: object, path: Path, value: unknown): object {
  const copy: unknown = structuredClone(root)
  let place = copy as Record<string | number, unknown>
  for (const step of path.slice(0, -1)) place = place[step] as Record<string | number, unknown>
  place[path.at(-1)!] = value
  return copy as object
}
