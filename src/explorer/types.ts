/** What the service answers, as far as the page asks. Kept true by a test that runs every query of the page. */

/** A named property of a relation or an entity. */
export interface Prop {
  readonly name: string
  readonly values: readonly string[]
}

/** A name in a byline. */
export interface Author {
  readonly name: string
  readonly role: string
}

/** A sentence that says so, with the words in it that do. Offsets are into the file. */
export interface Evidence {
  readonly quote: string
  readonly sentence: string
  readonly start: number
  readonly end: number
  readonly sentenceStart: number
  readonly inferredBy: string | null
  readonly file: string
  readonly article: { readonly title: string; readonly city: string | null; readonly publishedOn: string | null; readonly authors: readonly Author[] }
}

/** An entity as a link shows it. */
export interface EntityLink {
  readonly id: string
  readonly name: string
  readonly type: string
}

/** A relation with its first pieces of evidence. */
export interface Relation {
  readonly type: string
  readonly basis: string
  readonly props: readonly Prop[]
  readonly source: EntityLink
  readonly target: EntityLink
  readonly evidenceCount: number
  readonly evidence: readonly Evidence[]
}

/** A page of rows. */
export interface Rows<Row> {
  readonly nodes: readonly Row[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** A company's link to a programme or award. */
export interface CompanyProgramme {
  readonly company: EntityLink
  readonly relation: Relation
  readonly target: EntityLink
}

/** How many of a type. */
export interface TypeCount {
  readonly type: string
  readonly count: number
}

/** Answer of `STATS`. */
export interface StatsData {
  readonly stats: {
    readonly articles: number
    readonly mentions: number
    readonly statistics: number
    readonly evidence: number
    readonly entities: readonly TypeCount[]
    readonly relations: readonly TypeCount[]
  }
}

/** Answer of `COMPANY_PROGRAMMES`. */
export interface CompanyProgrammesData {
  readonly companyProgrammes: Rows<CompanyProgramme>
}

/** An entity as a hit of the search. */
export interface EntityHit extends EntityLink {
  readonly aliases: readonly string[]
  readonly mentionCount: number
  readonly articleCount: number
}

/** Answer of `SEARCH`. */
export interface SearchData {
  readonly search: Rows<EntityHit>
}

/** A measured figure. */
export interface Statistic {
  readonly measure: string
  readonly raw: string
  readonly evidence: readonly Evidence[]
}

/** Answer of `ENTITY`. */
export interface EntityData {
  readonly entity: (EntityHit & { readonly props: readonly Prop[]; readonly statistics: Rows<Statistic> }) | null
}

/** Answer of `NEIGHBOURS`. */
export interface NeighboursData {
  readonly neighbours: {
    readonly edges: readonly { readonly relation: Relation }[]
    readonly pageInfo: Rows<never>['pageInfo']
  }
}

/** A ready query, as `/explorer/examples.json` lists it. */
export interface Example {
  readonly name: string
  readonly question: string
  readonly questionEn: string
  readonly query: string
}
