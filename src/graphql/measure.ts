import {
  getArgumentValues, getNamedType, getNullableType, isInterfaceType, isListType, isObjectType, Kind,
  type FragmentDefinitionNode, type GraphQLField, type GraphQLNamedType, type GraphQLSchema, type SelectionSetNode,
  type FieldNode, type SelectionNode, type OperationDefinitionNode, type DocumentNode, type GraphQLOutputType,
} from 'graphql'

/** What an operation asks for, with its variables. */
export interface Measure {
  /** Objects that it may give at most. */
  readonly cost: number
  /** Levels of fields, through fragments. */
  readonly depth: number
  readonly aliases: number
  readonly rootFields: number
  readonly directives: number
}

/** An operation, ready to be measured: variables coerced, defaults filled in. */
export interface Measurable {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly variables: Readonly<Record<string, unknown>>
}

const NOTHING: Measure = { cost: 0, depth: 0, aliases: 0, rootFields: 0, directives: 0 }

const addUp = (a: Measure, b: Measure): Measure => ({
  cost: a.cost + b.cost,
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
  rootFields: a.rootFields + b.rootFields,
  directives: a.directives + b.directives,
})

interface Walk {
  readonly schema: GraphQLSchema
  readonly variables: Readonly<Record<string, unknown>>
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** A fragment is measured once for each page size around it, however often it is spread. */
  readonly measured: Map<string, Measure>
}

const isList = (type: GraphQLOutputType): boolean => isListType(getNullableType(type))

const toNumber = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : 1)

type Arguments = Readonly<Record<string, unknown>>

/** `@listSize` says how long a list without `first` may be. */
function getListSize(field: GraphQLField<unknown, unknown>, args: Arguments, walk: Walk): number | undefined {
  const directive = walk.schema.getDirective('listSize')
  const node = field.astNode?.directives?.find(({ name }) => name.value === 'listSize')
  if (!directive || !node) return undefined
  const { assumed, argument } = getArgumentValues(directive, node)
  const list = typeof argument === 'string' ? args[argument] : undefined
  return Array.isArray(list) ? list.length : toNumber(assumed)
}

/** How many objects one field gives, and the page size that its lists of rows take from it. */
function getSizes(field: GraphQLField<unknown, unknown>, args: Arguments, { walk, rows }: Frame): { own: number; rows: number } {
  const first = toNumber(args['first'])
  if (!isList(field.type)) return { own: 1, rows: first }
  return { own: 'first' in args ? first : (getListSize(field, args, walk) ?? rows), rows: 1 }
}

interface Frame {
  readonly walk: Walk
  readonly parent: GraphQLNamedType
  /** `first` of the connection whose rows are selected here; 1 elsewhere. */
  readonly rows: number
}

function measureField(node: FieldNode, frame: Frame): Measure {
  const own: Measure = { ...NOTHING, depth: 1, aliases: node.alias ? 1 : 0, directives: node.directives?.length ?? 0 }
  const field = getField(frame.parent, node.name.value)
  if (!field || !node.selectionSet) return own
  const { variables } = frame.walk
  const sizes = getSizes(field, getArgumentValues(field, node, variables), frame)
  const inside = measureSelections(node.selectionSet, { walk: frame.walk, parent: getNamedType(field.type), rows: sizes.rows })
  return { ...addUp(own, inside), depth: 1 + inside.depth, cost: sizes.own * (1 + inside.cost) }
}

const getField = (type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined

function measureSpread(name: string, frame: Frame): Measure {
  const { walk, rows } = frame
  const key = `${name} ${rows}`
  const known = walk.measured.get(key)
  const fragment = walk.fragments.get(name)
  if (known || !fragment) return known ?? NOTHING
  const parent = walk.schema.getType(fragment.typeCondition.name.value) ?? frame.parent
  const measure = measureSelections(fragment.selectionSet, { walk, parent, rows })
  walk.measured.set(key, measure)
  return measure
}

function measureSelection(node: SelectionNode, frame: Frame): Measure {
  if (node.kind === Kind.FIELD) return measureField(node, frame)
  const directives = { ...NOTHING, directives: node.directives?.length ?? 0 }
  if (node.kind === Kind.FRAGMENT_SPREAD) return addUp(directives, measureSpread(node.name.value, frame))
  const condition = node.typeCondition && frame.walk.schema.getType(node.typeCondition.name.value)
  return addUp(directives, measureSelections(node.selectionSet, { ...frame, parent: condition ?? frame.parent }))
}

const measureSelections = ({ selections }: SelectionSetNode, frame: Frame): Measure =>
  selections.map(selection => measureSelection(selection, frame)).reduce(addUp, NOTHING)

const countRootFields = ({ selections }: SelectionSetNode, fragments: Walk['fragments']): number =>
  selections.map(selection => countRootField(selection, fragments)).reduce((a, b) => a + b, 0)

function countRootField(node: SelectionNode, fragments: Walk['fragments']): number {
  if (node.kind === Kind.FIELD) return 1
  const selectionSet = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value)?.selectionSet
  return selectionSet ? countRootFields(selectionSet, fragments) : 0
}

const toFragments = ({ definitions }: DocumentNode): Walk['fragments'] =>
  new Map(definitions.flatMap(node => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])))

/**
 * Measures a validated operation (fragments have no cycles). Introspection is free: graphql-js bounds it itself.
 * @throws GraphQLError where an argument cannot be coerced
 */
export function measureOperation({ schema, document, operation, variables }: Measurable): Measure {
  const fragments = toFragments(document)
  const parent = schema.getRootType(operation.operation)
  if (!parent) return NOTHING
  const walk: Walk = { schema, variables, fragments, measured: new Map() }
  const measure = measureSelections(operation.selectionSet, { walk, parent, rows: 1 })
  return { ...measure, rootFields: countRootFields(operation.selectionSet, fragments) }
}
