/** What a line is that belongs to no article. */
export type FurnitureKind = 'page' | 'editor' | 'contact' | 'label' | 'guide' | 'meta'

/** Furniture with what it tells of the page. */
export interface Furniture {
  readonly kind: FurnitureKind
  /** ISO date, of a date line. */
  readonly date?: string
  /** The page section's name (要闻). */
  readonly section?: string
}

const SECTION_WORDS = '要闻|时政|综合|综合新闻|本地|本埠|城事|城市|民生|经济|财经|社会|教育|科教|文化|体育|文体|健康|卫生|区市|县市|县域|区县|专版|专题|特刊|副刊|法治|国内|国际|天下|视点|聚焦|关注|热点|深度|观察|评论|广告|公告|产经|产业|工业|农业|三农|海洋|港口|港航|开放|科技|金融|房产|汽车|旅游|文旅|生活|都市|镇街|基层|党建|人物|影像|图片|摄影|读图|时事|新闻|焦点|特别报道|重点|项目|企业|民企|职工|工会|青年|乡村|乡村振兴|美丽乡村|政务|权威发布|理论|思想|山东|胶东|青岛|烟台|威海|潍坊|芝罘|福山|牟平|莱山|蓬莱|龙口|莱州|招远|海阳|栖霞|莱阳|环翠|文登|荣成|乳山|奎文|潍城|寒亭|坊子|青州|诸城|寿光|安丘|高密|昌邑|临朐|昌乐|市南|市北|李沧|崂山|城阳|即墨|胶州|平度|莱西|西海岸|黄岛'
const SECTION = new RegExp(`^(?:(?:${SECTION_WORDS})(?:新闻|周刊|版|专刊|新区)?[·•/、\\s]{0,2}){1,3}$`, 'u')
const PAPER = /^.{0,6}(?:日报|晚报|晨报|早报|商报|都市报|广播电视报|时报|导报|财经报|新报|周刊|报社)(?:社|客户端|[·•]?.{0,6}版)?$/u
const PAGE_NUMBER = /^(?:第?\s?[A-Z]{0,2}\s?[0-9０-９]{1,3}\s?版?|第[一二三四五六七八九十]{1,3}版|[一二三四五六七八九十]{1,3}版|[A-Z]{1,2}叠|P(?:age)?\.?\s?\d{1,3})$/iu
const YEAR = '(?:\\d{4}|[二〇○零一三四五六七八九]{4})'
const DATE = new RegExp(`^${YEAR}[年./-]\\s?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[月./-]\\s?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})日?$`, 'u')
const WEEKDAY = /^(?:星期|周)[一二三四五六日天]$/u
const LUNAR = /^(?:农历)?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥](?:[鼠牛虎兔龙蛇马羊猴鸡狗猪])?年)?(?:闰?[一二三四五六七八九十正冬腊]{1,2}月)?(?:初[一二三四五六七八九十]|[一二三四五六七八九十廿卅]{1,3})?(?:日)?$/u
const ISSUE = /^(?:总?第\s?[0-9]{1,6}\s?期|今日\s?[0-9]{1,3}\s?(?:个)?版|共\s?[0-9]{1,3}\s?版|本期\s?[0-9]{1,3}\s?版|CN\s?[0-9-/]{4,12}|国内统一(?:连续出版物|刊)号.{0,24}|邮发代号.{0,12}|代号.{0,12}|刊号.{0,20}|零售.{0,8}|定价.{0,8}|每份.{0,8}|新闻纸|\d{2}:\d{2}(?::\d{2})?|\d{2,6}期)$/iu
const WEB = /^(?:https?:\/\/|www\.)?[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){1,5}(?:\/[\x21-\x7e]{0,200})?$|^[\w.-]{1,40}@[\w.-]{1,60}$/iu

const EDITOR_WORD = '(?:本版|责任|执行|值班|本期|栏目|首席|美术|版式|图片|文字|新媒体|视觉|图文|夜班|网络|策划|见习|夜编){0,2}(?:编辑|责编|美编|编审|校对|检校|审读|审校|编委|副?总编辑?|副?主编|副?主任|排版|组版|版式|设计|视觉|制图|图编|终审|复审|初审|一审|二审|三审|监制|统筹|策划|总监制|总策划|出品人?|审核|审签|签发|值班|视频|剪辑|播音|海报|漫画|校审|读校|拼版|校检|检审|审稿|编发|组稿|轮值|带班)'
const EDITORS = new RegExp(`^[（(【[■□]?(?:${EDITOR_WORD}[/／、·|\\s]{0,3}){1,4}[:：/／|丨\\s]\\s{0,4}[^。！？；]{2,90}$`, 'u')
const EDITOR_TOKEN = new RegExp(`${EDITOR_WORD}|\\p{Script=Han}{2,4}(?:[·•]\\p{Script=Han}{1,8})?|\\p{Script=Han}|[\\s:：/／、,，|丨·（()）【】[\\]■□]+`, 'guy')

