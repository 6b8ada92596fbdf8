import type { FieldProblem } from '../act/refusal.ts'
import { concernCategories, type AboutCase, type ConcernCategory } from './events.ts'

const maxEntries = 50
const maxEntryIdLength = 300

/** What is wrong with a category. */
export function categoryProblems(category: ConcernCategory): readonly FieldProblem[] {
  if (concernCategories.includes(category)) return []
  return [{ field: 'category', problem: 'it is not a category', expected: `one of: ${concernCategories.join(', ')}` }]
}

/** What is wrong with the case a concern names. Whether the case and its entries are on record is not looked up here. */
export function aboutProblems(about: AboutCase | undefined): readonly FieldProblem[] {
  if (about === undefined) return []
  const { crn, entries } = about
  const expectedCrn = 'one capital letter and six digits, such as X999004'
  const expectedEntries = `at most ${maxEntries} different entry ids of the case`
  const good = (id: string) => id.trim() !== '' && id.length <= maxEntryIdLength && id.isWellFormed()
  return [
    ...(/^[A-Z]\d{6}$/.test(crn)
      ? []
      : [{ field: 'about.crn', problem: 'it is not a case reference number', expected: expectedCrn }]),
    ...(entries.length <= maxEntries && new Set(entries).size === entries.length
      ? []
      : [{ field: 'about.entries', problem: 'there are too many, or one stands twice', expected: expectedEntries }]),
    ...entries.flatMap((id, index) =>
      good(id) ? [] : [{ field: `about.entries.${index}`, problem: 'it is no entry id', expected: expectedEntries }],
    ),
  ]
}
