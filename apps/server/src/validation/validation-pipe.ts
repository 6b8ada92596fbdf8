import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common'
import { getMetadataStorage, type ValidationError } from 'class-validator'
import { ApiProblem, type FieldProblem } from '../graphql/errors/api-problem.ts'
import { readerOf } from './input-reader.ts'
import { textProblem } from './readable-text.ts'
import { rememberRules } from './remember-rules.ts'

/** A text that nobody could read back is not taken, wherever it stands. */
class ReadableTextPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'custom') return super.transform(value, metadata)
    // What plainly keeps every rule needs no more; all else is gone through rule by rule, so that it can be said what is wrong.
    const made = metadata.metatype && readerOf(metadata.metatype)(value)
    if (made) return Promise.resolve(made)
    const unreadable = unreadableTexts(value, [])
    if (unreadable.length === 0) return super.transform(value, metadata)
    const fields = unreadable.map(({ path, problem }) => ({
      field: path.join('.') || (metadata.data ?? 'input'),
      messages: [problem],
    }))
    return Promise.reject(new ApiProblem('BAD_USER_INPUT', refusal, fields))
  }
}

interface Unreadable {
  readonly path: readonly string[]
  readonly problem: string
}

function unreadableTexts(value: unknown, path: readonly string[]): readonly Unreadable[] {
  if (typeof value === 'string') {
    const problem = textProblem(value)
    return problem === undefined ? [] : [{ path, problem }]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => unreadableTexts(inner, [...path, name]))
}

const refusal = 'Some of what was sent cannot be taken.'

/**
 * Checks every class-typed argument of a resolver or controller. A property that the class does not declare is refused,
 * never dropped: what somebody meant to record must not vanish without a word.
 */
export function createValidationPipe(): ValidationPipe {
  rememberRules(getMetadataStorage())
  return new ReadableTextPipe({
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
