const SURNAMES = new Set('王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时阳穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利于呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由信矫綦逄')
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

/** Lengths of the names that are printed without a space between them (`王强李小明` → 2, 3); nothing where the run is none. */
export function findNameLengths(run: string): number[] | undefined {
  if (isNoName(run)) return undefined
  if (isFullName(run) || run.length === 2 || run.length === 3) return [run.length]
  const at = SPLITS[run.length]?.find(length => isFullName(run.slice(0, length)) && isFullName(run.slice(length)))
  if (at !== undefined) return [at, run.length - at]
  return run.length === 4 && hasSurname(run) && !PLACE_OR_BODY.test(run) ? [4] : undefined
}
