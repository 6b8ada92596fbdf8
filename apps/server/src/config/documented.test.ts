import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { allRoles, authorityOf } from '#access'
import { knownVariables } from './unknown-variables.ts'

const page = readFileSync(new URL('../../../../docs/configuration.md', import.meta.url), 'utf8')

describe('the page about configuration', () => {
  it.each(knownVariables)('explains %s', variable => {
    expect(page).toContain(`\`${variable}\``)
  })

  it('names no setting that does not exist', () => {
    const named = [...page.matchAll(/`(SFO_[A-Z_]*[A-Z])\b/g)].map(match => match[1]!)
    expect(named.filter(variable => !knownVariables.includes(variable))).toEqual([])
  })

  it.each(allRoles)('names the authority of the %s', role => {
    expect(page).toContain(`\`${authorityOf[role]}\``)
  })
})
