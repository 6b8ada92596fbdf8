import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { build, type Plugin } from 'esbuild'

/*
 * What the compiler leaves out of the build: templates, and the style and script of the pages, each under a name that
 * changes with its content. Run by `npm run build`, from the repository's root.
 */
const source = 'apps/server/src/web'
const built = join('dist', source)
const assets = join('dist', 'assets')

const require = createRequire(import.meta.url)
const govuk = dirname(require.resolve('govuk-frontend/package.json'))
const moj = dirname(require.resolve('@ministryofjustice/frontend/package.json'))

/**
 * The typeface of GOV.UK is licensed for its own domains only; Arial is what the style names next. Rules for Internet
 * Explorer alone are written so that no other browser reads them, and the bundler warns of each.
 */
const withoutWhatIsNotOurs: Plugin = {
  name: 'without-what-is-not-ours',
  setup(build) {
    build.onLoad({ filter: /govuk-frontend\.min\.css$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8')
        .replace(/@font-face\{[^}]*\}/g, '')
        .replaceAll('GDS Transport,', '')
        .replace(/@media screen\\0[^{]*\{(?:[^{}]*\{[^{}]*\})*\}/g, ''),
      loader: 'css',
    }))
  },
}

copyTemplates()
await buildAssets()

function copyTemplates(): void {
  for (const template of globSync(`${source}/**/*.njk`)) {
    const copy = join(built, template.slice(source.length))
    mkdirSync(dirname(copy), { recursive: true })
    cpSync(template, copy)
  }
}

async function buildAssets(): Promise<void> {
  rmSync(assets, { recursive: true, force: true })
  const { metafile } = await build({
    entryPoints: [join(source, 'assets/pages.css'), join(source, 'assets/pages.browser.ts')],
    outdir: assets,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    external: ['/assets/*'],
    metafile: true,
    logLevel: 'warning',
    plugins: [withoutWhatIsNotOurs],
  })
  const names = Object.entries(metafile.outputs).flatMap(([file, { entryPoint }]) =>
    entryPoint === undefined ? [] : [[basename(entryPoint), `/assets/${basename(file)}`] as const],
  )
  writeFileSync(join(assets, 'names.json'), JSON.stringify(Object.fromEntries(names), null, 2))
  cpSync(join(govuk, 'dist/govuk/assets/images'), join(assets, 'images'), { recursive: true })
  cpSync(join(moj, 'moj/assets/images'), join(assets, 'images'), { recursive: true })
}
