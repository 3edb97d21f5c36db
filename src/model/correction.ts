import type { RelationType } from './ontology.js'
import type { EvidenceList } from './relation.js'

/** What an article does to what was said before: it says that something holds no more, or that an article had it wrong. */
export const CORRECTION_EFFECTS = ['WITHDRAWN', 'CORRECTED'] as const
/** One of the effects of a correction. */
export type CorrectionEffect = (typeof CORRECTION_EFFECTS)[number]

interface Said {
  /** Content id (`cor_…`), from the article and what it corrects. */
  readonly id: string
  /** Id of the article that says so. */
  readonly article: string
  /** Where it says so. */
  readonly evidence: EvidenceList
}

/** An award or a post that is taken back: the relation of this type and ends holds no more, whoever said it. */
export interface Withdrawal extends Said {
  readonly effect: 'WITHDRAWN'
  /** Any but `WROTE`: a byline is put right by an erratum. */
  readonly type: RelationType
  /** Entity id. */
  readonly source: string
  /** Entity id. */
  readonly target: string
}

/** A paper's word that one of its articles had something wrong. */
export interface Erratum extends Said {
  readonly effect: 'CORRECTED'
  /** Title of the article that had it wrong, as printed. */
  readonly title: string
  /** Its day (`YYYY-MM-DD`) where it is told; what is not known of it is written `X` (`XXXX-11-03`), as EDTF has it. */
  readonly date?: string
  /** The words that were wrong, where they are told. */
  readonly wrong?: string
  /** What they should have been, where it is told. */
  readonly right?: string
}

/** A fact about what was said before, which stays as it was said. */
export type Correction = Withdrawal | Erratum

/** A correction without its evidence. */
export type CorrectionFacts = Omit<Withdrawal, 'evidence'> | Omit<Erratum, 'evidence'>

/** Dates of corrected articles. */
export const CORRECTED_DATE = /^(?:\d{4}|X{4})-(?:\d{2}|XX)-\d{2}$/u

/** True where a day can be the one that is told; of an article whose day nobody knows any can. */
export const canBeDay = (told: string | undefined, day: string | undefined): boolean =>
  told === undefined || day === undefined || [...told].every((character, at) => character === 'X' || character === day[at])
