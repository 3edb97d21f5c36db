/** A query that is ready to run: it names no id, and gives rows with evidence. */
export interface Example {
  /** The operation's name, which is also its tab's. */
  readonly name: string
  /** What it asks, in Chinese. */
  readonly question: string
  /** What it asks, in English. */
  readonly questionEn: string
  readonly query: string
}

const COMPANIES_AND_PROGRAMMES = `query CompaniesAndProgrammes {
  companyProgrammes(first: 20) {
    nodes {
      company { name }
      relation {
        type # RECEIVED 获得 · PARTICIPATED_IN 参加 · ORGANIZED 组织
        evidence {
          quote    # 原文 the exact words
          sentence # 整句 the sentence around them
          article { title authors { name role } city publishedOn file }
        }
      }
      target { name type }
    }
    pageInfo { hasNextPage endCursor } # 下一页：after: endCursor
  }
}`

const SEARCH_COMPANY = `query SearchBinglun {
  search(text: "冰轮", types: [Company]) {
    nodes {
      name
      aliases
      mentions(first: 3) { nodes { text article { title } } }
      neighbours(first: 10) {
        edges {
          relation { type evidence { quote sentence article { title } } }
          node { name type }
        }
      }
    }
  }
}`

const NEIGHBOURS = `query NeighboursOfTayho {
  neighbours(entity: "泰和新材", first: 20) {
    edges {
      relation {
        type
        source { name } # 关系的起点 where the relation starts
        target { name } # 关系的终点 where it ends
        props { name values }
        evidence { quote sentence confidence article { title authors { name } } }
      }
      node { name type kind }
    }
  }
}`

const STATISTICS = `query StatisticsOfYantai {
  statistics(subject: "烟台市", first: 20) {
    nodes {
      measure
      value
      unit
      bound # EXACT 恰为 · ABOUT 约 · OVER 超过 · UNDER 不超过
      raw   # 原文数字 the figure as printed
      evidence { quote sentence article { title } }
    }
  }
}`

const PATH = `query PathBetweenCompanies {
  path(from: "山东道恩高分子材料股份有限公司", to: "山东恒邦冶炼股份有限公司", types: [RECEIVED, PARTICIPATED_IN, ORGANIZED]) {
    length
    entities { name type }
    relations {
      type
      source { name }
      target { name }
      evidence(first: 2) { quote sentence article { title } }
    }
  }
}`

const ORGANISERS = `query WhoOrganisedEvents {
  entities(type: Event, first: 20) {
    nodes {
      name
      neighbours(types: [ORGANIZED], direction: IN, first: 10) {
        edges {
          node { name type }
          relation {
            props { name values } # role：HOST 主办 · UNDERTAKER 承办 · CO_ORGANIZER 协办
            evidence(first: 2) { quote sentence article { title authors { name role } } }
          }
        }
      }
    }
  }
}`

const CASES: readonly (readonly [question: string, questionEn: string, query: string])[] = [
  ['哪些企业与哪些项目、奖项有联系？依据是哪句话？', 'Which companies link to which programmes and awards, and which sentence says so?', COMPANIES_AND_PROGRAMMES],
  ['搜索“冰轮”：报道里说了它什么？', 'Search for 冰轮: what do the articles say of it?', SEARCH_COMPANY],
  ['泰和新材与谁、与什么相连？', 'Who and what is 泰和新材 linked to?', NEIGHBOURS],
  ['烟台市有哪些统计数字？原文怎么写？', 'Which figures are given for 烟台市, and how are they printed?', STATISTICS],
  ['从一家企业到它获得的奖项，再到另一家企业：路径是什么？', 'From a company to its award and on to another company: what is the path?', PATH],
  ['各项活动由谁主办、承办？报道是谁写的？', 'Who organised the events, and who wrote the reports?', ORGANISERS],
]

const nameOf = (query: string): string => /^query (\w+)/.exec(query)?.[1] ?? ''

/** The six queries that GraphiQL opens with, and that the first page links to. */
export const EXAMPLES: readonly Example[] = CASES.map(([question, questionEn, query]) => ({
  name: nameOf(query),
  question,
  questionEn,
  query: `# ${question}\n# ${questionEn}\n${query}\n`,
}))
