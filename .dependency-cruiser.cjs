/** The walls of the house: who may import whom. `npm run lint` fails on any other import. */
const lib = name => `^libs/${name}/`

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    { name: 'nothing-imports-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'event-log-stands-alone',
      severity: 'error',
      from: { path: lib('event-log') },
      to: { path: '^libs/', pathNot: lib('event-log') },
    },
    {
      name: 'reference-data-stands-alone',
      severity: 'error',
      from: { path: lib('reference-data') },
      to: { path: '^libs/', pathNot: lib('reference-data') },
    },
    {
      name: 'case-record-sees-the-log-and-reference-data',
      severity: 'error',
      from: { path: lib('case-record') },
      to: { path: '^libs/', pathNot: '^libs/(case-record|event-log|reference-data)/' },
    },
    {
      name: 'staffing-sees-the-log',
      severity: 'error',
      from: { path: lib('staffing') },
      to: { path: '^libs/', pathNot: '^libs/(staffing|event-log|reference-data)/' },
    },
    {
      name: 'concerns-see-the-log',
      severity: 'error',
      from: { path: lib('concerns') },
      to: { path: '^libs/', pathNot: '^libs/(concerns|event-log|reference-data)/' },
    },
    {
      name: 'sfo-review-sees-the-log',
      severity: 'error',
      from: { path: lib('sfo-review') },
      to: { path: '^libs/', pathNot: '^libs/(sfo-review|event-log|reference-data)/' },
    },
    {
      name: 'replay-sees-the-log-and-event-types',
      severity: 'error',
      from: { path: lib('replay') },
      to: {
        path: '^libs/',
        pathNot: '^libs/(replay|event-log|case-record|staffing|concerns|sfo-review|reference-data)/',
      },
    },
    {
      name: 'libs-through-their-front-door',
      comment: 'another library is imported by its # name, never by a path into its rooms',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/([^/]+)/src/(?!index\\.ts)', pathNot: '^libs/$1/' },
    },
    {
      name: 'vendor-client-in-one-folder',
      severity: 'error',
      from: { pathNot: '^libs/event-log/src/eventstoredb/' },
      to: { path: 'node_modules/@eventstore/' },
    },
    {
      name: 'domain-code-without-frameworks',
      severity: 'error',
      from: {
        path: '^libs/(event-log|case-record|staffing|concerns|sfo-review|replay|reference-data)/src/',
        pathNot: '/(nest|eventstoredb)/',
      },
      to: {
        path: `node_modules/(@nestjs|@eventstore|graphql|mercurius|fastify|class-validator|class-transformer|rxjs|reflect-metadata)/`,
      },
    },
    {
      name: 'pages-ask-the-api',
      comment: 'no rule lives in a page: it asks this service as a program would, and shows the answer',
      severity: 'error',
      from: { path: '^apps/server/src/web/' },
      to: {
        path: '^(libs/|apps/server/src/)',
        pathNot:
          '^(libs/(access|case-record)/|apps/server/src/(web|composition|config/config|testing/|access\\.ts|graphql/errors))',
      },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.ts$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
}
