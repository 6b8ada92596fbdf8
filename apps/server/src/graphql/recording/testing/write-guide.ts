import { readFileSync, writeFileSync } from 'node:fs'
import { guidePlace, guideWithExamples } from './guide.ts'

writeFileSync(guidePlace, await guideWithExamples(readFileSync(guidePlace, 'utf8')))
process.stdout.write(`${guidePlace.pathname}\n`)
