import { globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { createTemplates } from './templates.ts'

const web = join(import.meta.dirname, '..')
const templates = createTemplates()

describe('every template of the pages', () => {
  it.each(globSync('**/*.njk', { cwd: web }))('can be read: %s', name => {
    expect(() => templates.getTemplate(name, true)).not.toThrow()
  })

  it('escapes what a person wrote', () => {
    expect(templates.renderString('{{ text }}', { text: '<script>"\'&' })).toBe('&lt;script&gt;&quot;&#39;&amp;')
  })

  it('leaves a capital letter within a sentence alone', () => {
    expect(templates.renderString('{{ text | sentence }}', { text: 'recorded 3 April' })).toBe('Recorded 3 April')
  })
})
