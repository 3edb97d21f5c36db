// A graph as facts in the interchange format: seeded, with degrees by a power law, as news has them: a few names are everywhere.
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { sha256, toArticleId, toEntityId, toRelationId, toSourceId } from '../../dist/model/ids.js'
import { ENTITY_KINDS, RELATION_SIGNATURES } from '../../dist/model/ontology.js'
import { createRandom } from '../../tools/seeded-random.mjs'

/** How many of a hundred entities are of each type. */
const SHARES = { Company: 32, Person: 20, Organization: 14, Award: 10, Programme: 8, Technology: 6, Place: 5, Event: 4, Industry: 1 }
/** How many of a hundred relations are of each type. */
const MIX = { RECEIVED: 24, PARTICIPATED_IN: 18, LOCATED_IN: 16, WORKS_FOR: 14, ORGANIZED: 9, USES: 7, DEALS_WITH: 6, CONFERS: 3, OPERATES_IN: 2, PART_OF: 1 }
const EVIDENCE_AN_ARTICLE = 20
/** The higher, the more the first entities of a type have of everything. */
const SKEW = 2.2
const SYLLABLES = [...'海东华瑞通泰恒新宏利达盛源鑫润博雅康宁安平远大鸿福祥云峰岭泽江河湖山石金银铜铁木林森松柏梅兰竹菊春夏秋冬日月星辰光明辉煌天地人和']
const TAILS = {
  Company: ['科技有限公司', '股份有限公司', '集团有限公司', '机械制造有限公司'], Person: [''], Organization: ['职业学院', '研究院', '协会', '总工会'], Award: ['示范企业', '先进集体', '创新奖', '绿色工厂'],
  Programme: ['技能大赛', '提升工程', '行动计划'], Technology: ['装置', '技术'], Place: ['市', '区', '镇'], Event: ['博览会', '推介会'], Industry: ['产业'],
}

/** A name for each number, no two alike. */
function toName(type, number) {
  const base = SYLLABLES.length
  let rest = number, letters = ''
  for (let at = 0; at < 4 || rest > 0; at += 1) {
    letters += SYLLABLES[(rest + at * 17) % base]
    rest = Math.floor(rest / base)
  }
  return `${letters}${TAILS[type][number % TAILS[type].length]}`
}

function createEntities(count) {
  return Object.fromEntries(Object.entries(SHARES).map(([type, share]) => {
    const kinds = ENTITY_KINDS[type]
    const list = Array.from({ length: Math.max(1, Math.round((count * share) / 100)) }, (_, number) => {
      const name = toName(type, number)
      return { id: toEntityId(type, name), type, ...(kinds.length > 0 && { entityKind: kinds[number % kinds.length] }), name, aliases: number % 3 === 0 ? [name.slice(0, 4)] : [] }
    })
    return [type, list]
  }))
}

const pickBy = (random, shares, total = Object.values(shares).reduce((a, b) => a + b)) => {
  let left = random() * total
  for (const [key, share] of Object.entries(shares)) if ((left -= share) < 0) return key
  return Object.keys(shares)[0]
}
const pickOf = (random, list) => list[Math.floor(random() * list.length)]
const pickSkewed = (random, list) => list[Math.floor(list.length * random() ** SKEW)]

/** Distinct relations; the same pair may have several types. */
function createRelations(random, entities, count) {
  const known = new Set(), relations = []
  while (relations.length < count) {
    const type = pickBy(random, MIX), [sources, targets] = pickOf(random, RELATION_SIGNATURES[type].ends)
    // One end is common, the other need not be.
    const source = random() < 0.5 ? pickSkewed(random, entities[pickOf(random, sources)]) : pickOf(random, entities[pickOf(random, sources)])
    const target = pickSkewed(random, entities[pickOf(random, targets)])
    const id = toRelationId(type, source.id, target.id)
    if (source.id === target.id || known.has(id)) continue
    known.add(id)
    relations.push({ id, type, source, target })
  }
  return relations
}

/** Which relation each piece of evidence is for: every one once, some again and again. */
function* orderEvidence(random, relations, count) {
  for (const relation of relations) yield relation
  for (let more = relations.length; more < count; more += 1) yield pickSkewed(random, relations)
}

