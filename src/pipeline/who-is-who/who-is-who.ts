import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { WenmaiError } from '../../model/errors.js'
import type { ArticleFacts, GraphBatch } from '../../model/graph-batch.js'
import type { Redirect } from '../../model/graph-change.js'
import type { Judgement } from '../../model/judgement.js'
import { compareText } from '../../model/order.js'
import { claimProfiles, type ClaimedFacts } from '../../resolve/identity/claim-profiles.js'
import { Components, type Update } from '../../resolve/identity/components.js'
import type { IdentityChange } from '../../resolve/identity/identity-change.js'
import type { Profile } from '../../resolve/identity/profile.js'
import { ProfileReader } from '../../resolve/identity/read-profiles.js'
import type { GraphView } from '../../store/graph-store.js'
import type { Identifier, TouchedFacts } from '../../store/identifier.js'
import { readRows } from '../read-rows.js'
import { RedirectBook } from './redirect-book.js'

/** The view that who is who is read from. */
export type ReadableGraph = Pick<GraphView, 'readBatches' | 'findRedirects' | 'findJudgements' | 'getMark'>

/** Puts profiles in the place of the entities of a batch. */
export const claimBatch = ({ source, articles }: GraphBatch, reader: ProfileReader, onClaimed?: (claimed: ClaimedFacts) => void): GraphBatch => ({
  source,
  articles: articles.map((facts) => {
    const claimed = claimProfiles(facts, source.text, reader)
    onClaimed?.(claimed)
    return claimed.facts
  }),
})

/** A change of who is who that hears when the graph has made it. */
export interface PendingIdentity {
  readonly identifier: Identifier
  /** What it makes of who is who; nothing until it was asked. */
  readonly change: () => IdentityChange
}

const NO_IDENTITY_CHANGE: IdentityChange = { moves: [], merges: [], splits: [] }

/** What was read of a graph. */
interface Reading {
  readonly components: Components
  readonly reader: ProfileReader
  readonly book: RedirectBook
  readonly mark: string
  readonly unclaimed: ReadonlySet<string>
}

/** Redirects that are made at once at most, where they do not hang together. */
const REDIRECTS_A_CHANGE = 2000

/** Parts of many redirects. Those to one target stay together; where ids led elsewhere before, all do: no id may lead to one that leads on, at any time. */
function toPortions(redirects: readonly Redirect[], isFirst: boolean): readonly (readonly Redirect[])[] {
  if (!isFirst) return redirects.length === 0 ? [] : [redirects]
  const portions: Redirect[][] = [], sorted = [...redirects].sort((a, b) => compareText(a.to, b.to))
  sorted.forEach((redirect, index) => {
    const last = portions.at(-1), isGroup = sorted[index - 1]?.to === redirect.to
    if (last && (isGroup || last.length < REDIRECTS_A_CHANGE)) last.push(redirect)
    else portions.push([redirect])
  })
  return portions
}

/** Who is who in a graph, at one mark of it. */
export class WhoIsWho {
  readonly components: Components
  readonly reader: ProfileReader
  /** Ids of sources whose articles were stored with entities in the place of profiles. */
  readonly unclaimed: ReadonlySet<string>
  readonly #book: RedirectBook
  /** What was read of facts that a change brings: the store asks of them again. */
  readonly #claimed = new WeakMap<ArticleFacts, readonly Profile[]>()
  #mark: string

  private constructor({ components, reader, book, mark, unclaimed }: Reading) {
    this.components = components
    this.reader = reader
    this.unclaimed = unclaimed
    this.#book = book
    this.#mark = mark
  }

  /** The graph's mark that it is about. */
  get mark(): string {
    return this.#mark
  }

