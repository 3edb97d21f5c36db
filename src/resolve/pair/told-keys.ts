import { plainLook } from './fold.js'
import type { KeyReader } from './pair.js'
import { CALLINGS, formsOf, RENAMING } from './told.js'

/** How long a name may be that a context tells of. */
const LONGEST = 24
/** Small words between a name and the wording that renames it: 甲公司日前更名为乙公司. */
const SLACK = 4
const BREAKS = /[，。：；、（）,]/u
/** Brackets open on another name; 由…更名 and 原…现… hold one. */
const OPENINGS = /（(?:笔名|艺名|原名?|现|即|又称|(?:以下)?简称|下称|前身为?|曾用名)?[：:,，]?/gu, ORIGINS = /由原?|现|今/gu
const HAS_ORIGIN = /更名|改名|改称|升格|转设|原/u

/** Every beginning of the text that may be a name. */
function namesAfter(text: string): readonly string[] {
  const plain = text.slice(0, LONGEST), end = plain.search(BREAKS), stretch = end < 0 ? plain : plain.slice(0, end)
  return Array.from({ length: Math.max(0, stretch.length - 1) }, (_, at) => stretch.slice(0, at + 2))
}

/** Every end of the text that may be a name, but for a few small words. */
function namesBefore(text: string): readonly string[] {
  const plain = text.replace(/[，（：]$/u, '').slice(-LONGEST - SLACK), from = Math.max(...['，', '。', '：', '；', '、', '（', '）'].map(mark => plain.lastIndexOf(mark))) + 1
  const stretch = plain.slice(from)
  return Array.from({ length: SLACK + 1 }, (_, cut) => stretch.slice(0, stretch.length - cut)).flatMap(end => Array.from({ length: Math.max(0, end.length - 1) }, (_, at) => end.slice(at)))
}

/** Where a sentence has wording that may join two names: what stands before, what behind. */
function findJoints(sentence: string): readonly (readonly [before: string, after: string])[] {
  const patterns = HAS_ORIGIN.test(sentence) ? [RENAMING, CALLINGS, OPENINGS, ORIGINS] : [RENAMING, CALLINGS, OPENINGS]
  return patterns.flatMap(pattern => [...sentence.matchAll(pattern)].map(match => [sentence.slice(0, match.index), sentence.slice(match.index + match[0].length)] as const))
}

/** 网名焊花哥的电焊工曲宏伟: behind the nickname and 的 whose it is. */
function namesBehindNickname(after: string): readonly string[] {
  const at = after.slice(0, 8).indexOf('的'), owner = at < 0 ? '' : after.slice(at + 1, at + 17).split(BREAKS)[0] ?? ''
  return [2, 3, 4].flatMap(length => Array.from({ length: Math.max(0, owner.length - length + 1) }, (_, from) => owner.slice(from, from + length)))
}

/** A name of the side itself joins nothing: only its sentences count. */
const namesIn = (sentence: string): readonly string[] => findJoints(sentence).flatMap(([before, after]) => [...namesBefore(before), ...namesAfter(after), ...namesBehindNickname(after)])

/** Keys by every form of a name, look-alikes folded, and by what contexts may call the side otherwise. */
export const nameKeys: KeyReader = side => {
  const told = side.context.split('。').filter(sentence => sentence !== '').flatMap(namesIn)
  return [...new Set([...formsOf(side), ...told])].map(name => `name ${plainLook(name)}`)
}
