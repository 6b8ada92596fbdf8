import 'reflect-metadata'
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { features } from './features.ts'
import { schemaTextOf } from './schema-text.ts'

/** Writes the committed schema, by default `schema.graphql` in the present folder. Run from the repository after a build. */
const file = resolve(process.argv[2] ?? 'schema.graphql')
writeFileSync(file, await schemaTextOf(features))
process.stdout.write(`${file}\n`)
