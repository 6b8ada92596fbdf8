import 'reflect-metadata'
import type { PipeTransform } from '@nestjs/common'
import { Type } from 'class-transformer'
import { IsString, MinLength, ValidateNested } from 'class-validator'

class ProbeReason {
  @IsString()
  @MinLength(1)
  text: string
}

class ProbeDecision {
  @IsString()
  @MinLength(1)
  rationale: string

  @ValidateNested()
  @Type(() => ProbeReason)
  reason: ProbeReason
}

const handler: MethodDecorator = () => undefined

class ProbeResolver {
  @handler
  record(decision: ProbeDecision): ProbeDecision {
    return decision
  }
}

const good = { rationale: 'as recorded', reason: { text: 'as recorded' } }

const bad: readonly (readonly [string, unknown])[] = [
  ['a missing value', { reason: { text: 'a' } }],
  ['an empty value', { ...good, rationale: '' }],
  ['a value of the wrong type', { ...good, rationale: 7 }],
  ['an unknown property', { ...good, rational: 'misspelt' }],
  ['a wrong nested value', { ...good, reason: { text: 7 } }],
  ['an unknown nested property', { ...good, reason: { text: 'a', why: 'b' } }],
  ['nothing', undefined],
]

/**
 * Proves before the first request that bad input is refused and good input arrives whole, in this build, with this pipe.
 * Several ways of building TypeScript leave out the type information without which the pipe lets everything through.
 * Answers what is wrong; an empty list means that validation works.
 */
export async function validationProblems(pipe: PipeTransform): Promise<readonly string[]> {
  const types = Reflect.getMetadata('design:paramtypes', ProbeResolver.prototype, 'record') as unknown[] | undefined
  if (types?.[0] !== ProbeDecision) return ['the build carries no type information for arguments']

  const problems: string[] = []
  for (const [what, payload] of bad) {
    if ((await passedThrough(pipe, payload)).passed) problems.push(`input with ${what} is not refused`)
  }
  const kept = await passedThrough(pipe, good)
  if (!kept.passed || JSON.stringify(kept.value) !== JSON.stringify(good))
    problems.push('good input does not arrive whole')
  return problems
}

async function passedThrough(
  pipe: PipeTransform,
  payload: unknown,
): Promise<{ readonly passed: boolean; readonly value?: unknown }> {
  try {
    const copy: unknown = structuredClone(payload)
    return { passed: true, value: await pipe.transform(copy, { type: 'body', metatype: ProbeDecision }) }
  } catch {
    return { passed: false }
  }
}
