import type { Gazetteer } from '../gazetteer/gazetteer.js'
import { hasShared, toClassSet, type LexiconWord, type WordClass } from '../gazetteer/word-classes.js'
import type { Token } from '../model/token.js'

/** Tag of an atom that was read as a personal name; the tokenizer has none such. */
export const PERSON_TAG = 'person'

/** 检修车间, 护理部, 一班: a part of a firm or body, before the name of someone who works there. */
export const WORKPLACE = /.(?:车间|班组|工段|部|科|室|班|队|组|站|处|系|厂|所)$/u

/** Surnames that are mostly small words. */
export const SMALL_SURNAMES = /^[由从向归]/u

/** What stands before a possible name: a post before it makes more shapes believable than a clause's start. */
export type NameCue = 'title' | 'list' | 'start'

const NEVER_GIVEN = /[获的了在是和与及为等不将会于以这那第们因则曾却仍已再又时辩诉上下中内外前后市县区镇村局厅部委社院校厂处科组队说称率量额值者师员工医手就都也还被把从对由并]/u
const WORD_START_LIST = ['govern', 'report-verb', 'do-receive', 'do-participate', 'do-organize', 'do-confer', 'do-use', 'do-deal', 'conjunction', 'preposition', 'collective', 'title', 'time', 'plan', 'negation', 'generic', 'person-noun', 'place', 'change', 'award-head', 'programme-head', 'event-head', 'organization-head', 'company-head', 'industry', 'measure'] as const
const WORD_STARTS = toClassSet(WORD_START_LIST)

const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text)

/** What is told of people and of nothing else: 周海波|入职九年. */
export const OF_PEOPLE = /^(?:入职|从业|从教|从军|从警|从医|出生|生于|毕业|退休|退伍|任教|扎根|坚守|自幼|自小|年过|年近|笑|带着|带头|带队|领衔|走上|走下|站上|参军|当过|师从|回乡|返乡|学的|学徒|擅长|热爱|痴迷|热心)/u

/** 三次, 两枚: a count begins here; 一干, 一直: or what somebody does all along. */
const COUNTED = /^(?:[一二三四五六七八九十两][次名人个位项年月日岁枚届]|一[干手直行起边路心])/u

/** 战伟|向|商会, 么雪|三次: the second character of the given name belongs to what is told. */
const takesNextWord = (line: string, end: number): boolean =>
  line.charAt(end - 1) === '向' && isHan(line.charAt(end)) || COUNTED.test(line.slice(end - 1, end + 1))

/** True where the text behind the name can follow one: nothing, a mark, or a word that begins there. */
function isBoundary(gazetteer: Gazetteer, line: string, at: number): boolean {
  if (at >= line.length || !isHan(line.charAt(at)) || /[作做向对把被从在与和及等是任为获说称带曾则却仍凭也还已将用以因由于至到的]/u.test(line.charAt(at)) || COUNTED.test(line.slice(at, at + 2))) return true
  const word = gazetteer.lexicon.matchAt(line, at)
  return word !== undefined && hasShared(word, WORD_STARTS) || OF_PEOPLE.test(line.slice(at, at + 2))
}

/** True where a listed word of two or more characters begins inside the name: 李|介绍 is no name. */
function cutsWord(gazetteer: Gazetteer, line: string, { at, surname, end }: { readonly at: number; readonly surname: number; readonly end: number }): boolean {
  // 焦娜|扎根: the last character begins what is told of people
  if (end - at - surname === 2 && OF_PEOPLE.test(line.slice(end - 1, end + 1))) return true
  for (let index = at + surname; index < end; index++) {
    const word = gazetteer.lexicon.matchAt(line, index)
    if (word && word.text.length >= 2 && !word.classes.has('surname') && hasShared(word, WORD_STARTS) && (index + word.text.length > end || index === at + surname) && !(index + word.text.length === end && index === at + surname && end < line.length && !isHan(line.charAt(end)))) return true
  }
  return false
}

