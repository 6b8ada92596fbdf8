import type { MetadataStorage } from 'class-validator'

type RulesOf = MetadataStorage['getTargetValidationMetadatas']
type Grouped = MetadataStorage['groupByPropertyName']

const remembering = new WeakSet<MetadataStorage>()

/**
 * class-validator looks for the rules of a class, and of every class above it, among all rules of the program at each
 * value it checks. They are fixed once the class stands, so that they are looked for once. Rules of a class that was
 * asked about must not be added to any more. Does nothing the second time.
 */
export function rememberRules(storage: MetadataStorage): void {
  if (remembering.has(storage)) return
  remembering.add(storage)
  storage.getTargetValidationMetadatas = rulesOnce(storage.getTargetValidationMetadatas.bind(storage))
  storage.groupByPropertyName = groupedOnce(storage.groupByPropertyName.bind(storage))
}

/** Only for the way in which this service asks: no schema by name, no groups, nothing that always counts. */
function rulesOnce(rulesOf: RulesOf): RulesOf {
  const known = new WeakMap<object, ReturnType<RulesOf>>()
  return (target, schema, always, strictGroups, groups) => {
    const isPlain = !always && !strictGroups && (groups === undefined || groups.length === 0)
    if (!isPlain || typeof target !== 'function') return rulesOf(target, schema, always, strictGroups, groups)
    const rules = known.get(target) ?? rulesOf(target, schema, always, strictGroups, groups)
    // Nothing is concluded from there being none: the class may be in the making.
    if (rules.length > 0) known.set(target, rules)
    return rules
  }
}

function groupedOnce(grouped: Grouped): Grouped {
  const known = new WeakMap<object, ReturnType<Grouped>>()
  return rules => {
    const found = known.get(rules) ?? grouped(rules)
    // The lists of a class are handed out by rulesOnce again and again, and never changed.
    known.set(rules, found)
    return found
  }
}
