import type { Gazetteer } from '../../gazetteer/gazetteer.js'

/** Characters that reading machines take for one another. */
const LOOK_ALIKES: readonly string[] = ['未末木本朱', '己已巳', '日曰', '土士工', '人入八', '大太犬', '千干于', '白自', '天夭', '市巿', '刀力', '王玉主', '目且', '田由甲', '乌鸟', '拨拔', '戊戌戍', '兔免', '候侯', '折拆', '历厉', '东车', '间问', '社杜', '司同', '风凤', '芝艺', '园圆', '治冶', '令今', '贝见', '住佳往', '烟姻', '限眼', '莱菜', '荣菜', '海悔', '博搏', '桥侨', '晴睛', '科料', '辨辩', '特持', '秦泰奏', '逢逄', '丛从', '昌吕', '徐涂', '杨扬', '陈阵', '郭廓', '吴昊吞', '姜美', '曲典', '邹邻', '栾恋', '薛薜', '汪注', '洪供', '清情', '润涧', '沽活', '泽择', '振据', '辉挥', '淼森', '准淮', '减咸', '莹萤', '蓝篮', '宁守', '永水', '仓仑', '传转', '储诸', '偏编', '光先', '元无', '克充', '兴共', '刚钢纲', '叶计', '吉古', '名各', '启后', '合台', '和私', '商高', '喜善', '固因', '国围', '坊妨', '城域诚', '基墓', '堂常', '复夏', '宇字', '密蜜', '寿寺', '崎琦', '宜宣', '康庚', '律津', '志忘', '怡恰', '恒桓', '恩思', '技枝', '招昭', '拓柘', '撤撒', '文丈', '斯期', '旅族', '明朋', '晓晚', '曙署', '朗郎', '材村', '杭抗', '栋拣', '柏伯', '格络', '梁粱', '模摸', '汇江', '淄溜', '渔鱼', '港巷', '滨宾', '潍维', '炬矩', '炼练', '煤媒', '熙照', '理埋', '瑞端', '甲申', '益盖', '盈盆', '真直', '硕颁', '福幅', '禹离', '程呈', '穗惠', '竞竟', '章童草', '平乎', '纺防', '茂茷', '营菅', '蓬逢', '薪新', '蜂峰锋', '豪毫', '贸货', '赛塞', '迈迁', '运远', '都部', '金全', '阳阴', '隆降', '顺须', '骏峻', '鸿鸣', '鹏朋', '鹤鹊', '龙尤', '微徽', '勤勒', '俊浚', '亿忆', '优忧', '佳隹', '巨臣', '坚竖', '冀翼', '双又']

const ALIKE = new Map<string, Set<string>>()
for (const group of LOOK_ALIKES) for (const character of group) ALIKE.set(character, new Set([...(ALIKE.get(character) ?? []), ...group]))

/** True for two characters that look alike. */
export const isLookAlike = (a: string, b: string): boolean => ALIKE.get(a)?.has(b) ?? false

/** Between digits, O and l can only be 0 and 1. */
const mendDigits = (text: string): string => text.replace(/(?<=\d)[oOlI〇]{1,4}(?=\d)/gu, run => run.replace(/[o〇]/giu, '0').replace(/[lI]/gu, '1'))

/** Width, case, script, quotes, spaces and middle dots folded away; brackets stay, for a bracket may tell a branch. */
export function fold(text: string, gazetteer: Gazetteer): string {
  const plain = mendDigits(gazetteer.simplify(text.normalize('NFKC')).replaceAll('巿', '市'))
  return plain.replace(/[一二][〇零○九][〇零○一二三四五六七八九]{2}(?=年)/gu, year => [...year].map(digit => Math.max(0, '〇一二三四五六七八九'.indexOf(digit))).join('')).replace(/[\s"'“”‘’「」『』《》〈〉·・•‧.\-–—_]/gu, '').replace(/\(/gu, '（').replace(/\)/gu, '）').replace(/〔|\[/gu, '（').replace(/〕|\]/gu, '）').toLowerCase()
}

/** Folding for contexts: the same, but sentences stay apart. */
export const foldContext = (text: string, gazetteer: Gazetteer): string => fold(text.replace(/[。！？；!?;\n]/gu, '。'), gazetteer).replaceAll(',', '，').replaceAll(':', '：')

const isListed = (word: string, gazetteer: Gazetteer): boolean => gazetteer.lexicon.find(word) !== undefined

/** True where a listed word of at least `least` characters covers the position. */
function isCovered(name: string, at: number, { least, gazetteer }: { readonly least: number; readonly gazetteer: Gazetteer }): boolean {
  for (let start = Math.max(0, at - 5); start <= at; start++) {
    for (let end = Math.max(at + 1, start + least); end <= Math.min(name.length, start + 8); end++) if (isListed(name.slice(start, end), gazetteer)) return true
  }
  return false
}

/** 总土会 → 总工会: a character that no listed word covers gives way to the look-alike that makes one. */
export function mendLookAlikes(name: string, gazetteer: Gazetteer): string {
  let mended = name
  for (let at = 0; at < mended.length; at++) {
    const character = mended.charAt(at)
    if (!ALIKE.has(character) || isCovered(mended, at, { least: 2, gazetteer })) continue
    const forms = [...(ALIKE.get(character) ?? [])].map(other => mended.slice(0, at) + other + mended.slice(at + 1)).filter(form => isCovered(form, at, { least: 3, gazetteer }))
    if (forms.length === 1) mended = forms[0] ?? mended
  }
  return mended
}

/** True where the names differ, in look-alikes only. */
export const differInLookAlikes = (a: string, b: string): boolean =>
  a !== b && a.length === b.length && [...a].every((character, at) => character === b[at] || isLookAlike(character, b[at] ?? '') || isAlikeLetter(character, b[at] ?? ''))

const ALIKE_LETTERS: readonly string[] = ['0o〇', '1li', '5s', '8b', '2z']
const isAlikeLetter = (a: string, b: string): boolean => ALIKE_LETTERS.some(group => group.includes(a) && group.includes(b))

/** Of all characters that look alike, over any number of steps, the first. */
const FIRST_ALIKE = new Map<string, string>()
for (const group of [...LOOK_ALIKES, ...ALIKE_LETTERS]) {
  const firsts = new Set([...group].map(character => FIRST_ALIKE.get(character) ?? character)), [first = ''] = firsts
  for (const [character, known] of FIRST_ALIKE) if (firsts.has(known)) FIRST_ALIKE.set(character, first)
  for (const character of group) FIRST_ALIKE.set(character, first)
}

/** The same for all names that differ in look-alikes only. */
export const plainLook = (name: string): string => [...name].map(character => FIRST_ALIKE.get(character) ?? character).join('')

/** The longest text that both hold. */
export function longestShared(a: string, b: string): string {
  let best = ''
  for (let start = 0; start + best.length < a.length; start++) {
    let end = start + best.length + 1
    while (end <= a.length && end - start <= 40 && b.includes(a.slice(start, end))) best = a.slice(start, end++)
  }
  return best
}