/** Length of the personal name at `at` in code units; 0 where none is believable with that cue. */
export function personNameLength(gazetteer: Gazetteer, line: string, { at, cue, token, following = [] }: { readonly at: number; readonly cue: NameCue; readonly token: Token | undefined; readonly following?: readonly Token[] }): number {
  const surname = surnameLength(gazetteer, line, at)
  // 边|包饺子|边|量血压
  if (surname === 0 || isRareSurname(gazetteer, line, { at, cue, token }) || line.charAt(at) === '边' && line.slice(at + 1, at + 9).includes('边')) return 0
  // 主任|冷静|说: a name that is a word of the dictionary
  if (cue === 'title' && surname === 1 && token?.start === at && token.end === at + 2 && /^(?:a|n|v|d)/u.test(token.tag) && gazetteer.isGivenCharacter(line.charAt(at + 1)) && isSpoken(gazetteer, line, at + 2)) return 2
  const isKnownWord = isDictionaryWord(token, at, surname) && !(cue === 'title' && isSpoken(gazetteer, line, at + surname + 2))
  if (isKnownWord && !(cue === 'title' && isLikelyGiven(gazetteer, line.slice(at + surname, at + surname + 2)) && isPlainEnd(gazetteer, line, at + surname + 2))) return 0
  const listed = gazetteer.lexicon.matchAt(line, at)
  // 理事长|秦安|美|获, 总监|闵行|健|介绍: a place that begins with a surname, and the name goes on behind it
  const isPlaceCut = cue === 'title' && surname === 1 && listed?.text.length === 2 && isPlaceOnly(gazetteer, listed.text) && gazetteer.isGivenCharacter(line.charAt(at + 2)) && !/[市县区镇]/u.test(line.charAt(at + 2)) && isBoundary(gazetteer, line, at + 3)
  const isPostCut = isPlaceCut || cue === 'title' && listed?.classes.has('title') && listed.text.length === 2 && isBoundary(gazetteer, line, at + 3) && !isBoundary(gazetteer, line, at + 2)
  if (listed && listed.text.length > surname && !listed.classes.has('surname') && !isPostCut) return 0
  // 张丽|获评: a name of two characters may open a clause where its own predicate follows
  if (cue === 'start' && surname === 1 && isShortSubject(gazetteer, line, { at, token })) return 2
  for (const given of [2, 1]) {
    const end = at + surname + given, text = line.slice(at + surname, end)
    // 所长|姜中武: the tokenizer takes all of it for a name
    const isWhole = cue === 'title' && token?.start === at && token.end === end && /^(?:nr|x)/u.test(token.tag)
    const isAnd = given === 2 && text.endsWith('和') && endsInAnd(gazetteer, line, { at, end })
    const isCut = cutsWord(gazetteer, line, { at, surname, end }) && !(cue === 'title' && (isPlaceOnly(gazetteer, text) || isPlainNoun(gazetteer, text)) && (isBoundary(gazetteer, line, end) || following.some(({ start, tag }) => start === end && /^[vpdcuy]/u.test(tag))))
    if (text.length < given || !isHan(text) || NEVER_GIVEN.test(isAnd ? text.slice(0, -1) : isWhole || cue === 'title' && (isSpoken(gazetteer, line, end) || given === 2 && /[为是任获，、。]/u.test(line.charAt(end))) ? text.replace(isWhole && /^(?:$|[，、。])/u.test(line.charAt(end)) ? /[中上方力立科外前后组师]/u : /[中上方力立]/u, '') : text) || isCut && !isAnd) continue
    if (given === 2 && (/^[了着过]/u.test(line.charAt(end)) || text.endsWith('一') && /^[道起]/u.test(line.charAt(end)) || takesNextWord(line, end))) continue
    // 王观举|介绍, 李贝贝: a post before and speech behind, or the same character twice, need no likely characters
    const isSure = isAnd || given === 2 && (text.charAt(0) === text.charAt(1) && text !== '某某' || cue === 'title' && isSpoken(gazetteer, line, end))
    const likely = isSure ? 2 : Array.from(text).filter(character => gazetteer.isGivenCharacter(character)).length
    const isBounded = isBoundary(gazetteer, line, end) || token?.end === end || cue === 'title' && following.some(({ start, tag }) => start === end && /^[vpduy]/u.test(tag))
    const isRollCall = cue === 'start' && likely >= 1 && (opensEmployer(gazetteer, line, end) || /^，[男女][，。；]/u.test(line.slice(end, end + 3)))
    if (given === 2 && (surname === 2 ? isCompoundCut(gazetteer, line, end - 1) : /^(?:发现(?!场)|发言|发布|表示|表态|介绍|先后|今年|曾获|曾任)/u.test(line.slice(end - 1, end + 2)))) continue
    if (isRollCall || isBelievable({ given, likely, isBounded, cue, isCompound: surname === 2, isTagged: token?.start === at && /^(?:nr|x)/u.test(token.tag) })) return surname + given
  }
  return 0
}

