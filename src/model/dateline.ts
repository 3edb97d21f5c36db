/** How a paragraph opens: its dateline (`本报威海11月26日讯`), as the code units that it takes. */
export interface Dateline {
  readonly length: number
  readonly month?: number
  readonly day?: number
  readonly year?: number
}

const DATELINE = /^(?:(?:本报|本刊|本网|本台)(?:记者)?[^，。；：！？、\s（(]{0,20}[讯电]|(?:新华社|中新社|中新网|人民日报|央视网?|据)[^，。；！？、（(]{0,20}(?:[讯电]|报道|消息)|[\p{Script=Han}\p{Script=Latin}·•/／]{2,24}?(?:日报|晚报|晨报|早报|商报|都市报|新闻|客户端|融媒|网|社|YMG)(?:\d{1,2}月\d{1,2}日)?[讯电]|[\p{Script=Han}\p{Script=Latin}·•/／]{2,24}?(?:日报|晚报|晨报|早报|商报|都市报)\p{Script=Han}{2,4}讯(?=\s{0,4}(?:[（(]|记者|通讯员))(?<!通讯)|[^，。；：！？、\s（(]{0,12}\d{1,2}月\d{1,2}日[讯电]|YMG[^，。；\s（(]{0,8}讯|\p{Script=Han}{2,4}讯(?=\s{0,4}[（(]))/u
/** One of these stands in every dateline, and in few paragraphs: the pattern above tries each length of each medium's name. */
const DATELINE_WORD = /讯|电|报道|消息/u
const DAY = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/u

/** The dateline that the paragraph begins with. */
export function findDateline(text: string): Dateline | undefined {
  const front = text.slice(0, 60), found = DATELINE_WORD.test(front) ? DATELINE.exec(front) : null
  if (!found) return undefined
  const [, year, month, day] = DAY.exec(found[0]) ?? []
  return { length: found[0].length, ...(month && day ? { month: Number(month), day: Number(day) } : {}), ...(year ? { year: Number(year) } : {}) }
}
