const LABEL = /^[【[■◆●★]?(?:广告|公益广告|商业广告|分类广告|分类信息|便民信息|便民服务|遗失声明|遗失启事|声明公告|公告声明|声明|注销公告|减资公告|清算公告|拍卖公告|招标公告|招租公告|招租|招租信息|招聘|招聘信息|招聘启事|房屋出租|房产信息|转让信息|出租出售|公告栏|寻人启事|寻物启事|讣告)[】\]■◆●★：:]?$/u
const LOST = /遗失[^。]{2,80}(?:声明作废|作废|登报)|(?:特此公告|特此声明|登报声明|声明作废|公告如下)[。！]?$|^(?:注销|减资|清算|拍卖|吸收合并|债权人?)公告/u
const TRADE = /招租|出租(?!车)|出售|转让|诚聘|诚招|急聘|急售|高价回收|加盟|代理|钜惠|特惠|抢购|热销|盛大开[盘业]|恭迎|尊享|礼遇|火爆|品鉴|到店|免费试|满减|[折元万]起|首付|月薪|待遇优厚|包食宿|恭候|欢迎选购|欢迎来电|订购|售楼|贷款|家电维修|装修|开锁|搬家|疏通/u
const CALL = /(?:电话|热线|咨询|垂询|联系人?|致电|手机|微信|☎|TEL|预约)[^。，]{0,14}?[:：]?\s{0,3}(?:0\d{2,3}[-—－\s]?)?\d{7,11}|(?:0\d{2,3}[-—－]\d{7,8}|1[3-9]\d{9}|[48]00[-—－]?\d{3}[-—－]?\d{3,4})\s{0,3}(?:[（(][^)）]{1,10}[)）])?[。！]?$/iu
const BARE_CALL = /^(?:联系|咨询|报名|招聘|预约|订购|垂询)(?:人[：:]?\S{1,6}\s{0,3})?(?:电话|热线|方式)[：:]?\s{0,3}[\d\s-]{7,30}(?:[（(][^）)]{1,8}[）)])?$/u
const NEWS = /记者|通讯员|获悉|讯[（(]|本报讯/u

/** True for a heading of adverts or notices (广告, 遗失声明, 招租信息). */
export const isAdvertLabel = (text: string): boolean => text.length <= 14 && LABEL.test(text.trim())

/** True for a line that only an advert or a paid notice prints: a loss declared void, an offer with a number to call. */
export function isAdvertLine(text: string): boolean {
  if (text.length > 260 || NEWS.test(text)) return false
  return LOST.test(text) || (TRADE.test(text) && CALL.test(text)) || (text.length <= 40 && BARE_CALL.test(text))
}

const CONTACT = /^.{0,40}(?:地址|联系人|联系电话|咨询电话|网址)[：:]/u
const SLOGAN = /讲文明|树新风|文明健康|有你有我|光盘行动|社会主义核心价值观|节约用水|垃圾分类|文明(?:出行|用餐|旅游|祭祀)|从我做起|人人有责|关爱未成年人|爱护环境|绿水青山|厉行节约/u

/** True for a line that may belong to an advert that has already begun. */
export const isAdvertLike = (text: string): boolean =>
  text.length <= 260 && !NEWS.test(text) && (LOST.test(text) || CALL.test(text) || CONTACT.test(text) || (text.length <= 40 && (TRADE.test(text) || SLOGAN.test(text))))