/** 由|最初, 向|深蓝, 主任|由|李明|兼任: mostly small words; a surname only where the tokenizer thinks so or a given name follows a post. */
const isRareSurname = (gazetteer: Gazetteer, line: string, { at, cue, token }: { readonly at: number; readonly cue: NameCue; readonly token: Token | undefined }): boolean =>
  SMALL_SURNAMES.test(line.charAt(at)) && !(token?.start === at && token.end > at + 1 && token.tag.startsWith('nr')) &&
  !(cue === 'title' && gazetteer.isGivenCharacter(line.charAt(at + 1)) && surnameLength(gazetteer, line, at + 1) === 0)

/** What a name surely ends before: a mark, a small word, or a verb of saying, winning or taking part. */
function isPlainEnd(gazetteer: Gazetteer, line: string, at: number): boolean {
  if (at >= line.length || !isHan(line.charAt(at)) || /[说在与和及等是任为获向对把被从到将作做带曾]/u.test(line.charAt(at))) return true
  const classes = gazetteer.lexicon.matchAt(line, at)?.classes
  return classes !== undefined && (['report-verb', 'do-receive', 'do-participate'] as const).some(name => classes.has(name))
}

/** 史|学军: both characters live in given names, so that behind a post even a word of the dictionary is cut. */
const isLikelyGiven = (gazetteer: Gazetteer, given: string): boolean => given.length === 2 && Array.from(given).every(character => gazetteer.isGivenCharacter(character))

/** 李|永胜: a distant county has the same name. */
function isPlaceOnly(gazetteer: Gazetteer, given: string): boolean {
  const classes = gazetteer.lexicon.find(given)?.classes
  return classes !== undefined && classes.has('place') && !WORD_START_LIST.some(name => name !== 'place' && classes.has(name)) && !gazetteer.findPlaces(given).some(({ code }) => code.startsWith('37'))
}

/** 邵|先锋, 李|海洋: a noun that people are named with too. */
function isPlainNoun(gazetteer: Gazetteer, given: string): boolean {
  const classes = gazetteer.lexicon.find(given)?.classes
  return classes !== undefined && given.length === 2 && Array.from(given).every(character => gazetteer.isGivenCharacter(character)) && !WORD_START_LIST.some(name => !NOUN_CLASSES.includes(name) && classes.has(name))
}
const NOUN_CLASSES: readonly WordClass[] = ['award-head', 'programme-head', 'event-head', 'industry', 'company-head']

/** 宫本良|说: what is said behind it makes a name of what the dictionary knows otherwise. */
const isSpoken = (gazetteer: Gazetteer, line: string, at: number): boolean => gazetteer.lexicon.matchAt(line, at)?.classes.has('report-verb') ?? false

/** 闻人杰|现场, 皇甫岳|致辞: a listed word or a common one begins at the second character of the given name. */
const isCompoundCut = (gazetteer: Gazetteer, line: string, at: number): boolean =>
  (gazetteer.lexicon.matchAt(line, at)?.text.length ?? 0) >= 2 && !isBoundary(gazetteer, line, at + 1) || /^(?:现[场任在为]|致(?:辞|欢|开|贺)|作[了为报主]|发[言布来]|表[示态]|介绍|分别|先后|正[在带]|带[来领着]|今年|曾[获任])/u.test(line.slice(at, at + 2))

/** 崔平和|在致辞中: 和 joins nothing before a verb or a small word, so that it belongs to the name. */
const endsInAnd = (gazetteer: Gazetteer, line: string, { at, end }: { readonly at: number; readonly end: number }): boolean =>
  gazetteer.isGivenCharacter(line.charAt(at + 1)) && (end >= line.length || /^(?:在|说|作|致|率|任|向|，|。|、)/u.test(line.charAt(end)) || AND_VERBS.some(name => gazetteer.lexicon.matchAt(line, end)?.classes.has(name)) || /^(?:主持|出席|宣读|讲话|参观|走访|看望|调研|发言|点评|要求|颁奖|揭牌|当选|担任)/u.test(line.slice(end, end + 2)))

const AND_VERBS: readonly WordClass[] = ['report-verb', 'do-receive', 'do-participate']

const OWN_PREDICATES: readonly WordClass[] = ['do-receive', 'report-verb']

function isShortSubject(gazetteer: Gazetteer, line: string, { at, token }: { readonly at: number; readonly token: Token | undefined }): boolean {
  const given = line.charAt(at + 1), behind = gazetteer.lexicon.matchAt(line, at + 2)
  const isWhole = token?.start === at && token.end === at + 2 && /^(?:nr|x)/u.test(token.tag)
  return isWhole && gazetteer.isGivenCharacter(given) && !NEVER_GIVEN.test(given) && behind !== undefined && (OWN_PREDICATES.some(name => behind.classes.has(name)) || behind.text === '光荣')
}