const CONTACT = /^[^。！？]{0,30}(?:热线|电话|传真|邮箱|E-?mail|邮编|网址|QQ群?|微信|公众号|二维码|扫码|报料|爆料|投稿|征订|订阅|订报|投递|发行部|广告部|广告刊登|广告许可证|印刷|承印|社址|地址|官方微博|抖音号|视频号|下载.{0,6}客户端|关注.{0,8}客户端)[^。！？]{0,60}$/iu
const PAPER_CONTACT = /(?:新闻|报料|爆料|读者|投稿|投诉|广告|发行|订报|订阅|征订|投递|编辑部|采编|记者|监督|本报|报社|总编室|办公室|服务|值班).{0,12}(?:热线|电话|邮箱|QQ|传真|微信|平台|信箱)|邮发代号|社址|承印|印刷|广告许可证|公众号|二维码|扫码|客户端|邮编|举报电话|不良信息|官方微博|视频号|抖音号|^(?:热线|电话|传真|邮箱|网址|地址)/iu

const LABELS = '图片新闻|图片报道|图片故事|图片专题|新闻图片|图说新闻|图说|图片|图片来源|快讯|快报|速览|速递|短讯|简讯|简明新闻|要闻简报|新闻简报|要闻速览|一句话新闻|新闻速递|新闻速览|新闻速读|新闻集锦|新闻快递|市区简讯|区市简讯|区市快讯|县域快讯|工作简讯|基层简讯|基层快讯|微新闻|时讯|资讯|短波|导读|今日导读|本版导读|今日看点|今日要目|要目|内容提要|提要|看点|广告|公益广告|分类广告|分类信息|广告专版|相关链接|新闻链接|相关新闻|链接|延伸阅读|延伸|新闻背景|背景链接|新闻多一点|新闻\\+|知识链接|小贴士|温馨提示|特别报道|系列报道|连续报道|追踪报道|独家报道|重点报道|记者调查|记者观察|新闻调查|新闻观察|深度报道|本报专访|现场新闻|现场短新闻|新闻特写|特写|通讯|侧记|专访|人物|消息|短评|评论|言论|时评|社论|今日快评|快评|微评|今日论语|头条|头条新闻|今日头条|重要新闻|今日关注|今日聚焦|本报讯|新华社电|要闻|天气预报|今日天气|专版|专题|启事|更正|征稿|征文|摄影|组图|图文|视觉|镜头|光影|定格|瞬间'
const LABEL = new RegExp(`^(?:${LABELS})(?:[一二三四五六七八九十]|\\d{1,2})?$`, 'u')
const COLUMN = /^(?:(?:新春|记者)?走基层|[^，。！？\s]{2,10}(?:调研行|进行时|在行动|大家谈|会客厅|面对面|系列报道之[一二三四五六七八九十]{1,2}|系列报道[①②③④⑤⑥⑦⑧⑨]?|特别报道|追踪报道)|奋进新征程[\s·，、]{0,2}(?:建功新时代|奋楫新时代|谱写新篇章)|学习贯彻.{4,20}(?:精神|主题教育)|新时代\s?新征程\s?新伟业|在习近平新时代.{2,20}指引下|高质量发展看.{2,6}|.{2,6}高质量发展(?:一线行|看点))$/u
const LABEL_PREFIX = new RegExp(`^(?:[【[〔「■◆●▲▶►□◎★|丨]{1,2}\\s{0,2}(?:${LABELS})\\s{0,2}[】\\]〕」■◆●|丨：:]{1,2}|(?:${LABELS})\\s{0,2}[：:|丨▶►】]|(?:图片新闻|快讯|简讯|短讯|一句话新闻)\\s{1,4}(?=\\S{6}))\\s{0,4}`, 'u')
const DECORATION = /^[\s【[〔「《<■◆●▲▶►▼□◎★☆◇○|丨·—\-=]{1,8}|[\s】\]〕」》>■◆●▲▶►▼□◎★☆◇○|丨·—\-=：:]{1,8}$/gu
const GUIDE = /(?:详见|全文见|报道见|下转|→|▶|►|>>|》》|\.{2,6}|…{1,6})\s{0,3}(?:本报|今日)?第?\s?(?:[A-Z]{1,2}\s?)?[0-9一二三四五六七八九十]{1,3}\s?版?\s?$|[\s·](?:第?[0-9一二三四五六七八九十]{1,3}版|[A-D][0-9]{1,2}版?)$|[（(]?(?:详见|全文见|报道见|见)(?:今日|本报)?(?:第?[A-Z]?\d{1,2}-?\d{0,2}版?|第?[一二三四五六七八九十]{1,3}版)[)）]?$|^[▶►●■◆·]?\s{0,2}(?:[A-Z]\d{1,2}版?|第?\d{1,2}版)[\s|丨:：/]{1,3}\S/u
const META = /^(?:来源|稿源|信息来源|文章来源|发布时间|发布日期|发稿时间|发表时间|时间|日期|浏览次数|浏览量|阅读|点击数?|字号|字体|分享到|打印|关键词|关键字|标签|分类|栏目|责任编辑|索引号|发布机构|成文日期|信息分类|公开方式|原标题|原文链接|链接|上一篇|下一篇|版权声明|免责声明|声明|相关附件|附件|当前位置|您的位置|首页)\s{0,3}[:：>》]/u
const ADDRESS = /^[^。，]{0,30}(?:https?:\/\/|www\.[a-z\d]|[\w.]{1,30}@[\w-]{1,30}\.)[\x21-\x7e]{0,50}[^。，]{0,12}$/iu
const IMPRINT = /^本[报版刊](?:法律顾问|地址|社址|广告|发行|常年)[^。]{0,60}$|^[^。，]{0,60}地址[：:][^。，]{2,60}(?:电话|邮编|传真)[^。，]{2,40}$|^[^。]{0,60}(?:邮发代号|统一刊号|连续出版物号|国内刊号)[^。]{0,60}$/u
const WEATHER = /^(?:今[日天晚夜]|明[日天]|后天|天气预报|市区天气|本市天气|烟台|威海|青岛|潍坊)[^。]{0,60}(?:\d\s?(?:℃|°C|度)|[晴阴]|多云|阵雨|小雨|雪)[^。，]{0,60}(?:℃|°C|级)[^。]{0,40}$/u
const META_DATE = /(\d{4})\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})/u
const CHINESE_DIGITS = '〇一二三四五六七八九'

