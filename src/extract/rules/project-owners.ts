import { isA, type Atom } from '../atoms.js'
import { isFirmOrBody, outermost, type Clause, type NamedChunk } from '../document.js'
import { coordinated, isHedged } from './frames.js'

/** A project, and a firm or body that builds or pays for it. */
export interface ProjectOwner {
  readonly owner: NamedChunk
  readonly project: NamedChunk
}

const BUILDS = /^(?:投资|投资建设|投建|出资|出资建设|建设|新建|兴建|扩建|改建|续建|打造|实施|承担|新上|上马|启动|规划|规划建设|筹建|总投资|计划投资|累计投资|联合投资|共同投资|独资|投入|布局|推进|谋划|引进|落地|开工|开工建设)的?$/u
const BEGINS = /^(?:破土|破土动工|动工|开工|正式开工|开工建设|集中开工|启动|启动建设|同步启动|同步开工|奠基|封顶|主体封顶|竣工|完工|建成|建成投产|投产|投产达效|试生产|试运行|投用|投入使用|投入运营|启用|落地|落户|签约|揭牌|推进|获批|交付|并网|并网发电|全面投产|正式投产|全面开工|全面启动|加快建设|加速推进|拔地而起)$/u

/** 甲公司投资6.8亿元（建设）的乙项目, 甲公司投资5亿元新上乙项目, 甲公司的乙项目破土: whose each of the clause's projects is said to be. */
export function projectOwners(clause: Clause): readonly ProjectOwner[] {
  const { atoms } = clause.line, top = outermost(clause.chunks)
  return top.filter(({ type, kind }) => type === 'Programme' && (kind === 'PROJECT' || kind === undefined)).flatMap(project => {
    const before = top.filter(({ to }) => to <= project.from), owner = before.findLast(isFirmOrBody)
    if (!owner || !(isBuilt(atoms, owner, project) || isBegun(clause, owner, project)) || isHedged(clause, project.from)) return []
    return coordinated(atoms, before, owner).filter(({ type }) => type === owner.type).map(each => ({ owner: each, project }))
  })
}

/** 投资|21亿元|建设|的, 投资|5.5亿元|新上: verbs of building and sums, and nothing else. */
function isBuilt(atoms: readonly Atom[], owner: NamedChunk, project: NamedChunk): boolean {
  const between = atoms.slice(owner.to, project.from)
  return between.length > 0 && between.length <= 9 && between.some(({ text }) => BUILDS.test(text)) && between.every(atom => BUILDS.test(atom.text) || atom.quantity !== undefined || atom.text === '的' || isA(atom, 'place') || atom.kind === 'word' && /^(?:d|ad|vd|m|u|p|f|t)/u.test(atom.tag))
}

/** 的|乙项目|破土: what is the firm's begins, or is done. */
const isBegun = ({ line: { atoms }, to }: Clause, owner: NamedChunk, project: NamedChunk): boolean =>
  (project.from === owner.to || project.from === owner.to + 1 && atoms[owner.to]?.text === '的') && atoms.slice(project.to, Math.min(to, project.to + 4)).some(({ text }) => BEGINS.test(text))
