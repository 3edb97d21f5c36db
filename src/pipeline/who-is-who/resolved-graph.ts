import type { Annotation } from '../../model/annotation.js'
import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { WenmaiError } from '../../model/errors.js'
import type { GraphBatch } from '../../model/graph-batch.js'
import type { ChangeAuthor, GraphChange } from '../../model/graph-change.js'
import { createJudgement, type Judgement } from '../../model/judgement.js'
import { onlyGiven } from '../../model/only-given.js'
import type { Explained, Opinion, ReviewCase, Settled } from '../../model/review.js'
import { ProfileReader } from '../../resolve/identity/read-profiles.js'
import type { ChangeOptions, ChangeSummary, GraphStore, Page, PageRequest, WriteOptions } from '../../store/graph-store.js'
import type { AnnotateResult, Annotator, Remark } from '../../store/annotator.js'
import { toAnnotations, toWithdrawn } from '../annotations/to-annotations.js'
import type { JudgeResult, ResolvedResult, Reviewer } from '../../store/reviewer.js'
import { SerialQueue } from '../../store/serial-queue.js'
import { describeCases } from './review-case.js'
import { claimBatch, WhoIsWho, type PendingIdentity } from './who-is-who.js'

/** Whoever only looks changes nothing. */
const LOOKING = { isDryRun: true } as const

/** Others may change a graph on a server at the same time. */
const TRIES = 5

/**
 * A graph in which who is who is worked out with every change, in the same transaction. What is written at once is worked out when
 * `settle` is called, or with the next change.
 */
export class ResolvedGraph implements Reviewer, Annotator {
  readonly #store: GraphStore
  readonly #getGazetteer: () => Gazetteer
  readonly #clock: () => Date
  readonly #queue = new SerialQueue()
  #reader: ProfileReader | undefined
  #known: WhoIsWho | undefined

  /** The gazetteer is asked for when it is needed. */
  constructor(store: GraphStore, getGazetteer: () => Gazetteer, clock: () => Date = () => new Date()) {
    this.#store = store
    this.#getGazetteer = getGazetteer
    this.#clock = clock
  }

  async write(batch: GraphBatch): Promise<ChangeSummary> {
    return this.writeAll([batch])
  }

