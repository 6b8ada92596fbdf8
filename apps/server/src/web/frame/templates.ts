import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import nunjucks from 'nunjucks'
import { filters } from './filters.ts'

/** The folder of the pages, in the source or in the build: templates stand beside the code in both. */
const web = join(import.meta.dirname, '..')

const require = createRequire(import.meta.url)

function distOf(packageName: string, folder: string): string {
  return join(dirname(require.resolve(`${packageName}/package.json`)), folder)
}

/**
 * Templates of the pages and of the two libraries of the users' own services. Everything put into a template is escaped
 * unless it says `safe`, which none does with a text that a person wrote.
 */
export function createTemplates(): nunjucks.Environment {
  const folders = [web, distOf('govuk-frontend', 'dist'), distOf('@ministryofjustice/frontend', '')]
  const loader = new nunjucks.FileSystemLoader(folders, { noCache: false, watch: false })
  const templates = new nunjucks.Environment(loader, { autoescape: true, trimBlocks: true, lstripBlocks: true })
  for (const [name, filter] of Object.entries(filters)) templates.addFilter(name, filter)
  return templates
}

/** Where `npm run build` puts style, script and images. */
export function assetFolder(packageFolder: string): string {
  return join(packageFolder, 'dist', 'assets')
}

/** The addresses of style and script, which change with their content. Throws where the pages have not been built. */
export function assetNames(folder: string): { readonly style: string; readonly script: string } {
  let text: string
  try {
    text = readFileSync(join(folder, 'names.json'), 'utf8')
  } catch {
    throw new Error(`the style of the pages is not in ${folder}; run "npm run build"`)
  }
  const names = JSON.parse(text) as Readonly<Record<string, string>>
  return { style: names['pages.css']!, script: names['pages.browser.ts']! }
}