function toArticleLines(number, told, random) {
  let text = `第${number}号报道\n`
  const entities = new Map(), mentions = [], byRelation = new Map()
  for (const relation of told) {
    const start = text.length
    for (const end of [relation.source, relation.target]) {
      if (!entities.has(end.id)) entities.set(end.id, { entity: end, isNamed: random() < 0.2 || end.name.length < 5 })
    }
    const sourceAt = text.length
    text += `${relation.source.name}${relation.type === 'RECEIVED' ? '荣获' : '参与'}${relation.target.name}`
    const piece = { start, end: text.length, quote: text.slice(start), sentence: [start, text.length + 1], rule: 'bench', confidence: 0.9, ...(random() < 0.3 && { props: { year: 2015 + Math.floor(random() * 11) } }) }
    const named = entities.get(relation.source.id)
    if (named.isNamed) mentions.push({ entity: relation.source.id, start: sourceAt, end: sourceAt + relation.source.name.length, text: relation.source.name })
    text += '。\n'
    const pieces = byRelation.get(relation) ?? []
    pieces.push(piece)
    byRelation.set(relation, pieces)
  }
  const hash = sha256(text), source = toSourceId(hash), article = toArticleId(hash), file = `${number}.txt`
  const day = new Date(Date.UTC(2015, 0, 1 + (number % 4000))).toISOString().slice(0, 10)
  const lines = [
    { kind: 'source', id: source, file, encoding: 'utf-8', sha256: hash, text },
    { kind: 'article', id: article, source, file, title: `第${number}号报道`, authors: [], publishedOn: day, city: '烟台市', segments: [[0, text.length]], sha256: hash },
    ...[...entities.values()].map(({ entity }) => ({ kind: 'entity', ...entity })),
    ...mentions.map(mention => ({ kind: 'mention', article, ...mention })),
    ...[...byRelation].map(([relation, pieces]) => ({
      kind: 'relation', id: relation.id, type: relation.type, source: relation.source.id, target: relation.target.id, basis: 'STATED',
      evidence: pieces.map(piece => ({ article, ...piece })),
    })),
  ]
  return lines.map(line => `${JSON.stringify(line)}\n`).join('')
}

/**
 * Writes the facts of a graph of this size into a file; every entity is in at least one relation only as chance has it.
 * Gives what is asked of it: its hubs and some of its ordinary things, by id and name.
 */
export async function generateFacts(file, { entities: entityCount, relations: relationCount, evidence: evidenceCount, seed = 1 }) {
  const random = createRandom(seed)
  const entities = createEntities(entityCount)
  const relations = createRelations(random, entities, relationCount)
  const output = createWriteStream(file)
  let told = [], number = 0
  const flush = async () => {
    if (told.length > 0 && !output.write(toArticleLines(number += 1, told, random))) await once(output, 'drain')
    told = []
  }
  // What happens anew is told beside what is told again.
  const pieces = [...orderEvidence(random, relations, evidenceCount)]
  for (let at = pieces.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    ;[pieces[at], pieces[other]] = [pieces[other], pieces[at]]
  }
  for (const relation of pieces) {
    told.push(relation)
    if (told.length === EVIDENCE_AN_ARTICLE) await flush()
  }
  await flush()
  output.end()
  await once(output, 'finish')
  return { articles: number, ...toQuestions(relations, random) }
}

/** Starts for questions: picked among relations, so that much-linked things come up as often as they are talked of. */
function toQuestions(relations, random) {
  const pick = (fits, count) => {
    const found = []
    while (found.length < count) {
      const relation = pickOf(random, relations)
      if (fits(relation)) found.push(relation)
    }
    return found
  }
  return {
    companies: pick(({ source }) => source.type === 'Company', 60).map(({ source }) => ({ id: source.id, name: source.name })),
    starts: pick(() => true, 60).map(({ source, target }, index) => ({ id: (index % 2 === 0 ? source : target).id })),
    pairs: pick(() => true, 60).map(({ source }) => ({ from: source.id, to: pickOf(random, relations).target.id })),
    words: pick(() => true, 60).map(({ source, target }, index) => (index % 2 === 0 ? source : target).name.slice(0, 2 + (index % 3))),
  }
}
