import { GraphQLError, GraphQLScalarType } from 'graphql'

/** Fields of a source as they stood. Answered only: nothing is ever given to the service in this form. */
export const Json = new GraphQLScalarType({
  name: 'JSON',
  description: 'Fields of a source, kept as they stood. Answered only.',
  serialize: value => value,
  parseValue: refuse,
  parseLiteral: refuse,
})

function refuse(): never {
  throw new GraphQLError('JSON is answered only')
}