/** 金哲洙，文登…: a roll call goes on with the employer. */
function opensEmployer(gazetteer: Gazetteer, line: string, at: number): boolean {
  const classes = /^[，（]/u.test(line.charAt(at)) ? gazetteer.lexicon.matchAt(line, at + 1)?.classes : undefined
  if (classes !== undefined && (classes.has('place') || classes.has('company') || classes.has('organization'))) return true
  const post = line.charAt(at) === '，' ? /^[^，。；：、]{6,26}(?=[；。]|$)/u.exec(line.slice(at + 1, at + 28))?.[0] : undefined
  return post !== undefined && (gazetteer.lexicon.find(post.slice(-2))?.classes.has('title') ?? false)
}

/** What people are called by behind their name. */
export const ADDRESSES = '同志|先生|女士|老师|团队|劳模|老汉|老人|大爷|大娘|大妈|大姐|大哥|阿姨|奶奶|爷爷|师傅'
const POST_BEHIND = new RegExp(`^(?:院士|教授|大师|${ADDRESSES})`, 'u')

/** Length of a name that a post follows (薛长湖院士); 0 where none stands there. */
export function nameBeforeTitle(gazetteer: Gazetteer, line: string, { at, token }: { readonly at: number; readonly token: Token | undefined }): number {
  const surname = surnameLength(gazetteer, line, at)
  if (surname !== 1 || isDictionaryWord(token, at, surname)) return 0
  const given = line.slice(at + 1, at + 3)
  const isName = given.length === 2 && isHan(given) && !NEVER_GIVEN.test(given) && Array.from(given).every(character => gazetteer.isGivenCharacter(character)) && !cutsWord(gazetteer, line, { at, surname, end: at + 3 })
  return isName && POST_BEHIND.test(line.slice(at + 3, at + 5)) ? 3 : 0
}

/** Small words that the tokenizer glues to a name that it does not know: 韩德胜|刚. */
const GLUED_BEHIND = /^[刚才也都已就还便正在曾将又再仍是和与的说]/u

/** 臧家庄, 黄城集, 玄武岩: villages and materials that begin with a surname. */
const ENDS_OTHERWISE = /[庄集屯寨堡店埠疃夼山河湖海湾岛江溪泉港路街桥林园岩石银金铜铁钢木油酒茶米麦花果药]$/u

/** Length of a name that nothing calls for (由|王建国|带着): a surname and two characters of given names, cut so by the tokenizer; else 0. */
export function plainNameLength(gazetteer: Gazetteer, line: string, { at, tokens }: { readonly at: number; readonly tokens: readonly Token[] }): number {
  const [token, next] = tokens
  if (token?.start !== at || surnameLength(gazetteer, line, at) !== 1) return 0
  const end = at + 3, given = line.slice(at + 1, end)
  if (PREPOSITIONS.test(line.charAt(at)) && !(token.end === end && token.tag.startsWith('nr'))) return 0
  if (goesOnAsName(line, end, tokens.find(({ start }) => start >= end)) && !isDoneBehind(gazetteer, line, end)) return 0
  const isGuessed = /^(?:x|nr)/u.test(token.tag) && (token.end === end || token.end > end && GLUED_BEHIND.test(line.charAt(end)))
  if (!isGuessed && !(next?.end === end && isSplitName(at, token, next)) || !isLikelyGiven(gazetteer, given) || NEVER_GIVEN.test(given) || ENDS_OTHERWISE.test(given) || gazetteer.lexicon.find(given) !== undefined || cutsWord(gazetteer, line, { at, surname: 1, end })) return 0
  const listed = gazetteer.lexicon.matchAt(line, at)
  return listed === undefined || listed.text.length === 1 || listed.classes.has('surname') ? 3 : 0
}

/** 向|深蓝, 由|荣成: surnames that are mostly small words and verbs. */
const PREPOSITIONS = /^[向由从来归招查计包撒扬冒公都过年]/u

/** 德邦科|技, 金岭源|矿业公司, 欧柏瑞（莱阳）公司: what would rather be the beginning of a firm's name. */
const goesOnAsName = (line: string, end: number, following: Token | undefined): boolean =>
  line.charAt(end) === '（' || isHan(line.charAt(end)) && !GLUED_BEHIND.test(line.charAt(end)) && !(following?.start === end && /^[vpdcuryfm]/u.test(following.tag))

