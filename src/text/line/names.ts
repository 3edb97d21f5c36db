const SURNAMES = new Set('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧肖尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱丘骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲封芮储靳汲糜松井段富巫乌焦巴弓牧隗谷车侯郗班仰仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙叶幸司韶郜黎薄印宿白怀蒲邰从丛鄂索咸籍赖卓蔺屠蒙池乔阴胥苍闻莘党翟谭贡劳逄姬申扶堵冉宰雍桑桂濮牛寿边扈燕冀郏浦尚农温庄晏柴瞿阎闫慕连茹习宦艾容向古易慎戈廖庾暨居衡步都耿满弘匡国文寇禄阙欧沃蔚隆师巩聂晁勾敖冷訾辛阚那简饶曾毋沙养鞠须丰巢关蒯相查荆游竺权逯盖桓初衣矫綦慈隋战官修代付仝位信兰冼区占原叢覃邸钭闭阳雒佟佘侍侴候兆军况凡劭匙厚哈商啜夙奉奎奕姒孛尉尧岳巨帅帖庹延弋弥录拜揭摆撒撖敏斯智暴曼杞树栗栋桐楚毓涂淡渠漆濯玄玉琚璩由甫睢矣禚粟缑罕羿肇肥芦苑茆荔莎萨蓟蓬藏蛮袭訚诺谌豆赫迟逢邝郇郸鄞镡闽陀隽颉骞鬲麦亓乜亢仉佴俎兀冶牟苟南鄢盘海朴卿晋敬普鹿辜阿母鲜宾呼但檀')
const DOUBLE_SURNAMES = new Set(['欧阳', '上官', '诸葛', '司徒', '司马', '端木', '公孙', '皇甫', '尉迟', '夏侯', '慕容', '令狐', '东方', '南宫', '西门', '呼延', '宇文', '长孙', '轩辕', '淳于', '单于', '太史', '申屠', '公冶', '濮阳', '赫连', '独孤', '拓跋', '完颜'])
const NO_NAMES = new Set(['报道', '整理', '摄影', '本报', '受访者', '资料', '资料图', '网络', '提供', '供图', '供稿', '综合', '编辑', '记者', '通讯员', '图片', '文字', '视频', '讯', '昨日', '今日', '近日', '日前', '单位', '本人', '主办方', '制图', '海报', '策划', '统筹', '实习', '实习生', '全媒体', '高质量', '高水平', '金秋', '和谐', '文化', '文明', '安全', '平安', '成果', '成效', '关注', '解读', '国际', '国内', '时政', '公告', '广告', '相关', '马上', '时间', '方案', '常态化', '高标准', '全方位', '全链条', '新闻', '强信心', '强根基', '连心桥', '解难题', '明方向', '强保障', '解民忧', '全覆盖', '通讯', '特写', '侧记', '专访', '来源', '都市', '公益', '健康', '农业', '农村', '万象', '时评', '漫画'])

/** True where the word begins with a Chinese family name. */
export const hasSurname = (word: string): boolean => DOUBLE_SURNAMES.has(word.slice(0, 2)) || SURNAMES.has(word.slice(0, 1))
const hasDoubleSurname = (word: string): boolean => DOUBLE_SURNAMES.has(word.slice(0, 2))

/** True for a word that stands beside bylines but names nobody. */
export const isNoName = (word: string): boolean => NO_NAMES.has(word)

/** True where the word has the shape of a full Chinese name: family name and one or two characters, or parts joined by a dot. */
export function isFullName(word: string): boolean {
  if (/[·•・‧]/u.test(word)) return word.length >= 4
  if (isNoName(word) || !hasSurname(word)) return false
  return hasDoubleSurname(word) ? word.length === 3 || word.length === 4 : word.length === 2 || word.length === 3
}

const SPLITS: Readonly<Record<number, readonly number[]>> = { 4: [2], 5: [3, 2], 6: [3] }

/** How a name of a place or body ends, or a verb's phrase: four characters of it are nobody. */
const PLACE_OR_BODY = /[局委会部院校学馆司团道镇区市县办站队所社厂港位方处组室报讯日来年月闻台网]$|报道|提供/u

/** Common words that are some people's names too: a role right before them (通讯员 文明) vouches for it. */
const WORDS_AND_NAMES = new Set(['金秋', '和谐', '文化', '文明', '安全', '平安', '成果', '万象', '方案', '时间'])

/**
 * Lengths of the names that are printed without a space between them (`王强李小明` → 2, 3); nothing where the run is none.
 * `isVouched` says that a role (记者, 通讯员) stands right before it.
 */
export function findNameLengths(run: string, isVouched: boolean): number[] | undefined {
  if (isNoName(run) && !(isVouched && WORDS_AND_NAMES.has(run))) return undefined
  if (isFullName(run) || run.length === 2 || run.length === 3) return [run.length]
  const at = SPLITS[run.length]?.find(length => isFullName(run.slice(0, length)) && isFullName(run.slice(length)))
  if (at !== undefined) return [at, run.length - at]
  return run.length === 4 && hasSurname(run) && !PLACE_OR_BODY.test(run) ? [4] : undefined
}
