// Files that no newspaper prints: what reading pages must get through without a crash, a hang or a wrong quote.

import { createRandom } from '../seeded-random.mjs'

const MARKS = [...'“”‘’《》〈〉（）()【】[]「」『』，。；：！？、…—,.!?:;·•~％%"\'']
const BLANKS = [' ', '\u3000', '\t', '\n', '\n\n', '\r\n', '\u00a0', '\u2028', '\u200b', '\ufeff']
const BIDI = ['\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2069']
const ASTRAL = ['𠮷', '𡘙', '🚀', '👨‍👩‍👧', '𝟘', '𝐀', '🇨🇳', '󠄀']
const WORDS = [
  '烟台', '烟台市', '福山区', '山东省', '全市', '我市', '市', '区', '中国', '冰轮环境', '有限公司', '集团', '公司', '总工会', '局', '委员会', '大学', '中学', '医院', '记者', '通讯员', '本报讯', '本报记者', '摄',
  '李晓明', '王强', '欧阳', '主任', '书记', '介绍', '获', '荣获', '入选', '授予', '主办', '承办', '由', '在', '举行', '参加', '的', '和', '与', '等', '是', '为', '将', '拟', '不', '五一劳动奖章', '国家级', '绿色工厂', '大赛',
  '第五届', '首届', '第', '2025年', '11月26日', '去年', '同比', '增长', '15%', '3.5万元', '近', '多', '一', '十', '百', '万', '亿', '两千九百', '百分之三十', '7金18银2铜', '100', '3—5万元', '0.1', '家', '名', '个', '项', '元',
  '技术', '系统', '产业', '产业链', '自主研发', '位于', '以下简称', '简称', 'ISO9001', 'AI', 'ＡＢＣ', '１２', '上接第一版', '下转第3版', '图为', '#', '##', '---', '**', '> ', '<p>', '</p>', '<html>', '&nbsp;', '责任编辑：', '热线电话：', '广告',
]

/** A file made from a seed: the same for the same seed and index. `bytes` may be no text at all. */
export function makeHostileInput(seed, index) {
  const random = createRandom(seed * 1_000_003 + index)
  const below = limit => Math.floor(random() * limit)
  const pick = items => items[below(items.length)]
  const repeat = (count, make) => Array.from({ length: count }, make).join('')
  const han = () => String.fromCharCode(0x4e00 + below(0x51a6))
  const long = () => 1 + below(random() < 0.01 ? 3000 : 24)

  const makers = [
    () => repeat(long(), han),
    () => repeat(long(), () => pick(WORDS)),
    () => repeat(long(), () => pick(random() < 0.6 ? WORDS : MARKS)),
    () => pick(MARKS).repeat(long()),
    () => '、'.repeat(long()) + pick(WORDS) + '、'.repeat(long()),
    () => { const depth = long(), [open, close] = pick(['“”', '（）', '《》', '()', '「」', '【】', '“）']); return open.repeat(depth) + pick(WORDS) + close.repeat(below(depth + 1)) },
    () => repeat(long(), () => pick(random() < 0.5 ? WORDS : BIDI)),
    () => repeat(long(), () => pick(random() < 0.5 ? WORDS : ASTRAL)),
    () => pick(WORDS).repeat(long()),
    () => `${pick(['1', '9', '０', '一', '第', '万', '.', 'a', 'A1', '-'])}`.repeat(long()),
    () => repeat(long(), () => String.fromCodePoint(pick([below(0x80), below(0x3000), below(0xd800), 0xe000 + below(0x1fff), 0x10000 + below(0xfffff)]))),
  ]
  const text = repeat(1 + below(5), () => pick(makers)() + pick(BLANKS))
  const whole = Buffer.from(text)
  // Now and then the file breaks off within a character, or a byte of it is another.
  const bytes = random() < 0.08 ? whole.subarray(0, below(whole.length + 1)) : Buffer.from(whole)
  if (random() < 0.04 && bytes.length > 0) bytes[below(bytes.length)] = below(256)
  return { file: `hostile-${seed}-${index}.${pick(['txt', 'txt', 'txt', 'md', 'html'])}`, bytes }
}
