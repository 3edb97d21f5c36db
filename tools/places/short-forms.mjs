/** How newspapers shorten the name of a division: by rule, with the exceptions of data/short-rules.tsv. */

const PEOPLES = '蒙古族|回族|藏族|维吾尔族|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|傣族|黎族|傈僳族|佤族|畲族|高山族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族|阿昌族|普米族|塔吉克族|怒族|鄂温克族|保安族|裕固族|独龙族|各族|蒙古|哈萨克|塔吉克|锡伯|柯尔克孜'
const AUTONOMOUS = new RegExp(`(?:${PEOPLES})*自治[州县旗]$`)
const PEOPLES_DISTRICT = new RegExp(`(?:${PEOPLES})+区$`)
const LEVEL = /(?:自治区|特别行政区|地区|省|市|县|区|旗|盟|林区)$/
const ZONE = /(?:开发区|示范区|园区|管理区|新区|产业区|新城|名胜区|实验区|聚集区|食品区|矿区|[左右中前后]旗|联合旗)$/
const RULES = ['none', 'ambiguous', 'distinctive', 'fixed']

/** Reads the exceptions; a name that no place has is an error, so that the list cannot rot. */
export function readRules(lines, places) {
  const names = new Set(places.map(place => place.name))
  const rules = Object.fromEntries(RULES.map(rule => [rule, new Map()]))
  for (const line of lines) {
    const [rule, words] = line.split('\t')
    for (const word of words.split(' ')) {
      const [name, value = ''] = word.split('=')
      if (!names.has(name)) throw new Error(`short-rules.tsv: no place is called ${name}; take it out`)
      rules[rule].set(name, value)
    }
  }
  const upper = places.filter(place => place.kind === 'PROVINCE' || place.kind === 'CITY')
  return { ...rules, taken: new Set(upper.map(place => cut(place.name))) }
}

const cut = name => name.replace(AUTONOMOUS, '').replace(PEOPLES_DISTRICT, '').replace(LEVEL, '')
const isShandong = place => place.code.startsWith('37')
const isUpper = place => place.kind === 'PROVINCE' || place.kind === 'CITY'

/** True where the short form is never written, or would be read as something else: towns, zones, districts far away. */
function hasNone(place, short, rules) {
  if (place.kind === 'COUNTRY' || place.kind === 'TOWN' || short.length < 2 || ZONE.test(place.name)) return true
  if (rules.distinctive.has(place.name) || isUpper(place)) return false
  return rules.taken.has(short) || (place.kind === 'DISTRICT' && !isShandong(place) && short.length < 3)
}

/** Short forms (joined by `|`) and flags of one place. */
export function shortsOf(place, rules) {
  const fixed = rules.fixed.get(place.name)
  const ambiguous = rules.ambiguous.has(place.name) && (isUpper(place) || isShandong(place))
  const far = !isUpper(place) && !isShandong(place) && !rules.distinctive.has(place.name)
  if (!isShandong(place) && fixed !== undefined) return { shorts: fixed, flags: far && fixed && !fixed.includes('|') ? 'ambiguous' : '' }
  const short = cut(place.name)
  if (rules.none.has(place.name) || hasNone(place, short, rules)) return { shorts: '', flags: '' }
  return { shorts: short, flags: ambiguous || far ? 'ambiguous' : '' }
}
