import {
  getMetadataStorage,
  ValidationTypes,
  type MetadataStorage,
  type ValidatorConstraintInterface,
} from 'class-validator'

type Decorator = ReturnType<MetadataStorage['getTargetValidationMetadatas']>[number]

/** Whether a value of an instance keeps one rule. */
export type Rule = (made: object, value: unknown) => boolean

export interface RulesOfProperty {
  readonly rules: readonly Rule[]
  readonly isLeftOut: (made: object, value: unknown) => boolean
  /** Whether the property holds an instance of another input class, or a list of them. */
  readonly isNested: boolean
}

/** The rules that the decorators of one property state; undefined where one of them is more than a rule of its value. */
export function rulesOf(target: object, decorators: readonly Decorator[]): RulesOfProperty | undefined {
  const rules: Rule[] = []
  const conditions: Rule[] = []
  let isNested = false
  for (const decorator of decorators) {
    switch (decorator.type) {
      case ValidationTypes.CUSTOM_VALIDATION: {
        const rule = ruleOf(target, decorator)
        if (rule === undefined) return undefined
        rules.push(rule)
        break
      }
      case ValidationTypes.CONDITIONAL_VALIDATION:
        conditions.push(decorator.constraints[0] as Rule)
        break
      case ValidationTypes.NESTED_VALIDATION:
        isNested = true
        rules.push(isNestedValue)
        break
      default:
        return undefined
    }
  }
  return { rules, isNested, isLeftOut: (made, value) => conditions.some(applies => !applies(made, value)) }
}

/** What stands there once it was read is an instance or a list of them, or nothing at all. */
const isNestedValue: Rule = (_, value) => value === undefined || (typeof value === 'object' && value !== null)

function ruleOf(target: object, decorator: Decorator): Rule | undefined {
  const checks = getMetadataStorage().getTargetValidatorConstraints(decorator.constraintCls)
  if (decorator.validateIf !== undefined || checks.length === 0 || checks.some(check => check.async)) return undefined
  const instances = checks.map(({ instance }) => instance)
  const { propertyName: property, constraints, each } = decorator
  const targetName = (target as { readonly name: string }).name
  return (object, value) => {
    const about = { targetName, property, object, value, constraints }
    const keeps = (one: unknown) => instances.every(instance => isTrue(instance, one, about))
    return each && Array.isArray(value) ? value.every(keeps) : keeps(value)
  }
}

type About = NonNullable<Parameters<ValidatorConstraintInterface['validate']>[1]>

/** A check that waits for something has not said yes. */
function isTrue(check: ValidatorConstraintInterface, value: unknown, about: About): boolean {
  return check.validate(value, about) === true
}