  /** As `GraphWriter.writeAll`. Who is who is not worked out anew: it is for loads of any length. */
  async writeAll(batches: readonly GraphBatch[], options: WriteOptions = {}): Promise<ChangeSummary> {
    if (options.isPlain) return this.#store.writeAll(batches, options)
    const reader = (this.#reader ??= new ProfileReader(this.#getGazetteer()))
    return this.#store.writeAll(batches.map((batch) => claimBatch(batch, reader)), options)
  }

  async change(change: GraphChange, options: ChangeOptions = {}): Promise<ResolvedResult> {
    return this.#resolve((known) => {
      const { batches = [] } = change, pending = known.prepare(change.judgements)
      return { change: { ...change, batches: batches.map((batch) => known.claim(batch)) }, pending }
    }, options)
  }

  /** Works out who is who from all that is there, and puts the graph right where it shows it otherwise. */
  async settle(author: ChangeAuthor): Promise<Settled> {
    return this.#queue.run(async () => {
      const { profiles, components } = (await this.#catchUp(author)).components.size
      return { names: profiles, entities: components }
    })
  }

  async judge(opinions: readonly Opinion[], { by = '', reason, ...options }: ChangeOptions): Promise<JudgeResult> {
    const at = this.#clock().toISOString(), said = { reasons: reason === undefined ? [] : [reason], by: { user: by }, at }
    let judgements: readonly Judgement[] = []
    const result = await this.#resolve((known) => {
      judgements = opinions.map((opinion) => createJudgement({ ...said, verdict: opinion.verdict, score: opinion.verdict === 'SAME' ? 1 : 0, ...toEnds(opinion, known) }))
      return { change: { judgements }, pending: known.prepare(judgements) }
    }, { by, ...onlyGiven({ reason }), ...options })
    return { ...result, judgements }
  }

  async split(entity: string, names: readonly string[], options: ChangeOptions): Promise<JudgeResult> {
    const { members } = await this.explain(entity)
    const parted = members.filter(({ id, name }) => names.includes(id) || names.includes(name)), rest = members.filter((member) => !parted.includes(member))
    const unknown = names.filter((name) => !members.some((member) => member.id === name || member.name === name))
    if (unknown.length > 0 || parted.length === 0) throw new WenmaiError('NOT_FOUND', `${unknown.join(', ') || 'no name'}: ${entity} has no such name; it has ${members.map(({ id, name }) => `${name} (${id})`).join(', ')}`)
    if (rest.length === 0) throw new WenmaiError('BAD_INPUT', `all names of ${entity} are named, and nothing would be left; name those that are another entity`)
    return this.judge(parted.flatMap(({ id }) => rest.map((other): Opinion => ({ verdict: 'NOT_SAME', a: id, b: other.id }))), options)
  }

  async withdraw(ids: readonly string[], options: ChangeOptions): Promise<JudgeResult> {
    const withdrawnAt = this.#clock().toISOString()
    let judgements: readonly Judgement[] = []
    const result = await this.#resolve((known) => {
      judgements = ids.map((id) => {
        const judgement = known.components.judgementOf(id)
        if (!judgement || judgement.withdrawnAt !== undefined) throw new WenmaiError('NOT_FOUND', `${id}: there is no such judgement that still counts; \`wenmai review log\` lists them`)
        return { ...judgement, withdrawnAt }
      })
      return { change: { judgements }, pending: known.prepare(judgements) }
    }, options)
    return { ...result, judgements }
  }

  async annotate(remarks: readonly Remark[], { by = '', reason = '', ...options }: ChangeOptions): Promise<AnnotateResult> {
    const annotations = await toAnnotations(this.#store, remarks, { by, reason, at: this.#clock().toISOString() })
    return { ...await this.change({ annotations }, { by, reason, ...options }), annotations }
  }

  async withdrawAnnotations(ids: readonly string[], options: ChangeOptions): Promise<AnnotateResult> {
    const annotations = await toWithdrawn(this.#store, ids, this.#clock().toISOString())
    return { ...await this.change({ annotations }, options), annotations }
  }

  async findCases({ first, of }: { readonly first: number; readonly of?: string | undefined }): Promise<readonly ReviewCase[]> {
    return this.#queue.run(async () => {
      const known = await this.#catchUp(LOOKING), proposals = known.components.proposals(of === undefined ? undefined : known.find(of))
      return describeCases(this.#store, proposals.slice(0, first))
    })
  }

  async explain(id: string): Promise<Explained> {
    return this.#queue.run(async () => {
      const known = await this.#catchUp(LOOKING), profile = known.find(id), { components } = known
      const members = components.membersOf(profile).map((member) => ({ id: member, name: components.profileOf(member)?.name ?? member }))
      return { id: components.canonicalOf(profile) ?? profile, members, bonds: components.explain(profile) }
    })
  }

  getStats: GraphStore['getStats'] = () => this.#store.getStats()
  getSources: GraphStore['getSources'] = (ids) => this.#store.getSources(ids)
  findSources: GraphStore['findSources'] = (query) => this.#store.findSources(query)
  getHistory: GraphStore['getHistory'] = (id) => this.#store.getHistory(id)
  searchEntities: GraphStore['searchEntities'] = (query) => this.#store.searchEntities(query)
  findLog = (query: PageRequest): ReturnType<GraphStore['findLog']> => this.#store.findLog(query)
  findJudgements = (query: PageRequest): Promise<Page<Judgement>> => this.#store.findJudgements(query)
  findAnnotations = (query: PageRequest): Promise<Page<Annotation>> => this.#store.findAnnotations(query)
  readBatches: GraphStore['readBatches'] = (options) => this.#store.readBatches(options)

  async close(): Promise<void> {
    await this.#queue.run(() => this.#store.close())
  }

  async #resolve(toWork: (known: WhoIsWho) => { readonly change: GraphChange; readonly pending: PendingIdentity }, options: ChangeOptions): Promise<ResolvedResult> {
    return this.#queue.run(async () => {
      for (let tries = 1; ; tries += 1) {
        const known = await this.#catchUp(options)
        const { change, pending } = toWork(known)
        try {
          const result = await this.#store.change(change, { ...options, identifier: pending.identifier }), { merges, splits } = pending.change()
          return { ...result, merges, splits }
        } catch (error) {
          if (!isConflict(error) || tries === TRIES) throw error
        }
      }
    })
  }

  /** Who is who in the graph as it stands. Where the graph shows it otherwise it is put right, but not for whoever only looks. */
  async #catchUp({ by, reason, isDryRun = false }: ChangeOptions): Promise<WhoIsWho> {
    for (let tries = 1; tries <= TRIES; tries += 1) {
      if (this.#known && this.#known.mark === await this.#store.getMark()) return this.#known
      this.#known = undefined
      const known = await WhoIsWho.read(this.#store, this.#getGazetteer())
      if (known && isDryRun && !known.isShown) return known
      if (known && await this.#putRight(known, onlyGiven({ by, reason }))) return this.#known = known
    }
    throw new WenmaiError('CONFLICT', 'Others go on changing the graph, and who is who cannot be worked out; try again when they are done.')
  }

  /** True where `known` is about the graph as it then stands. */
  async #putRight(known: WhoIsWho, author: ChangeAuthor): Promise<boolean> {
    try {
      if (await this.#claimAll(known, author)) return false
      for (const redirects of known.findErrors()) await this.#store.change({}, { ...author, identifier: known.correct(redirects) })
      return true
    } catch (error) {
      if (isConflict(error)) return false
      throw error
    }
  }

  /** Puts profiles in the place of entities where articles were stored without; true where any was. */
  async #claimAll({ reader, unclaimed }: WhoIsWho, author: ChangeAuthor): Promise<boolean> {
    if (unclaimed.size === 0) return false
    for await (const batch of this.#store.readBatches()) if (unclaimed.has(batch.source.id)) await this.#store.change({ batches: [claimBatch(batch, reader)] }, author)
    return true
  }
}

/** The profiles that an opinion is about. */
function toEnds({ a, b }: Opinion, known: WhoIsWho): { readonly a: string; readonly b: string } {
  const [one, other] = [known.find(a), known.find(b)], [first, second] = [one, other].map((id) => known.components.profileOf(id)?.type)
  if (one === other) throw new WenmaiError('BAD_INPUT', `${a} and ${b} are one name already; to part an entity, give two of the names that \`wenmai review ${a}\` lists`)
  if (first !== second) throw new WenmaiError('BAD_INPUT', `${a} is a ${first}, ${b} a ${second}; only things of one type can be one, or not`)
  return { a: one, b: other }
}

const isConflict = (error: unknown): boolean => error instanceof WenmaiError && error.code === 'CONFLICT'
