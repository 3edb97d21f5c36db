import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { placesFrom } from '../../gazetteer/places-above.js'
import { collect } from '../../model/collect.js'
import type { Basis } from '../../model/ontology.js'
import { hasWithin, type Span } from '../../model/span.js'
import { isA, type Atom } from '../atoms.js'
import { isContestOrEvent, isFirmOrBody, outermost, sentenceAround, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk, type RelationDraft } from '../document.js'
import { firmsCounted } from './counted-lists.js'
import { countedPlace, placesOfList } from './counted-places.js'
import { coordinated, cover, findPredicates, isHedged, spanOfClause, findIn } from './frames.js'

/** LOCATED_IN: by the name, by the place right before a park, by 位于 / 总部设在, and by where 在… puts an event. */
export function findLocatedIn(document: AnnotatedDocument): RelationDraft[] {
  return [...byName(document), ...collect(document.clauses, (clause, position) => [...byVerb(clause), ...byVenue(clause), ...byFounding(clause), ...byPossessive(clause), ...byBracket(clause), ...byApposition(clause), ...byExample(document, position), ...byList(document, position), ...byCount(document, position), ...byScene(document, position)])]
}

const toDraft = (source: EntityRef, target: EntityRef, draft: { basis: Basis; span: Span; sentence: Span; rule: string; confidence: number }): RelationDraft =>
  ({ type: 'LOCATED_IN', source, target, ...draft })

/** 烟台业林纺织科技有限公司 is in 烟台市: the narrowest of the places at the front of the name or in its brackets. */
function byName(document: AnnotatedDocument): RelationDraft[] {
  return collect(document.lines, line => {
    const chunks = document.chunks[line.index] ?? [], clauses = document.clausesByLine[line.index] ?? []
    return collect(chunks.filter(isFirmOrBody), chunk => {
      const place = portPlace(document, chunk) ?? placeInName(document, chunk, chunks) ?? homePlace(document, chunk)
      const beside = place ? undefined : parkPlace(chunk, chunks)
      const target = place ?? beside?.entity
      if (!target || target.index === chunk.entity.index || isCountry(target)) return []
      const span = beside ? { start: beside.start, end: chunk.end } : chunk
      return [toDraft(chunk.entity, target, { basis: 'INFERRED', span: { start: span.start, end: span.end }, sentence: sentenceAround(clauses, chunk), rule: 'located/name', confidence: 0.95 })]
    })
  })
}

const isCountry = ({ kind }: EntityRef): boolean => kind === 'COUNTRY'

function placeInName({ view, gazetteer }: AnnotatedDocument, chunk: NamedChunk, chunks: readonly NamedChunk[]): EntityRef | undefined {
  const nested = chunks.filter(other => other.type === 'Place' && hasWithin(chunk, other) && !isCountry(other.entity))
  const bracketed = nested.find(({ start }) => view.charAt(start - 1) === '（')
  if (bracketed) return bracketed.entity
  let last: NamedChunk | undefined
  // 中国, 国网 and a parent company may stand before the place
  for (const place of nested) if (place.start - (last?.end ?? chunk.start) <= (last ? 0 : 2) && (!last || liesIn(place.entity, last.entity, gazetteer))) last = place
  const inner = nested.at(-1)
  // 山东港口烟台港: a place right before the last character of the name is where the thing itself is
  const rest = inner ? view.slice(inner.end, chunk.end) : ''
  // 中国农业大学|寿光|蔬菜研究院: the name of what it belongs to stands before the place
  if (inner && !last && gazetteer.findNames(view.slice(chunk.start, inner.start)).length > 0) return inner.entity
  return inner && inner !== last && (rest.length <= 1 || BRANCH.test(rest)) ? inner.entity : last?.entity ?? (inner && inner.start - chunk.start <= 4 ? inner.entity : undefined)
}

/** 成都|蓬莱阁: what stands behind a place is a place here only where it lies in it. */
const liesIn = (place: EntityRef, above: EntityRef, gazetteer: Gazetteer): boolean => {
  const records = gazetteer.findPlaces(place.name), known = gazetteer.findPlaces(above.name)[0]
  return records.length === 0 || known === undefined || records.some(record => placesFrom(record, gazetteer).some(({ code }) => code === known.code))
}

