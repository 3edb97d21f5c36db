/** What names of other tongues are written with: 汉斯·彼得·穆勒, 古丽娜尔·阿不力孜. */
const SOUNDS = new Set('阿艾爱安昂奥巴白班贝比毕彼别宾波伯博勃布查达大戴丹德迪蒂丁杜多俄厄恩尔耳法凡菲费丰佛弗福夫富盖甘冈高戈格古哈海汉翰豪赫黑亨侯胡华怀惠霍基吉加贾简江杰金卡凯坎康柯科克肯孔库奎昆拉莱兰朗劳勒雷蕾里丽利莉力连林琳卢鲁路伦罗洛马玛麦曼毛梅门蒙米密敏明摩莫墨默姆木穆内纳娜奈南尼妮宁牛努诺欧帕潘庞培佩彭蓬皮珀普其齐奇契乔切琴丘屈热仁日荣茹瑞若萨塞赛桑森沙莎山绍舍申圣施什史士舒斯苏孙索塔泰坦汤唐陶特滕提田廷通图吐托瓦万汪旺威韦维魏温文沃乌武西希夏肖谢辛休修雪逊雅亚延扬耶叶伊依因尹英尤于约越泽扎詹珍朱兹孜子祖佐不合买让莲道当登库都甫得芙芝桂顿曾')
const isSound = (character: string): boolean => SOUNDS.has(character)
const MAX_PART = 7

/** Length of the name with middle dots that begins at `at`; 0 where none does. */
export function dottedNameLength(line: string, at: number): number {
  let end = at, dots = 0, part = 0
  for (let index = at; index < line.length && index - at < 24; index++) {
    const character = line.charAt(index)
    if (character === '·') {
      if (part === 0) break
      dots++
      part = 0
    } else if (isSound(character) && part < MAX_PART) {
      part++
      if (dots > 0) end = index + 1
    } else break
    if (dots === 0 && part > MAX_PART) return 0
  }
  return dots > 0 && end - at >= 4 && line.charAt(end - 1) !== '·' ? end - at : 0
}

/** 乌兰|其其格, 旦增|平措: what Mongolian and Tibetan names are put together from. */
const PARTS = /(?:旦增|丹增|平措|桑吉|才让|卓玛|扎西|多吉|次仁|央金|尼玛|洛桑|顿珠|达瓦|边巴|白玛|格桑|仁增|罗布|旺堆|索朗|巴桑|普布|贡布|拉姆|德吉|曲珍|乌兰|其其格|巴特尔|图雅|高娃|托娅|苏日娜|乌云|萨仁|斯琴|娜仁|格日勒|毕力格|那日苏|敖登|阿古拉|朝鲁|布和|宝音|木仁|才旦|才仁|卓嘎|嘉措|贡嘎|泽仁|益西|旺姆|旺杰|加措|仁青|多杰|当周|项欠|格勒|巴根|那仁|朝克|额尔德|孟和|赛汗|呼日|乌日|娜日)/uy

/** Length of a name of two or more such parts; 0 where none begins there. */
export function partedNameLength(line: string, at: number): number {
  let end = at, parts = 0
  for (; parts < 3; parts++) {
    PARTS.lastIndex = end
    const part = PARTS.exec(line)?.[0]
    if (part === undefined) break
    end += part.length
  }
  return parts >= 2 ? end - at : 0
}

/** 选手|特斯法耶|以: behind a post four sounds or more and then a small word, with no dot to tell. */
export function undottedNameLength(line: string, at: number): number {
  let end = at
  while (end < line.length && end - at < MAX_PART && isSound(line.charAt(end))) end++
  return end - at >= 4 && /^(?:[以在获说和与、，。（]|$)/u.test(line.slice(end, end + 1)) ? end - at : 0
}
