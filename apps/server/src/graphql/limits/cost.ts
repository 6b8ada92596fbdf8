import {
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { ApiProblem } from '../errors/api-problem.ts'

/** The most entries a page may hold. */
export const maxPageSize = 100

/** How many members a list without a page size is taken to have, unless its field says otherwise. */
const assumedListSize = 10

const pageSizeArguments = ['first', 'last'] as const
const maxSteps = 20_000

/** What a field may say about itself under `@Extensions`. */
interface CostHints {
  /** What resolving the field itself costs; 1 where not said. */
  readonly cost?: number
  /** How many members its list is taken to have. */
  readonly listSize?: number
}

export interface CostRequest {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** Variables as GraphQL coerces them, defaults included: a page size is the same however it is given. */
  readonly variables: Readonly<Record<string, unknown>>
  readonly maxCost: number
}

/** What an operation costs, and on what that rests besides its text. */
export interface Cost {
  readonly fields: number
  /** Names of the variables that page sizes are given by: for the same values the same operation costs the same. */
  readonly sizedBy: ReadonlySet<string>
}

/**
 * How many fields an operation may be expected to resolve, page sizes multiplied in. Throws ApiProblem LIMIT_EXCEEDED as
 * soon as the limit is passed or a page larger than `maxPageSize` is asked for. Directives that leave fields out are not
 * looked at, so that a skipped field still counts.
 */
export function costOf(request: CostRequest): Cost {
  const root = request.schema.getRootType(request.operation.operation)
  const walk = new CostWalk(request)
  if (root) walk.selections(request.operation.selectionSet, root, { times: 1, paged: false })
  return { fields: walk.cost, sizedBy: walk.sizedBy }
}

/** Where the walk stands: how often this place is resolved, and whether the field above it was a page. */
interface Place {
  readonly times: number
  readonly paged: boolean
}

class CostWalk {
  cost = 0
  readonly sizedBy = new Set<string>()
  private steps = 0
  private readonly request: CostRequest

  constructor(request: CostRequest) {
    this.request = request
  }

  selections(set: SelectionSetNode, parent: GraphQLNamedType, place: Place): void {
    for (const selection of set.selections) {
      this.step()
      if (selection.kind === Kind.FIELD) {
        this.field(selection, parent, place)
        continue
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? this.request.fragments.get(selection.name.value) : selection
      if (!fragment) continue
      const condition = fragment.typeCondition?.name.value
      const type = condition === undefined ? parent : (this.request.schema.getType(condition) ?? parent)
      this.selections(fragment.selectionSet, type, place)
    }
  }

  private field(node: FieldNode, parent: GraphQLNamedType, place: Place): void {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined
    if (!field) return this.metaField(node)
    const hints = field.extensions as CostHints
    this.add(place.times * (hints.cost ?? 1))
    const type = getNamedType(field.type)
    if (!node.selectionSet || !isCompositeType(type)) return

    const pageSize = this.pageSizeOf(field, node)
    const list = isListType(getNullableType(field.type))
    const members = pageSize ?? (list && !place.paged ? (hints.listSize ?? assumedListSize) : 1)
    const paged = pageSize !== undefined && !list
    this.selections(node.selectionSet, type, { times: place.times * members, paged })
  }

  /** `__schema`, `__type` and `__typename`: bounded by the depth and token limits, whatever they list. */
  private metaField(node: FieldNode): void {
    this.add(1)
    for (const selection of node.selectionSet?.selections ?? []) {
      this.step()
      if (selection.kind === Kind.FIELD) this.metaField(selection)
    }
  }

  private pageSizeOf(field: GraphQLField<unknown, unknown>, node: FieldNode): number | undefined {
    if (!field.args.some(argument => isPageSize(argument.name))) return undefined
    for (const { name, value } of node.arguments ?? []) {
      if (isPageSize(name.value) && value.kind === Kind.VARIABLE) this.sizedBy.add(value.name.value)
    }
    const values = getArgumentValues(field, node, this.request.variables)
    const sizes = pageSizeArguments.map(name => values[name]).filter(value => typeof value === 'number')
    const tooLarge = sizes.find(size => size > maxPageSize)
    if (tooLarge !== undefined) {
      throw new ApiProblem(
        'LIMIT_EXCEEDED',
        `A page of "${field.name}" may hold at most ${maxPageSize}, not ${tooLarge}.`,
      )
    }
    return sizes.length === 0 ? undefined : Math.max(1, ...sizes)
  }

  private add(cost: number): void {
    this.cost += cost
    if (this.cost > this.request.maxCost) {
      const message = 'The query asks for too much at once. Ask for smaller pages, fewer fields, or in several queries.'
      throw new ApiProblem('LIMIT_EXCEEDED', message)
    }
  }

  /** Fragments within fragments can make a short document walk for ever without adding a field. */
  private step(): void {
    this.steps += 1
    if (this.steps > maxSteps) throw new ApiProblem('LIMIT_EXCEEDED', 'The query has too many selections.')
  }
}

function isPageSize(name: string): boolean {
  return (pageSizeArguments as readonly string[]).includes(name)
}