  /** Reads all that the graph's articles claim and all that was judged. Resolves to nothing where the graph changed meanwhile. */
  static async read(graph: ReadableGraph, gazetteer: Gazetteer): Promise<WhoIsWho | undefined> {
    const mark = await graph.getMark(), components = new Components(gazetteer), reader = new ProfileReader(gazetteer), redirects: Redirect[] = []
    for await (const judgement of readRows((page) => graph.findJudgements(page))) components.judge(judgement)
    for await (const redirect of readRows((page) => graph.findRedirects(page))) redirects.push(redirect)
    const unclaimed = new Set<string>()
    for await (const { source, articles } of readSources(graph)) {
      for (const facts of articles) {
        const { profiles } = claimProfiles(facts, source.text, reader)
        components.add(profiles)
        if (profiles.some(({ id }, index) => id !== facts.entities[index]?.id)) unclaimed.add(source.id)
      }
    }
    return await graph.getMark() === mark ? new WhoIsWho({ components, reader, book: new RedirectBook(redirects), mark, unclaimed }) : undefined
  }

  /** True where the graph shows who is who as it is. */
  get isShown(): boolean {
    return this.unclaimed.size === 0 && this.findErrors().length === 0
  }

  /** Where ids lead otherwise than the graph has it, in parts that can be put right one after another. */
  findErrors(): readonly (readonly Redirect[])[] {
    const moves = [...this.components.components()].flatMap(([to, members]) => members.filter((profile) => this.#book.follow(profile) !== to).map((profile) => ({ profile, to })))
    return toPortions(this.#book.foresee({ moves }), this.#book.isEmpty)
  }

  /** The profile that an id leads to. @throws WenmaiError `NOT_FOUND` */
  find(id: string): string {
    const profile = [id, this.#book.follow(id)].find((each) => this.components.canonicalOf(each) !== undefined)
    if (profile === undefined) throw new WenmaiError('NOT_FOUND', `${id}: the graph has no such entity; give an id as the review queue, \`wenmai export\` and every diff show it`)
    return profile
  }

  /** Puts profiles in the place of the entities of a batch that is to be written. */
  claim(batch: GraphBatch): GraphBatch {
    return claimBatch(batch, this.reader, ({ facts, profiles }) => this.#claimed.set(facts, profiles))
  }

  /** Identifies what a change brings and takes, with what is judged. */
  prepare(judge: readonly Judgement[] = []): PendingIdentity {
    let update: Update = {}, change = NO_IDENTITY_CHANGE, redirects: readonly Redirect[] = []
    const identify = ({ gone, come }: TouchedFacts): readonly Redirect[] => {
      const toProfiles = (printed: TouchedFacts['gone']) => printed.flatMap(({ facts, text }) => this.#claimed.get(facts) ?? claimProfiles(facts, text, this.reader).profiles)
      update = { remove: toProfiles(gone), add: toProfiles(come), judge }
      change = this.components.preview(update)
      redirects = this.#book.foresee(change)
      return redirects
    }
    const onChanged = (mark: string): void => {
      this.components.update(update)
      this.#book.apply(redirects)
      this.#mark = mark
    }
    return { identifier: { mark: this.#mark, identify, onChanged }, change: () => change }
  }

  /** Leads ids where they belong: for errors that were found. */
  correct(redirects: readonly Redirect[]): Identifier {
    const onChanged = (mark: string): void => {
      this.#book.apply(redirects)
      this.#mark = mark
    }
    return { mark: this.#mark, identify: () => redirects, onChanged }
  }
}

/** Each source once, whatever files carry it. */
async function* readSources(graph: Pick<GraphView, 'readBatches'>): AsyncGenerator<GraphBatch> {
  let last: { readonly source: string; readonly articles: Set<string> } = { source: '', articles: new Set() }
  for await (const { source, articles } of graph.readBatches()) {
    if (source.id !== last.source) last = { source: source.id, articles: new Set() }
    const { articles: seen } = last, fresh = articles.filter(({ article }) => !seen.has(article.id))
    for (const { article } of fresh) seen.add(article.id)
    yield { source, articles: fresh }
  }
}
