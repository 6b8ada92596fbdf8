import type { OperationDefinitionNode } from 'graphql'
import { keepNewest } from '#replay'
import { costOf, type CostRequest } from './cost.ts'

/** With which page sizes an operation was found to fit, and which variables gave them. */
interface Fitting {
  readonly sizedBy: readonly string[]
  readonly sizes: Map<string, true>
}

const fitting = new WeakMap<OperationDefinitionNode, Fitting>()

/** So many sets of page sizes are remembered for an operation. */
const mostSizes = 16

/**
 * Throws as `costOf` does. The documents asked most are kept by the server, so that an operation which was found to fit
 * is weighed again only with other page sizes, on which alone its cost rests besides its text.
 */
export function refuseTooCostly(request: CostRequest): void {
  const { operation } = request
  const before = fitting.get(operation)
  if (before?.sizes.has(sizesOf(request, before.sizedBy))) return
  const sizedBy = [...costOf(request).sizedBy]
  const sizes = before?.sizes ?? new Map<string, true>()
  keepNewest(sizes, sizesOf(request, sizedBy), true, mostSizes)
  fitting.set(operation, { sizedBy, sizes })
}

function sizesOf({ variables, maxCost }: CostRequest, sizedBy: readonly string[]): string {
  return [maxCost, ...sizedBy.map(name => variables[name])].map(String).join(' ')
}
