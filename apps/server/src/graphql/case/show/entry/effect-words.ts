import { holderNotRecorded, whenInWords, type Effect } from '#case-record'

/** What an effect sets, without naming its aspect: "high", "A2, provisional", "exclusion zone, varied to …". */
export function valueInWords(effect: Effect): string {
  switch (effect.aspect) {
    case 'rosh':
      return effect.level
    case 'tier':
      return `${effect.tier}${effect.provisional ? ', provisional' : ''}`
    case 'mappa-level':
      return effect.level
    case 'mappa-category':
      return effect.category
    case 'register':
      return effect.code
    case 'holder':
      return effect.holder ?? 'unallocated'
    case 'custody':
    case 'licence':
    case 'enforcement':
      return effect.status
    case 'supervision':
      return underPolicy(effect.status, effect.policy)
    case 'contact-frequency':
      return underPolicy(effect.frequency, effect.policy)
    case 'condition':
      return conditionInWords(effect)
    case 'sentence':
      return effect.sentence
  }
}

/** What an effect would set, with its aspect: "ROSH to children: high", "MAPPA level: 2". */
export function effectInWords(effect: Effect): string {
  const value = valueInWords(effect)
  switch (effect.aspect) {
    case 'rosh':
      return `ROSH to ${effect.group}${effect.setting === 'custody' ? ' (custody)' : ''}: ${value}`
    case 'tier':
      return `Tier: ${value}`
    case 'mappa-level':
      return `MAPPA level: ${value}`
    case 'mappa-category':
      return `MAPPA category: ${value}`
    case 'register':
      return `Register ${effect.change}: ${value}`
    case 'holder':
      return effect.holder === holderNotRecorded ? 'Holder: not recorded' : `Holder: ${value}`
    case 'custody':
      return `Custody: ${value}`
    case 'licence':
      return `Licence: ${value}`
    case 'condition':
      return `Licence condition ${effect.change}: ${value}`
    case 'sentence':
      return `Sentence: ${value}`
    case 'enforcement':
      return `Enforcement: ${value}`
    case 'supervision':
      return `Supervision: ${value}`
    case 'contact-frequency':
      return `Contact: ${value}`
  }
}

function underPolicy(value: string, policy: string | undefined): string {
  return policy === undefined ? value : `${value}, under ${policy}`
}

function conditionInWords({ condition, change, to, expires }: Extract<Effect, { aspect: 'condition' }>): string {
  const varied = change === 'varied' ? `, varied${to === undefined ? '' : ` to ${to}`}` : ''
  return `${condition}${varied}${expires ? `, until ${whenInWords(expires)}` : ''}`
}
