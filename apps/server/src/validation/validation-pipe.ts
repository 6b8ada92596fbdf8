import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common'
import { getMetadataStorage, type ValidationError } from 'class-validator'
import { ApiProblem, type FieldProblem } from '../graphql/errors/api-problem.ts'
import { readerOf } from './input-reader.ts'
import { rememberRules } from './remember-rules.ts'

const wholeText = 'the text holds half of a character (a lone surrogate); expected: whole characters'

/** No text with half of a character can be written down as it stands, so that none is taken, wherever it stands. */
class WholeTextPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'custom') return super.transform(value, metadata)
    // What plainly keeps every rule needs no more; all else is gone through rule by rule, so that it can be said what is wrong.
    const made = metadata.metatype && readerOf(metadata.metatype)(value)
    if (made) return Promise.resolve(made)
    const broken = brokenTexts(value, [])
    if (broken.length === 0) return super.transform(value, metadata)
    const fields = broken.map(path => ({ field: path.join('.') || (metadata.data ?? 'input'), messages: [wholeText] }))
    return Promise.reject(new ApiProblem('BAD_USER_INPUT', refusal, fields))
  }
}

function brokenTexts(value: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof value === 'string') return value.isWellFormed() ? [] : [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => brokenTexts(inner, [...path, name]))
}

const refusal = 'Some of what was sent cannot be taken.'

/**
 * Checks every class-typed argument of a resolver or controller. A property that the class does not declare is refused,
 * never dropped: what somebody meant to record must not vanish without a word.
 */
export function createValidationPipe(): ValidationPipe {
  rememberRules(getMetadataStorage())
  return new WholeTextPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: errors => new ApiProblem('BAD_USER_INPUT', refusal, problemsOf(errors)),
  })
}

/** Every message, with the path of the value it is about. */
function problemsOf(errors: readonly ValidationError[], parent = ''): readonly FieldProblem[] {
  return errors.flatMap(error => {
    const field = parent === '' ? error.property : `${parent}.${error.property}`
    const messages = Object.values(error.constraints ?? {})
    const nested = problemsOf(error.children ?? [], field)
    return messages.length === 0 ? nested : [{ field, messages }, ...nested]
  })
}
