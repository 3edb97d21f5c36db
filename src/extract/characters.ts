/** What a character can be in a line, a bit each: reading a line asks this of every one of its characters. */
export const DIGIT = 1, FIGURE = 2, OPENER = 4, CLOSER = 8, MARK = 16, LATIN = 32, HAN_END = 64, HOME_LEVEL = 128, SMALL_WORD = 256, HAN = 512, SOUND = 1024

export const OPENERS = '“《（‘〈【['
export const CLOSERS = '”》）’〉】]'

const PATTERNS: readonly (readonly [number, RegExp])[] = [
  [DIGIT, /[0-9]/u],
  // what dates, ordinals and quantities may begin with
  [FIGURE, /[0-9第首零〇一二三四五六七八九两十百千万半]/u],
  [OPENER, /[“《（‘〈【[]/u],
  [CLOSER, /[”》）’〉】\]]/u],
  [MARK, /[，。；：！？、…—\s,.!?:|/\\·~～\-–]/u],
  [LATIN, /[A-Za-z]/u],
  [HAN_END, /[\s，。；：！？、…—“”《》（）‘’〈〉【】[\]A-Za-z0-9%|/\\·~～–,.!?:-]/u],
  [HOME_LEVEL, /[市省区县]/u],
  [SMALL_WORD, /[以在由与和及暨将被对获等则因曾却仍]/u],
  [HAN, /\p{Script=Han}/u],
  // what names of other tongues are written with: 汉斯·彼得·穆勒, 古丽娜尔·阿不力孜
  [SOUND, /[阿艾爱安昂奥巴白班贝比毕彼别宾波伯博勃布查达大戴丹德迪蒂丁杜多俄厄恩尔耳法凡菲费丰佛弗福夫富盖甘冈高戈格古哈海汉翰豪赫黑亨侯胡华怀惠霍基吉加贾简江杰金卡凯坎康柯科克肯孔库奎昆拉莱兰朗劳勒雷蕾里丽利莉力连林琳卢鲁路伦罗洛马玛麦曼毛梅门蒙米密敏明摩莫墨默姆木穆内纳娜奈南尼妮宁牛努诺欧帕潘庞培佩彭蓬皮珀普其齐奇契乔切琴丘屈热仁日荣茹瑞若萨塞赛桑森沙莎山绍舍申圣施什史士舒斯苏孙索塔泰坦汤唐陶特滕提田廷通图吐托瓦万汪旺威韦维魏温文沃乌武西希夏肖谢辛休修雪逊雅亚延扬耶叶伊依因尹英尤于约越泽扎詹珍朱兹孜子祖佐不合买让莲道当登都甫得芙芝桂顿曾]/u],
]

const KINDS = Uint16Array.from({ length: 0x10000 }, (_, code) => {
  const character = String.fromCharCode(code)
  return PATTERNS.reduce((bits, [bit, pattern]) => pattern.test(character) ? bits | bit : bits, 0)
})

/** The bits of the code unit at `at`; 0 behind the end, and for halves of characters. */
export const kindAt = (text: string, at: number): number => at < text.length ? KINDS[text.charCodeAt(at)] ?? 0 : 0
