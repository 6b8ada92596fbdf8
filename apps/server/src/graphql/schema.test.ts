import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { GraphQLSchemaHost } from '@nestjs/graphql'
import { startTestApp } from '../testing/test-app.ts'
import { features } from './features.ts'
import { schemaTextOf, textOf } from './schema-text.ts'

const committed = new URL('../../../../schema.graphql', import.meta.url)

describe('the committed schema', () => {
  it('is the one the code makes (otherwise build, then run dist/apps/server/src/graphql/write-schema.js)', async () => {
    expect(await schemaTextOf(features)).toBe(readFileSync(committed, 'utf8'))
  })

  it('is the one that is served', async () => {
    const { app, close } = await startTestApp()
    try {
      expect(textOf(app.get(GraphQLSchemaHost, { strict: false }).schema)).toBe(readFileSync(committed, 'utf8'))
    } finally {
      await close()
    }
  })
})