/** What is named after the place that it is in, behind the name of what it belongs to. */
const BRANCH = /^(?:支行|分行|分院|分公司|公司|支公司|派出所|分局|法庭|厂区|分厂|分校|校区|院区|分社|营业部|办事处|分中心|中心|服务站|工作站|项目部|购物中心|店|分店|网点|集散中心|.{0,6}基地|税务所|大队|中队|分部|分会)$/u

/** 山东港口青岛港: what a list holds as one word lies where its own port does. */
function portPlace({ home, local }: AnnotatedDocument, { name }: NamedChunk): EntityRef | undefined {
  const port = /^.{4,}(\p{Script=Han}{2})港$/u.exec(name)?.[1]
  return port === undefined ? undefined : [home, local].find(place => place?.name.startsWith(port))
}

/** 市总工会, 省教育厅: the prefix stands for the home city or province. */
function homePlace(document: AnnotatedDocument, chunk: NamedChunk): EntityRef | undefined {
  const { home, local, province, gazetteer } = document
  if (/^市(?![北南中]区)/u.test(chunk.name)) return home
  if (/^省/u.test(chunk.name)) return province
  const front = placeFront(chunk.entity.name, gazetteer)
  if (front === undefined) return undefined
  const isMeant = (place: EntityRef | undefined): boolean => place?.type === 'Place' && place.name === front
  const known = [local, home, province].find(isMeant)
  if (known) return known
  for (const line of document.chunks) for (const { entity } of line) if (isMeant(entity)) return entity
  return undefined
}

/** 青岛市城阳区总工会 → 城阳区: the narrowest of the divisions that a canonical name begins with. */
function placeFront(name: string, gazetteer: Gazetteer): string | undefined {
  let front: string | undefined
  for (let end = 0, next = placeAt(name, end, gazetteer); next !== undefined; next = placeAt(name, end, gazetteer)) {
    front = next
    end += next.length
  }
  return front
}

/** The longest official name of a place at `at` that is not the whole name. */
function placeAt(name: string, at: number, gazetteer: Gazetteer): string | undefined {
  for (let length = Math.min(12, name.length - at - 1); length >= 2; length--) {
    const surface = name.slice(at, at + length)
    if (gazetteer.findPlaces(surface).some(record => record.name === surface)) return surface
  }
  return undefined
}

/** 福山区|甲产业园. */
function parkPlace(chunk: NamedChunk, chunks: readonly NamedChunk[]): NamedChunk | undefined {
  return chunk.kind === 'PARK' ? chunks.find(other => other.type === 'Place' && other.end === chunk.start) : undefined
}

/** 甲公司位于福山区; 总部设在烟台. */
function byVerb(clause: Clause): RelationDraft[] {
  return collect(findPredicates(clause, 'do-locate'), predicate => {
    if (isHedged(clause, predicate.index)) return []
    const places = outermost(clause.chunks).filter(chunk => chunk.type === 'Place' && chunk.from > predicate.index && chunk.from - predicate.index <= 4)
    const place = places.at(-1), span = cover(clause.sentence, spanOfClause(clause))
    if (!place) return []
    // 位于高密市经济开发区的|甲公司: words that nobody knows may end the place
    const relative = clause.line.atoms.findIndex((atom, index) => index >= place.to && index <= place.to + 3 && atom.text === '的')
    const behind = outermost(clause.chunks).filter(chunk => chunk.from > place.to && chunk.from - Math.max(place.to, relative) <= 1 && isSited(chunk.entity))
    const sources = behind.length > 0 ? behind.map(({ entity }) => entity) : clause.subject.source === 'noun' ? [] : clause.subject.entities.filter(isSited)
    return sources.map(source => toDraft(source, place.entity, { basis: 'STATED', span, sentence: clause.sentence, rule: 'located/verb', confidence: 0.88 }))
  })
}

const isSited = ({ type }: EntityRef): boolean => type === 'Company' || type === 'Organization' || type === 'Event' || type === 'Programme'

