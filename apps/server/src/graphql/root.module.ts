import { type DynamicModule, Module } from '@nestjs/common'
import { CqrsModule } from '@nestjs/cqrs'
import { GraphQLModule } from '@nestjs/graphql'
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius'
import type { GraphqlConfig } from '../config/config.ts'
import { graphqlPath, streamPath } from '../http/problem-body.ts'
import { createErrorFormatter } from './errors/error-formatter.ts'
import type { GraphqlFeature } from './feature.ts'
import { answersOnly, documentRules, maxTokens } from './limits/document-rules.ts'
import { readReadyFields } from './ready-fields.ts'
import { checkExecution, checkSource } from './limits/execution-limits.ts'

/** Large enough for a chronology of several thousand entries, which comes as a variable of its mutation. */
const maxRequestBytes = 8 * 1024 * 1024

/** The GraphQL side of the service, made of the features it is given. */
@Module({})
export class GraphqlRootModule {
  static register(
    features: readonly GraphqlFeature[],
    options: GraphqlConfig & { readonly graphiql: boolean },
  ): DynamicModule {
    return {
      module: GraphqlRootModule,
      imports: [
        CqrsModule.forRoot(),
        GraphQLModule.forRoot<MercuriusDriverConfig>(mercuriusOptions(features, options)),
      ],
      controllers: features.flatMap(feature => [...(feature.controllers ?? [])]),
      providers: features.flatMap(feature => [...feature.resolvers, ...(feature.providers ?? [])]),
    }
  }
}

function mercuriusOptions(
  features: readonly GraphqlFeature[],
  options: GraphqlConfig & { readonly graphiql: boolean },
): MercuriusDriverConfig {
  return {
    driver: MercuriusDriver,
    path: graphqlPath,
    autoSchemaFile: true,
    sortSchema: true,
    transformSchema: readReadyFields,
    buildSchemaOptions: { orphanedTypes: features.flatMap(feature => feature.orphanedTypes ?? []) },
    jit: 1,
    cache: 256,
    graphiql: options.graphiql,
    queryDepth: options.maxDepth,
    allowBatchedQueries: false,
    graphql: { parseOptions: { maxTokens } },
    validationRules: [...documentRules(options), answersOnly(['query', 'mutation'], `Subscribe at ${streamPath}.`)],
    additionalRouteOptions: { bodyLimit: maxRequestBytes },
    errorFormatter: createErrorFormatter({ suggestions: options.introspection }),
    hooks: {
      preParsing: (_schema, source) => checkSource(source),
      preExecution: (schema, document, _context, variables) => ({
        variables: checkExecution(schema, document, variables ?? {}, options.maxCost),
      }),
    },
  }
}
