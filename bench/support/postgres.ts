import { execFileSync } from 'node:child_process'
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { tmpdir, userInfo } from 'node:os'

/** A PostgreSQL of its own, on loopback, with its defaults: fsync and synchronous_commit on. */
export interface Postgres {
  readonly connectionString: string
  readonly version: string
  readonly stop: () => void
}

/** Where Debian keeps PostgreSQL's programs; elsewhere they are expected on the path. */
const debian = '/usr/lib/postgresql'

/** Starts a new, empty PostgreSQL in a folder of its own; says why where it cannot, as where none is installed. */
export async function startPostgres(): Promise<Postgres | { readonly missing: string }> {
  const data = mkdtempSync(join(tmpdir(), 'sfo-review-postgres-'))
  const port = await freePort()
  try {
    const user = unprivileged()
    if (user) chownSync(data, user.uid, user.gid)
    const run = (program: string, ...args: string[]) =>
      execFileSync(join(programs(), program), args, {
        cwd: data,
        stdio: ['ignore', 'pipe', 'pipe'],
        ...user,
      }).toString()
    run('initdb', '--pgdata', data, '--auth', 'trust', '--username', 'bench')
    const options = `-p ${port} -h 127.0.0.1 -k ${data}`
    execFileSync(
      join(programs(), 'pg_ctl'),
      ['start', '--wait', '--pgdata', data, '--log', join(data, 'log'), '--options', options],
      { cwd: data, stdio: 'ignore', ...user },
    )
    return {
      connectionString: `postgresql://bench@127.0.0.1:${port}/postgres`,
      version: run('postgres', '--version').trim(),
      stop: () => {
        run('pg_ctl', 'stop', '--pgdata', data, '--mode', 'immediate')
        rmSync(data, { recursive: true, force: true })
      },
    }
  } catch (cause) {
    rmSync(data, { recursive: true, force: true })
    return { missing: cause instanceof Error ? cause.message.split('\n')[0]! : String(cause) }
  }
}

function programs(): string {
  try {
    const newest = readdirSync(debian)
      .toSorted((left, right) => Number(left) - Number(right))
      .at(-1)
    return newest === undefined ? '' : join(debian, newest, 'bin')
  } catch {
    return ''
  }
}

/** PostgreSQL refuses to be run by root; whoever else it is runs it themself. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (userInfo().uid !== 0) return undefined
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres']).toString())
  return { uid: id('-u'), gid: id('-g') }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { readonly port: number }
      server.close(() => resolve(port))
    })
  })
}
