import { text } from 'node:stream/consumers'
import { aftermathOf, type Killed } from './aftermath.ts'

/* Looks at what a kill left behind, given on standard input, as a process that is started again would. */
const killed = JSON.parse(await text(process.stdin)) as Killed
process.stdout.write(JSON.stringify(await aftermathOf(killed)))