/** 文登区的甲集团、乙公司: the place before 的 is where the firms of the list are. */
function byPossessive(clause: Clause): RelationDraft[] {
  const { atoms } = clause.line, top = outermost(clause.chunks)
  return collect(top.filter(({ type, kind }) => type === 'Company' || kind === 'SCHOOL' || kind === 'OTHER'), firm => {
    const list = coordinated(atoms, top, firm), first = atoms[firm.from - 1]?.text === '的' ? firm : list[0] ?? firm
    const place = atoms[first.from - 1]?.text === '的' ? top.find(chunk => chunk.type === 'Place' && chunk.to === first.from - 1) : undefined
    return place ? [toDraft(firm.entity, place.entity, { basis: 'STATED', span: { start: place.start, end: firm.end }, sentence: clause.sentence, rule: 'located/possessive', confidence: 0.85 })] : []
  })
}

/** 甲公司（寿光市）: the brackets hold nothing but the place. */
function byBracket(clause: Clause): RelationDraft[] {
  const { atoms } = clause.line, top = outermost(clause.chunks)
  return top.filter(isFirmOrBody).flatMap(firm => {
    const place = atoms[firm.to]?.text === '（' ? top.find(chunk => chunk.type === 'Place' && chunk.from === firm.to + 1 && atoms[firm.to]?.partner === chunk.to) : undefined
    return place ? [toDraft(firm.entity, place.entity, { basis: 'STATED', span: { start: firm.start, end: place.end }, sentence: clause.sentence, rule: 'located/bracket', confidence: 0.9 })] : []
  })
}

const SORTS = '本地|当地|民营|骨干|龙头|重点|上市|科技|外贸'
const FIRMS = new RegExp(`^(?:${SORTS})?(?:企业|民企|药企|车企|农企|船企)$`, 'u'), BEFORE_FIRMS = new RegExp(`^(?:的|${SORTS})$`, 'u')

/** 福山区企业|甲公司: the place right before the word for a firm, and the firm's name right behind. */
function byApposition({ chunks, line: { atoms }, sentence }: Clause): RelationDraft[] {
  const top = outermost(chunks)
  return top.filter(({ type }) => type === 'Company').flatMap(firm => {
    const at = /^[“—]$/u.test(atoms[firm.from - 1]?.text ?? '') ? -1 : firm.from - 1, noun = at < 0 ? '' : atoms[at]?.text ?? ''
    const place = FIRMS.test(noun) ? top.find(chunk => chunk.type === 'Place' && (chunk.to === at || chunk.to === at - 1 && BEFORE_FIRMS.test(atoms[at - 1]?.text ?? ''))) : undefined
    return place ? [toDraft(firm.entity, place.entity, { basis: 'STATED', span: { start: place.start, end: firm.end }, sentence, rule: 'located/apposition', confidence: 0.85 })] : []
  })
}

