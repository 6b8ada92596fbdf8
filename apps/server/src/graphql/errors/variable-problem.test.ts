import { describe, expect, it } from '@jest/globals'
import { buildSchema, getVariableValues, parse, type OperationDefinitionNode } from 'graphql'
import { problemOfVariable, withWords } from './variable-problem.ts'

const schema = buildSchema(`
  enum Level { LOW HIGH }
  input Rated { group: String!, level: Level! }
  input Rating { levels: [Rated!]!, detail: String }
  type Query { rate(input: Rating!): String }
`)
const operation = parse('query ($input: Rating!) { rate(input: $input) }').definitions[0] as OperationDefinitionNode

const problemsWith = (input: unknown) => {
  const { errors = [] } = getVariableValues(schema, operation.variableDefinitions ?? [], { input })
  return errors.map(({ message }) => problemOfVariable(message))
}

describe('what is wrong with a variable', () => {
  it.each([
    ['a word that is none', { levels: [{ group: 'staff', level: 'HUGE' }] }, 'levels.0.level', /"HUGE" does not exist/],
    ['an unknown field', { levels: [], mood: 'x' }, 'mood', /not defined by type "Rating"/],
    ['an unknown field further in', { levels: [{ group: 'a', level: 'LOW', x: 1 }] }, 'levels.0.x', /not defined/],
    ['a field left out', {}, 'levels', /of required type .* was not provided/],
    ['a field left out further in', { levels: [{ group: 'a' }] }, 'levels.0.level', /was not provided/],
    ['another type', { levels: [], detail: 5 }, 'detail', /String cannot represent/],
    ['nothing in a list', { levels: [null] }, 'levels.0', /not to be null/],
    ['text that reads like a path', { levels: [], detail: 'at "input.x"; no', y: 1 }, 'y', /not defined/],
    ['another shape', 'text', 'input', /to be an object/],
  ])('is named by its path: %s', (_, input, field, message) => {
    expect(problemsWith(input)).toEqual([{ field, messages: [expect.stringMatching(message)] }])
    expect(problemsWith(input)[0]!.messages[0]).not.toContain('got invalid value')
  })

  it('is told with the variable itself where all of it is missing', () => {
    expect(problemsWith(undefined)).toMatchObject([{ field: 'input' }])
  })

  it('comes with the words that there are', () => {
    const [problem] = problemsWith({ levels: [{ group: 'staff', level: 'HUGE' }] })
    expect(withWords(problem!.messages[0]!, schema)).toContain('It is one of: LOW, HIGH.')
    expect(withWords('Something else.', schema)).toBe('Something else.')
  })

  it('is nothing where the error is about the document', () => {
    expect(problemOfVariable('Cannot query field "x" on type "Query".')).toBeUndefined()
    expect(problemOfVariable('Variable "$a" is not defined.')).toBeUndefined()
  })
})
