import { getNamedType, isEnumType, isInterfaceType, isObjectType, isSpecifiedDirective, type GraphQLNamedType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { readdirSync } from 'node:fs'
import { ENTITY_KINDS, ENTITY_TYPES, RELATION_TYPES } from '../../src/model/ontology.js'
import { createSchema, readTypeDefs } from '../../src/graphql/schema.js'

const schema = createSchema()
const types = Object.values(schema.getTypeMap()).filter(type => type.astNode)

const describeFields = (type: GraphQLNamedType): (readonly [string, string | null | undefined])[] => {
  if (isEnumType(type)) return type.getValues().map(value => [`${type.name}.${value.name}`, value.description] as const)
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  return Object.values(type.getFields()).flatMap(field => [
    [`${type.name}.${field.name}`, field.description] as const,
    ...field.args.map(arg => [`${type.name}.${field.name}(${arg.name})`, arg.description] as const),
  ])
}

const valuesOf = (name: string): string[] => {
  const type = schema.getType(name)
  return isEnumType(type) ? type.getValues().map(value => value.name) : []
}

describe('the schema', () => {
  it('describes every type, field, argument and enum value', () => {
    const all = [...types.map(type => [type.name, type.description] as const), ...types.flatMap(describeFields)]
    expect(all.length).toBeGreaterThan(200)
    expect(all.filter(([, description]) => !description?.trim())).toEqual([])
  })

  it('describes its directives', () => {
    const own = schema.getDirectives().filter(directive => !isSpecifiedDirective(directive) && directive.astNode)
    expect(own.map(({ name, description }) => [name, Boolean(description)]).sort()).toEqual([['asOf', true], ['listSize', true]])
  })

  it('gives the Chinese word with every type', () => {
    expect(types.filter(type => !/[\u4e00-\u9fff]/u.test(type.description ?? '')).map(type => type.name)).toEqual([])
  })

  it('speaks the words of the ontology', () => {
    expect(valuesOf('EntityType')).toEqual(ENTITY_TYPES)
    expect(valuesOf('RelationType')).toEqual(RELATION_TYPES)
    expect(valuesOf('EntityKind')).toEqual(Object.values(ENTITY_KINDS).flat())
  })

  it('defaults every `first` and lets every connection be paged', () => {
    const fields = types.filter(isObjectType).flatMap(type => Object.values(type.getFields()))
    const connections = fields.filter(field => getNamedType(field.type).name.endsWith('Connection'))
    expect(connections.length).toBeGreaterThan(8)
    expect(connections.filter(field => !['first', 'after'].every(name => field.args.some(arg => arg.name === name)))).toEqual([])
    const firsts = fields.flatMap(field => field.args).filter(arg => arg.name === 'first')
    expect(firsts.filter(arg => typeof arg.defaultValue !== 'number')).toEqual([])
  })

  it('stands in files of one noun each', () => {
    expect(readTypeDefs()).toHaveLength(readdirSync(new URL('../../schema/', import.meta.url)).length)
  })
})
