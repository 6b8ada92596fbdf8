import { parentPort, workerData } from 'node:worker_threads'
import { finishBuilding, openForBuilding } from './database.ts'
import { createRowWriter } from './row-writer.ts'
import type { FromBuild, ToBuild } from './build-protocol.ts'

/** The thread that writes a read model which is being built, while another reads the log. */
const file = workerData as string
const say = (message: FromBuild) => parentPort!.postMessage(message)
const database = openForBuilding(file)
const writer = createRowWriter(database)

parentPort!.on('message', (message: ToBuild) => {
  if (message.kind === 'rows') {
    writer.write(message.rows, message.reached)
    say('written')
    return
  }
  finishBuilding(database, file)
  database.close()
  parentPort!.close()
})