/** 在福山，|像甲公司、乙公司这样的企业有64家: examples of the place's firms. */
function byExample({ clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = clauses[position], before = clauses[position - 1]
  if (!clause || before?.line !== clause.line || before.sentence.start !== clause.sentence.start || !/^(?:像|如)$/u.test(clause.line.atoms[clause.from]?.text ?? '')) return []
  const { atoms } = clause.line, place = sceneOf(before), such = findIn(clause, ({ text }) => /^(?:这样|这些|一样|这类|那样)的?$/u.test(text))
  const firms = outermost(clause.chunks).filter(({ type, to }) => type === 'Company' && to <= such)
  return place && atoms.slice(such, such + 5).some(({ text }) => /企业$/u.test(text)) ? firms.map(firm => toDraft(firm.entity, place.entity, { basis: 'STATED', span: cover(clause.sentence, place, firm), sentence: clause.sentence, rule: 'located/example', confidence: 0.8 })) : []
}

/** 福山两家企业入选，即甲公司和乙公司: a place's counted firms, then their names. */
const byList = ({ clauses }: AnnotatedDocument, position: number): RelationDraft[] =>
  placesOfList(clauses, position).map(([firm, place]) => {
    const { sentence } = clauses[position] ?? { sentence: firm }
    return toDraft(firm.entity, place.entity, { basis: 'STATED', span: cover(sentence, place, firm), sentence, rule: 'located/list', confidence: 0.85 })
  })

/** 有4家来自新区。甲…；乙…；另外两家是丙和丁: as many firms as the place is said to have, told one by one behind. */
function byCount(document: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = document.clauses[position]
  const from = !clause?.chunks.some(({ type }) => type === 'Place') ? -1 : findIn(clause, (atom, index) => index > clause.from && /^(?:来自|落户|出自|位于)$/u.test(atom.text))
  const place = clause && from > 0 ? outermost(clause.chunks).find(chunk => chunk.type === 'Place' && chunk.from === from + 1) : undefined
  if (!clause || !place || outermost(clause.chunks).some(({ type }) => type === 'Company')) return []
  // a place of its own ends the list
  const isEnd = (other: Clause): boolean => outermost(other.chunks).some(chunk => chunk.type === 'Place' && other.line.atoms[chunk.to]?.text === '的') || other.line !== clause.line
  return firmsCounted(document, position, isEnd).map(firm => toDraft(firm.entity, place.entity, { basis: 'STATED', span: place, sentence: clause.sentence, rule: 'located/count', confidence: 0.8 }))
}

/** 在坊子区凤凰街道，|甲公司…: a clause that holds nothing but where we are, and the firm or body that opens the next; 乙县有3家，|甲公司名列其中. */
function byScene({ clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = clauses[position], before = clauses[position - 1]
  if (!clause || before?.line !== clause.line || before.sentence.start !== clause.sentence.start) return []
  const { atoms } = clause.line, top = outermost(clause.chunks), first = top.find(({ entity }) => entity.type === 'Company' || entity.type === 'Organization')
  const isAmong = findPredicates(clause, 'do-receive').some(({ atom }) => /其中|在列|其列/u.test(atom.text))
  const scene = isAmong ? countedPlace(before) : sceneOf(before)
  // 在天津，甲集团…: a firm acts in many cities; a county, district or town is where it stands
  const place = isAmong || /^(?:COUNTY|DISTRICT|TOWN)$/u.test(scene?.kind ?? '') ? scene : undefined
  if (!first || !place || first.from - clause.from > (isAmong ? 3 : 0)) return []
  const firms = top.filter(chunk => chunk.from >= first.from && chunk.type === first.type && (chunk === first || coordinatedFrom(atoms, top, [first, chunk])))
  return firms.map(firm => toDraft(firm.entity, place.entity, { basis: 'STATED', span: cover(clause.sentence, place, firm), sentence: clause.sentence, rule: 'located/scene', confidence: 0.75 }))
}

const coordinatedFrom = (atoms: Clause['line']['atoms'], top: readonly NamedChunk[], [first, chunk]: readonly [NamedChunk, NamedChunk]): boolean =>
  coordinated(atoms, top, chunk).includes(first)

/** 在|坊子区|凤凰街道, 在|荣成市|爱伦湾海域: the last place of a clause that holds only places, and at most what a spot there is called. */
function sceneOf({ chunks, line: { atoms }, from, to }: Clause): NamedChunk | undefined {
  const places = outermost(chunks).filter(({ type }) => type === 'Place'), last = places.at(-1)
  const opens = /^(?:在|地处|走进|来到|位于)$/u.test(atoms[from]?.text ?? '') || places[0]?.from === from && places.length > 1
  const isBare = atoms.slice(from, to).every((atom, offset) => chunks.some(chunk => chunk.type === 'Place' && chunk.from <= from + offset && from + offset < chunk.to) || offset === 0 || last !== undefined && from + offset >= last.to && offset < last.to - from + 4 && isSpot(atom))
  return last && opens && isBare && atoms[to]?.text === '，' ? last : undefined
}

/** 爱伦|湾|海域, 街头: words that call a spot by its name. */
const isSpot = (atom: Atom): boolean => atom.kind === 'word' && /^(?:n|x|zg|s|f|j|b)/u.test(atom.tag) && !isA(atom, 'preposition') && !isA(atom, 'govern')

const FOUNDED = /^(?:揭牌成立|揭牌|成立|正式成立|正式揭牌|挂牌|挂牌成立|挂牌运行|注册成立|组建|落成|落成启用|开业|正式开业|开诊|开馆|开园|开院|投用|投入使用|启用|正式启用|投入运营|开工建设|奠基)$/u

/** 甲研究院在崂山区株洲路揭牌成立: a body or firm that opens somewhere is there. */
function byFounding(clause: Clause): RelationDraft[] {
  const { atoms } = clause.line, verb = clause.to - 1, top = outermost(clause.chunks)
  if (!FOUNDED.test(atoms[verb]?.text ?? '') && !(atoms[verb]?.text === '成立' && atoms[verb - 1]?.text === '揭牌')) return []
  const at = findIn(clause, ({ text }) => text === '在' || text === '于'), body = top.findLast(({ type, to }) => to <= at && at - to <= 3 && (type === 'Organization' || type === 'Company'))
  const place = top.findLast(({ type, from }) => type === 'Place' && from > at)
  if (at < 0 || !body || !place || top.some(({ from, type }) => from > at && type !== 'Place') || isHedged(clause, verb)) return []
  return coordinated(atoms, top.filter(({ to }) => to <= at), body).map(({ entity }) => toDraft(entity, place.entity, { basis: 'STATED', span: cover(clause.sentence, spanOfClause(clause)), sentence: clause.sentence, rule: 'located/founded', confidence: 0.8 }))
}

const TAKES_PLACE = /^(?:举行|召开|举办|开幕|上演|启动|落幕|闭幕|启幕|开赛|开展|开讲|举行的|举办的|召开的|成功举办|隆重举行|正式启动|举|开|圆满|拉开|盛大|正式|成功|隆重|精彩|顺利|火热|圆满落幕|收官|打响|鸣枪|鸣枪开跑|开跑|揭幕|亮相|热闹|落下|帷幕|落下帷幕|拉开帷幕|开锣|开启|首演|开演|开市|收官战|启航|开馆|开营|开班|开课|揭牌|成立|发布|上映|开拍|开机|签署|签约|鸣金收兵|鸣金|激战|角逐)$/u

/** E在烟台国际博览中心举行: the place said, or the place at the front of the venue's name. */
function byVenue(clause: Clause): RelationDraft[] {
  const { atoms } = clause.line, top = outermost(clause.chunks)
  return top.length === 0 ? [] : collect(atoms.slice(clause.from, clause.to), (atom, offset) => {
    if (atom.text !== '在' && atom.text !== '于') return []
    const index = clause.from + offset
    const venue = top.find(chunk => chunk.from > index && chunk.from - index <= 1 && (chunk.type === 'Place' || chunk.type === 'Organization' || chunk.type === 'Company'))
    if (!venue || !atoms.slice(venue.to, venue.to + 9).some(other => TAKES_PLACE.test(other.text))) return []
    const place = innermostPlace(clause, venue)
    const events = eventsOf(clause, top, index)
    return place ? events.map(event => toDraft(event, place.entity, { basis: venue.type === 'Place' ? 'STATED' : 'INFERRED', span: cover(clause.sentence, spanOfClause(clause)), sentence: clause.sentence, rule: 'located/venue', confidence: 0.88 })) : []
  })
}

/** The innermost place said: of 山东烟台福山区 the last, of a venue's name the one at its front. */
function innermostPlace({ chunks, line }: Clause, venue: NamedChunk): NamedChunk | undefined {
  if (venue.type !== 'Place') return chunks.filter(chunk => chunk.type === 'Place' && hasWithin(venue, chunk)).at(-1)
  let last = venue
  for (let next = chunks.find(chunk => chunk.type === 'Place' && chunk.from === last.to); next; next = chunks.find(chunk => chunk.type === 'Place' && chunk.from === last.to)) last = next
  const body = chunks.find(chunk => chunk.from === last.to && chunk.type === 'Organization')
  return body ? chunks.filter(chunk => chunk.type === 'Place' && hasWithin(body, chunk)).at(-1) ?? last : isA(line.atoms[last.to], 'place') ? undefined : last
}

/** Events before 在, or the event that the clause's end names (在烟台举行的E). */
function eventsOf({ subject }: Clause, top: readonly NamedChunk[], index: number): EntityRef[] {
  const before = top.filter(chunk => chunk.to <= index && isContestOrEvent(chunk.entity)).at(-1)
  if (before) return [before.entity]
  const behind = top.find(chunk => chunk.from > index && isContestOrEvent(chunk.entity))
  return behind ? [behind.entity] : subject.entities.filter(isContestOrEvent)
}
