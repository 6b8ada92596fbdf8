import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { connectionStringProblem } from '../../libs/event-log/src/eventstoredb/connection-string.ts'

interface Service {
  readonly image?: string
  readonly build?: string
  readonly ports?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly env_file?: readonly string[]
  readonly volumes?: readonly string[]
  readonly secrets?: readonly string[]
  readonly command?: readonly string[]
  readonly user?: string
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly healthcheck?: { readonly test: readonly string[] }
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>
  readonly volumes: Readonly<Record<string, unknown>>
  readonly secrets?: Readonly<Record<string, { readonly file?: string }>>
}

interface TypeScriptConfiguration {
  readonly compilerOptions: { readonly plugins: readonly { readonly schema: string }[] }
}

const textOf = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
const composeOf = (file: string) => parse(textOf(file), { merge: true }) as Compose
const servicesOf = (file: string) => Object.entries(composeOf(file).services)

const single = 'docker-compose.yml'
const cluster = 'docker-compose.cluster.yml'
const databases = (file: string) => servicesOf(file).filter(([name]) => name.startsWith('kurrentdb'))

describe.each([single, cluster])('%s', file => {
  const services = servicesOf(file)

  it('publishes every port on this machine only', () => {
    const ports = services.flatMap(([, service]) => service.ports ?? [])
    expect(ports.length).toBeGreaterThan(0)
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/)
  })

  it('pins every image to a release', () => {
    for (const [name, { image, build }] of services) {
      expect(`${name} ${image ?? build}`).toMatch(/ (?:\.|\S+:\d+\.\d+\.\d+)$/)
    }
  })

  it('keeps the database on disk, in volumes that it declares, and flushes', () => {
    expect(textOf(file)).not.toMatch(/MEM_DB|UNSAFE_DISABLE_FLUSH_TO_DISK|UNSAFE/)
    expect(databases(file).length).toBe(file === single ? 1 : 3)
    for (const [, { volumes = [] }] of databases(file)) {
      expect(volumes.map(volume => volume.split(':')[1])).toEqual(
        expect.arrayContaining(['/var/lib/kurrentdb', '/var/log/kurrentdb']),
      )
    }
    const used = services.flatMap(([, { volumes = [] }]) => volumes.map(volume => volume.split(':')[0]))
    expect(Object.keys(composeOf(file).volumes).sort()).toEqual([...new Set(used)].sort())
  })

  it('uses only settings of KurrentDB that are meant, with text for values', () => {
    const meant = [
      'ADVERTISE_HOST_TO_CLIENT_AS',
      'ADVERTISE_NODE_PORT_TO_CLIENT_AS',
      'CERTIFICATE_FILE',
      'CERTIFICATE_PRIVATE_KEY_FILE',
      'CLUSTER_SIZE',
      'DISCOVER_VIA_DNS',
      'GOSSIP_SEED',
      'INSECURE',
      'NODE_PORT',
      'REPLICATION_IP',
      'RUN_PROJECTIONS',
      'TELEMETRY_OPTOUT',
      'TRUSTED_ROOT_CERTIFICATES_PATH',
    ].map(name => `KURRENTDB_${name}`)
    for (const [, { environment = {} }] of databases(file)) {
      expect(meant).toEqual(expect.arrayContaining(Object.keys(environment)))
      for (const value of Object.values(environment)) expect(typeof value).toBe('string')
    }
  })

  it('starts the service when the database is healthy', () => {
    const { depends_on = {}, volumes = [], environment = {} } = composeOf(file).services['sfo-review']!
    for (const [name, { healthcheck }] of databases(file)) {
      expect(depends_on[name]).toEqual({ condition: 'service_healthy' })
      expect(healthcheck?.test.at(-1)).toMatch(/\/health\/live$/)
    }
    expect(volumes).toContain('sfo-review-data:/data')
    expect(environment).toMatchObject({ SFO_DATA_DIR: '/data', PORT: '3000' })
  })
})

describe('the single node', () => {
  it('is the only insecure one', () => {
    const { kurrentdb } = composeOf(single).services
    expect(kurrentdb!.environment).toMatchObject({ KURRENTDB_INSECURE: 'true', KURRENTDB_CLUSTER_SIZE: '1' })
    expect(textOf(cluster)).not.toMatch(/INSECURE|tls=false|--insecure/i)
  })

  it('is named to the service as this software reads it', () => {
    const store = composeOf(single).services['sfo-review']!.environment!.SFO_STORE!
    expect(store).toBe('esdb://kurrentdb:2113?tls=false')
    expect(connectionStringProblem(store)).toBeUndefined()
  })
})

