import { isFirmOrBody, outermost, type Clause, type EntityRef, type NamedChunk } from '../document.js'
import { valueOf, type Atom } from '../atoms.js'
import { coordinated, findIn, isHedged } from './frames.js'

const APPLIED = /^(?:上线|投用|投入使用|启用|应用|转化应用|推广|推广应用|推广使用|运行|试运行|落地|落地应用|装机|使用|试用|推开|普及|服役|投运|转化|产业化|落户|部署|采用)$/u
const TAKEN = /^(?:引入|引进|导入|搬进|搬到|用到|用于|用在|应用到|应用于|融入|嵌入|装到|装进|接入|推广到|推广至|带进|带到|移植到)/u
const OWNS = /^(?:拥有|掌握|具备|手握|握有|独有|持有|具有)$/u
const PATENT = /^(?:专利|发明专利|专利技术|自主知识产权|核心技术|技术|工艺|专有技术)$/u

/** “啄木鸟”系统在甲公司、乙公司上线, 已在甲公司6条产线推广: the firms or bodies where the technology is put to use. */
export function placesOfUse(clause: Clause, technology: NamedChunk): readonly EntityRef[] {
  const { atoms } = clause.line, top = outermost(clause.chunks)
  const at = findIn(clause, ({ text }, index) => index >= technology.to && (text === '在' || text === '于'))
  const verb = at < 0 ? -1 : findIn(clause, ({ text }, index) => index > at && APPLIED.test(text))
  const inside = top.filter(chunk => chunk.from > at && chunk.to <= verb && isFirmOrBody(chunk.entity)), last = inside.at(-1)
  if (!last || verb - last.to > 6 || isHedged(clause, verb) || inside[0] && inside[0].from - at > 1) return []
  return coordinated(atoms, inside, last).map(({ entity }) => entity)
}

/** 将“一键炼钢”系统引入车间; 拥有“…”专利技术: a verb that the other rules don't look for. */
export function verbAround({ line: { atoms }, from, to }: Pick<Clause, 'line' | 'from' | 'to'>, technology: NamedChunk): Atom | undefined {
  const before = atoms.slice(Math.max(from, technology.from - 2), technology.from)
  if (before.some(({ text }) => /^[将把]$/u.test(text))) return atoms.slice(technology.to, to).find(atom => TAKEN.test(atom.text) || valueOf(atom, 'do-use') === 'USES')
  // 投放的“蓝鲸1号”: of a thing with a name of its own
  if (technology.name.startsWith('“')) {
    const placed = atoms.slice(Math.max(from, technology.from - 3), technology.from).find(({ text }) => /^(?:投放|布放|架设|投放的|布放的|交付|建成|发射|托管|租用)$/u.test(text))
    if (placed) return placed
  }
  const isPatent = [...atoms.slice(technology.to, technology.to + 2), ...atoms.slice(technology.to - 1, technology.to)].some(({ text }) => PATENT.test(text))
  return isPatent ? atoms.slice(Math.max(from, technology.from - 4), technology.from).find(({ text }) => OWNS.test(text)) : undefined
}
