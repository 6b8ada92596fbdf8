import { NestFactory } from '@nestjs/core'
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql'
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import type { GraphqlFeature } from './feature.ts'

/** The schema in the form in which it is committed: sorted, so that moving code does not change it. */
export function textOf(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}

/** The text of the schema that these features make, built without starting the service. */
export async function schemaTextOf(features: readonly GraphqlFeature[]): Promise<string> {
  const context = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false })
  try {
    const resolvers = features.flatMap(feature => feature.resolvers)
    const orphanedTypes = features.flatMap(feature => feature.orphanedTypes ?? [])
    return textOf(await context.get(GraphQLSchemaFactory).create(resolvers, { orphanedTypes }))
  } finally {
    await context.close()
  }
}
