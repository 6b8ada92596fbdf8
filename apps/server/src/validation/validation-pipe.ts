import { ValidationPipe } from '@nestjs/common'
import type { ValidationError } from 'class-validator'
import { ApiProblem, type FieldProblem } from '../graphql/errors/api-problem.ts'

/**
 * Checks every class-typed argument of a resolver or controller. A property that the class does not declare is refused,
 * never dropped: what somebody meant to record must not vanish without a word.
 */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: errors =>
      new ApiProblem('BAD_USER_INPUT', 'Some of what was sent cannot be taken.', problemsOf(errors)),
  })
}

/** Every message, with the path of the value it is about. */
export function problemsOf(errors: readonly ValidationError[], parent = ''): readonly FieldProblem[] {
  return errors.flatMap(error => {
    const field = parent === '' ? error.property : `${parent}.${error.property}`
    const messages = Object.values(error.constraints ?? {})
    const nested = problemsOf(error.children ?? [], field)
    return messages.length === 0 ? nested : [{ field, messages }, ...nested]
  })
}
