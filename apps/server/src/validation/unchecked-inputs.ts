import { TypeMetadataStorage } from '@nestjs/graphql'
import { plainToInstance } from 'class-transformer'
import { getMetadataStorage } from 'class-validator'

type InputClass = new () => object

/**
 * Properties of GraphQL input and argument classes that validation would not look at: those without a validator, and
 * nested ones without `@Type`, whose content is passed over. To be asked once the schema is built. Each answer reads
 * `Class.property: what is missing`; an empty list is as it should be.
 */
export function uncheckedInputs(): readonly string[] {
  const classes = [...TypeMetadataStorage.getInputTypesMetadata(), ...TypeMetadataStorage.getArgumentsMetadata()]
  return classes.flatMap(({ target, properties }) =>
    (properties ?? []).flatMap(({ name }) => {
      const missing = whatIsMissing(target as unknown as InputClass, name)
      return missing === undefined ? [] : [`${target.name}.${name}: ${missing}`]
    }),
  )
}

function whatIsMissing(target: InputClass, property: string): string | undefined {
  const rules = getMetadataStorage()
    .getTargetValidationMetadatas(target, '', false, false)
    .filter(rule => rule.propertyName === property)
  if (rules.length === 0) return 'it has no validator'
  const nested = rules.some(rule => rule.type === 'nestedValidation')
  return nested && !becomesItsClass(target, property) ? 'it is nested and has no @Type' : undefined
}

function becomesItsClass(target: InputClass, property: string): boolean {
  const made = plainToInstance(target, { [property]: [{}] }) as Record<string, unknown>
  const value = made[property]
  const member: unknown = Array.isArray(value) ? value[0] : value
  return typeof member === 'object' && member !== null && member.constructor !== Object
}