const chineseNumber = (text: string): number => {
  if (/^\d+$/u.test(text)) return Number(text)
  const [tens, units] = text.includes('十') ? text.split('十') : ['', text]
  const digit = (char: string | undefined): number => Math.max(0, CHINESE_DIGITS.indexOf(char ?? ''))
  return text.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 + (units === '' ? 0 : digit(units)) : digit(units)
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** ISO form of a date; nothing where there is no such day. */
export function toIsoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = year >= 1900 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? `${year}-${pad(month)}-${pad(day)}` : undefined
}

const CHINESE_DATE = /([二〇○零一三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/u

/** The first full date in the text, ISO. */
export function findDate(text: string): string | undefined {
  const [, year, month, day] = META_DATE.exec(text) ?? []
  if (year && month && day) return toIsoDate(Number(year), Number(month), Number(day))
  const [, cy, cm, cd] = CHINESE_DATE.exec(text) ?? []
  if (!cy || !cm || !cd) return undefined
  const digits = [...cy].map(char => ('○零'.includes(char) ? 0 : CHINESE_DIGITS.indexOf(char))).join('')
  return toIsoDate(Number(digits), chineseNumber(cm), chineseNumber(cd))
}

const PAGE_TOKENS: readonly RegExp[] = [DATE, WEEKDAY, LUNAR, ISSUE, WEB, PAGE_NUMBER, PAPER, SECTION]

/** Pieces of a page's head: blanks and bars part them, and a date runs into what follows it. */
const pageTokens = (text: string): string[] => text.replace(/([0-9]{1,3})[ \u3000]{1,3}版/gu, '$1版')
  .replace(/([0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)/gu, ' $1 ').replace(/((?:星期|周)[一二三四五六日天])/gu, ' $1 ').replace(/(第[0-9一二三四五六七八九十]{1,3}版)/gu, ' $1 ')
  .split(/[\s|丨│/／·•：:，,（()）【】[\]▏—-]+/u).filter(token => token !== '')

const isPageToken = (token: string): boolean => PAGE_TOKENS.some(pattern => pattern.test(token))

const EDITOR_TITLE = new RegExp(`^(?:${EDITOR_WORD}){1,2}$`, 'u')
const NAME_TOKEN = /^\p{Script=Han}{1,4}$/u
const CONTACT_TOKEN = /^(?:新闻|读者|投稿|报料|爆料|广告|发行|订报|服务|本报|本版|编辑部|监督|值班)?(?:热线|电话|邮箱|信箱|传真|E|e-?mail|QQ|微信|微信号|公众号|网址|邮编|地址)$|^[\dx*]{3,17}$/iu

/** True where each token is a page's furniture, a name counting only behind an editor's title. */
function areFurnitureTokens(tokens: readonly string[]): boolean {
  let edited = false, known = 0
  for (const token of tokens) {
    const title = EDITOR_TITLE.test(token)
    const fits = title || (edited && NAME_TOKEN.test(token)) || isPageToken(token) || CONTACT_TOKEN.test(token)
    if (!fits) return false
    if (title || !NAME_TOKEN.test(token)) known++
    edited = title || (edited && NAME_TOKEN.test(token))
  }
  return known > 0
}

function findPageHead(text: string, tokens: readonly string[]): Furniture | undefined {
  if (text.length > 120) return undefined
  const whole = isPageToken(text.trim())
  if (!whole && !(tokens.length > 0 && (tokens.every(isPageToken) || areFurnitureTokens(tokens)))) return undefined
  return toPageHead(text, tokens.find(token => SECTION.test(token)))
}

function toPageHead(text: string, section: string | undefined): Furniture {
  const date = findDate(text)
  return { kind: 'page', ...(date ? { date } : {}), ...(section ? { section } : {}) }
}

/** A page's head with one short name in it that is no listed section (科创, 镇街观察): date and page number vouch for it. */
function findNamedHead(text: string, tokens: readonly string[]): Furniture | undefined {
  const sure = tokens.filter(token => DATE.test(token) || WEEKDAY.test(token) || PAPER.test(token) || /^(?:第?\d{1,2}版|[A-Z]\d{1,2}版?)$/u.test(token)).length
  if (text.length > 90 || sure < 2) return undefined
  const strange = tokens.filter((token, i) => !areFurnitureTokens(tokens.slice(0, i + 1).slice(-4)) && !isPageToken(token))
  const [name, ...more] = strange
  return name !== undefined && more.length === 0 && /^\p{Script=Han}{2,6}$/u.test(name) ? toPageHead(text, name) : undefined
}

/** `A02 要闻`, `3版 综合新闻`: a page number vouches for whatever short name stands beside it. */
function findNumberedSection(text: string, tokens: readonly string[]): Furniture | undefined {
  if (text.length > 16) return undefined
  const [name, ...more] = tokens.filter(token => !PAGE_NUMBER.test(token))
  const numbered = tokens.some(token => PAGE_NUMBER.test(token) && /[版A-Z0]/u.test(token))
  return numbered && name !== undefined && more.length === 0 && name.length <= 6 && /^\p{Script=Han}+$/u.test(name) ? { kind: 'page', section: name } : undefined
}

function isEditors(text: string): boolean {
  if (text.length > 120 || !EDITORS.test(text)) return false
  return [...text.matchAll(EDITOR_TOKEN)].reduce((sum, [token]) => sum + token.length, 0) === text.length
}

/** What a contact gives: a number or address behind the word, or the call to scan or follow. */
const REACHABLE = /(?:热线|电话|传真|邮箱|信箱|E-?mail|邮编|QQ群?|微信|网址|代号|许可证)[^。，]{0,16}(?:[\d-]{5,}|@)|扫码|扫描|扫一扫|关注[^。，]{0,10}公众号|下载[^。，]{0,10}客户端|承印|社址|印刷[：:厂]|地址[：:]/iu

const isContact = (text: string): boolean =>
  text.length <= 120 && REACHABLE.test(text) && CONTACT.test(text) && PAPER_CONTACT.test(text) && !/，.{6,40}，/u.test(text)

/** The bare words of a label that is set off by marks (【图片新闻】). */
export const bareLabel = (text: string): string => text.length > 40 ? text : text.replace(DECORATION, '').trim()

/** How many code units a label takes at the start of a line that goes on behind it (`【快讯】…`). */
export const findLabelPrefix = (text: string): number => LABEL_PREFIX.exec(text.slice(0, 40))?.[0].length ?? 0

/** True for the logo of a running column (新春走基层); only what follows can tell it from a headline. */
export const isColumnLogo = (text: string): boolean => text.length <= 26 && COLUMN.test(bareLabel(text))

/** What the line is, where it belongs to no article by its own form. */
export function findFurniture(text: string): Furniture | undefined {
  if (text.length > 200) return undefined
  if (LABEL.test(bareLabel(text))) return { kind: 'label', ...(SECTION.test(bareLabel(text)) ? { section: bareLabel(text) } : {}) }
  const tokens = text.length <= 120 ? pageTokens(text) : []
  const page = findPageHead(text, tokens) ?? findNumberedSection(text, tokens) ?? findNamedHead(text, tokens)
  if (page) return page
  if (isEditors(text)) return { kind: 'editor' }
  if (META.test(text)) return { kind: 'meta', ...(findDate(text) ? { date: findDate(text) ?? '' } : {}) }
  if (WEATHER.test(text) || IMPRINT.test(text) || (text.length <= 40 && !/[\p{Script=Han}\d]/u.test(text))) return { kind: 'page' }
  if (text.length <= 60 && ADDRESS.test(text)) return { kind: 'contact' }
  if (isContact(text)) return { kind: 'contact' }
  if (GUIDE.test(text) && text.length <= 60 && !/[。；]/u.test(text)) return { kind: 'guide' }
  return undefined
}