/** 范雨墨|参赛, 李明远|获奖: what only people do stands behind, whatever the tokenizer takes it for. */
const isDoneBehind = (gazetteer: Gazetteer, line: string, end: number): boolean =>
  AND_VERBS.some(name => gazetteer.lexicon.matchAt(line, end)?.classes.has(name))

/** 徐|志远, 于|文涛, 田间|明: what the tokenizer cuts a name into where the dictionary has a part of it for a word. */
function isSplitName(at: number, first: Token, second: Token): boolean {
  if (first.end === at + 2) return /^(?:nr|zg)$/u.test(second.tag)
  return first.end === at + 1 && (/^(?:nr|ng|zg)$/u.test(first.tag) || /^(?:n|ns|f|p)$/u.test(first.tag) && /^(?:n[rsz]\w*|x)$/u.test(second.tag))
}

/** True where a compound surname begins: it needs no cue. */
export const opensCompound = (gazetteer: Gazetteer, line: string, at: number): boolean =>
  gazetteer.lexicon.mayBegin(line, at, SURNAMES) && gazetteer.lexicon.findIn(line, at, at + 2)?.classes.get('surname') === 'compound'

interface Shape { readonly given: number; readonly likely: number; readonly isBounded: boolean; readonly cue: NameCue; readonly isCompound: boolean; readonly isTagged: boolean }

function isBelievable({ given, likely, isBounded, cue, isCompound, isTagged }: Shape): boolean {
  if (isCompound) return given === 2 ? isBounded && likely >= 1 || likely === 2 : likely >= 1 || cue === 'title' && isBounded
  if (cue === 'title') return given === 2 ? likely >= 1 && (isBounded || likely === 2) : isBounded && (likely === 1 || isTagged)
  if (cue === 'list') return likely === given && isBounded || (isTagged && isBounded && likely >= 1)
  return isBounded && likely === given && given === 2
}

const SURNAMES = toClassSet(['surname'])

/** Length of the surname that begins at `at`, 1 or 2; 0 where none does. */
export function surnameLength(gazetteer: Gazetteer, line: string, at: number): number {
  if (at >= line.length || !gazetteer.lexicon.mayBegin(line, at, SURNAMES)) return 0
  if (gazetteer.lexicon.findIn(line, at, at + 2)?.classes.get('surname') === 'compound') return 2
  // 和李女士, 区发展和改革局: the conjunction and the district are surnames too rare to be believed
  return !/[和区]/u.test(line.charAt(at)) && gazetteer.lexicon.findIn(line, at, at + 1)?.classes.has('surname') ? 1 : 0
}

/** 代表, 高级, 方面: a word that the tokenizer knows and does not take for a name. */
function isDictionaryWord(token: Token | undefined, at: number, surname: number): boolean {
  if (!token || token.start !== at || token.end - token.start <= surname) return false
  return !/^(?:nr|x|nz|ns|ng)/u.test(token.tag)
}

/** 由|张明|兼任: who holds a post, or does what only people do, stands between. */
export function heldLength(gazetteer: Gazetteer, line: string, { at, token }: { readonly at: number; readonly token: Token | undefined }): number {
  const length = personNameLength(gazetteer, line, { at, cue: 'list', token })
  return length > 0 && /^(?:担任|兼任|出任|任|领衔|主持|主讲|带队|执导|主刀)/u.test(line.slice(at + length, at + length + 2)) ? length : 0
}

const isFirmEnd = (word: LexiconWord | undefined): boolean => word !== undefined && word.text.length >= 2 && word.classes.has('company-tail') && !word.classes.has('inner-verb') && !word.classes.has('company-head') && !word.classes.has('generic')

/** 由杰瑞|集团, 万隆|真空冶金, 巨涛|海洋重工: what goes on as firms do is the beginning of a firm's name. */
export function opensFirm({ lexicon }: Gazetteer, line: string, { end, isSure }: { readonly end: number; readonly isSure: boolean }): boolean {
  const next = lexicon.matchAt(line, end)
  // 万隆|真空|冶金: a word that nobody lists stands between
  if (next === undefined && !isSure) return isFirmEnd(lexicon.matchAt(line, end + 2))
  const classes = next?.classes
  return classes !== undefined && (classes.has('company-head') && !classes.has('do-deal') || !isSure && classes.has('company-tail') && !classes.has('do-deal') && !classes.has('inner-verb'))
}