describe('the cluster', () => {
  const nodes = databases(cluster)

  it('seeds each node with the two others, and certifies each under its own name and address', () => {
    const addresses = nodes.map(([, { environment }]) => environment!.KURRENTDB_REPLICATION_IP!)
    const script = composeOf(cluster).services.certificates!.command!.join('\n')
    for (const [index, [name, { environment = {} }]] of nodes.entries()) {
      const others = addresses.filter((_, other) => other !== index).map(address => `${address}:2113`)
      expect(environment.KURRENTDB_GOSSIP_SEED).toBe(others.join(','))
      expect(environment.KURRENTDB_ADVERTISE_HOST_TO_CLIENT_AS).toBe(name)
      expect(environment.KURRENTDB_CERTIFICATE_FILE).toBe(`/certificates/node${index + 1}/node.crt`)
      expect(addresses[index]).toBe(`172.30.240.1${index + 1}`)
    }
    expect(script).toContain('-ip-addresses "127.0.0.1,172.30.240.1$$n" -dns-names "localhost,kurrentdb-$$n"')
  })

  it('takes every password from a file, and holds none itself', () => {
    expect(composeOf(cluster).secrets).toEqual({
      kurrentdb_admin_password: { file: 'secrets/kurrentdb_admin_password' },
      kurrentdb_ops_password: { file: 'secrets/kurrentdb_ops_password' },
    })
    for (const [, { secrets, environment = {}, command = [] }] of nodes) {
      expect(secrets).toEqual(['kurrentdb_admin_password', 'kurrentdb_ops_password'])
      expect(Object.keys(environment).filter(name => name.includes('PASSWORD'))).toEqual([])
      expect(command.join('\n')).toContain('/opt/kurrentdb/kurrentd /opt/kurrentdb/KurrentDB')
      expect(command.join('\n')).toContain('exec "$$server"')
    }
    expect(textOf(cluster)).not.toContain('changeit')
    expect(composeOf(cluster).services['sfo-review']!.env_file).toEqual(['secrets/sfo-review.env'])
    expect(textOf('secrets/.gitignore').split('\n')).toContain('*')
  })

  it('tells how to write a connection string that this software takes', () => {
    const told = /SFO_STORE=(esdb:[^"]+)"/.exec(textOf(cluster))![1]!.replace(/\$\([^)]*\)/, 'a1b2')
    expect(told).toContain('kurrentdb-1:2113,kurrentdb-2:2113,kurrentdb-3:2113?tls=true&tlsCAFile=/authority/ca.crt')
    expect(connectionStringProblem(told)).toBeUndefined()
  })

  it('gives the service the authority’s certificate and no key', () => {
    const mounted = composeOf(cluster).services['sfo-review']!.volumes!
    expect(mounted).toContain('authority:/authority:ro')
    expect(mounted.filter(volume => volume.startsWith('certificates'))).toEqual([])
  })
})

describe('the image of the service', () => {
  const stages = textOf('Dockerfile')
    .split(/^FROM /m)
    .slice(1)

  it('is built in one stage and runs in another, on one pinned Node', () => {
    expect(stages).toHaveLength(2)
    const bases = stages.map(stage => stage.split(/\s/)[0])
    expect(bases).toEqual([expect.stringMatching(/^node:24\.\d+\.\d+-\w+-slim$/), bases[0]])
    expect(stages[0]).toContain('npm ci')
    expect(stages[0]).toContain('npm run build')
  })

  it('runs as somebody without power, with no package manager, from what was built', () => {
    const run = stages[1]!
    expect(run).toMatch(/rm -rf .*node_modules[\s\S]*bin\/npm .*bin\/npx/)
    expect(run.indexOf('USER sfo')).toBeGreaterThan(run.indexOf('useradd'))
    expect(run).toMatch(/CMD \["node", "dist\/apps\/server\/src\/main\.js"\]\s*$/)
    expect(run).not.toMatch(/COPY (?!--from=build)/)
  })

  it('is given everything that the build reads', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { readonly scripts: Readonly<Record<string, string>> }
    const { compilerOptions } = JSON.parse(textOf('tsconfig.json')) as TypeScriptConfiguration
    const steps = scripts.build!.replace('npm run types', scripts.types!)
    const named = steps.match(/\S+\.(?:ts|json)\b/g)!
    const schema = compilerOptions.plugins[0]!.schema.replace('./', '')
    expect(named).toEqual(['tsconfig.build.json', 'scripts/build-pages.ts'])
    const copied = [...stages[0]!.matchAll(/^COPY (.+) \S+$/gm)].flatMap(([, sources]) => sources!.split(' '))
    const built = stages[0]!.slice(0, stages[0]!.indexOf('npm run build'))
    for (const file of [...named, schema, 'tsconfig.json', 'apps', 'libs']) {
      expect(copied).toContain(file)
      expect(built).toContain(file)
      expect(textOf('.dockerignore').split('\n')).toContain(`!${file}`)
    }
  })

  it('is built from sources only, never from secrets or what lies about', () => {
    const [first, ...rest] = textOf('.dockerignore').trim().split('\n')
    expect(first).toBe('*')
    expect(rest.filter(line => line.startsWith('!'))).toEqual([
      '!package.json',
      '!package-lock.json',
      '!tsconfig.json',
      '!tsconfig.build.json',
      '!schema.graphql',
      '!scripts/build-pages.ts',
      '!apps',
      '!libs',
    ])
  })
})
