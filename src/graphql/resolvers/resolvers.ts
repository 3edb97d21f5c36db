import { annotationsOf } from './annotations-of.js'
import { articleOf } from './article-of.js'
import { authors } from './Article/authors.js'
import { corrections as articleCorrections } from './Article/corrections.js'
import { corrects } from './Article/corrects.js'
import { mentions as articleMentions } from './Article/mentions.js'
import { nearDuplicates } from './Article/near-duplicates.js'
import { segments } from './Article/segments.js'
import { statistics as articleStatistics } from './Article/statistics.js'
import { text } from './Article/text.js'
import { evidence as authorEvidence } from './Author/evidence.js'
import { person } from './Author/person.js'
import { figures } from './Entity/figures.js'
import { evidence as correctionEvidence } from './Correction/evidence.js'
import { relationType } from './Correction/relation-type.js'
import { source as withdrawnSource } from './Correction/source.js'
import { target as withdrawnTarget } from './Correction/target.js'
import { mentions as entityMentions } from './Entity/mentions.js'
import { neighbours as entityNeighbours } from './Entity/neighbours.js'
import { posts } from './Entity/posts.js'
import { statistics as entityStatistics } from './Entity/statistics.js'
import { sentenceEnd } from './Evidence/sentence-end.js'
import { basis } from './Evidence/basis.js'
import { sentenceStart } from './Evidence/sentence-start.js'
import { sentence } from './Evidence/sentence.js'
import { figures as seriesFigures } from './FigureSeries/figures.js'
import { correctionsOf } from './corrections-of.js'
import { fileOf } from './file-of.js'
import { entity as mentionEntity } from './Mention/entity.js'
import { resolveType } from './Node/resolve-type.js'
import { length } from './Path/length.js'
import { evidence as postEvidence } from './Post/evidence.js'
import { props } from './props.js'
import { annotations } from './Query/annotations.js'
import { article } from './Query/article.js'
import { articles } from './Query/articles.js'
import { companyProgrammes } from './Query/company-programmes.js'
import { entities } from './Query/entities.js'
import { entityByName } from './Query/entity-by-name.js'
import { entity } from './Query/entity.js'
import { neighbours } from './Query/neighbours.js'
import { addAlias } from './Mutation/add-alias.js'
import { confirmFact } from './Mutation/confirm-fact.js'
import { judge } from './Mutation/judge.js'
import { rejectFact } from './Mutation/reject-fact.js'
import { splitEntity } from './Mutation/split-entity.js'
import { withdrawAnnotations } from './Mutation/withdraw-annotations.js'
import { withdrawJudgements } from './Mutation/withdraw-judgements.js'
import { identity } from './Query/identity.js'
import { node } from './Query/node.js'
import { nodes } from './Query/nodes.js'
import { path } from './Query/path.js'
import { reach } from './Query/reach.js'
import { relationTypes } from './Query/relation-types.js'
import { reviewCases } from './Query/review-cases.js'
import { search } from './Query/search.js'
import { statistics } from './Query/statistics.js'
import { stats } from './Query/stats.js'
import { contradictions as relationContradictions } from './Relation/contradictions.js'
import { evidence as relationEvidence } from './Relation/evidence.js'
import { independentSourceCount as relationSourceCount } from './Relation/independent-source-count.js'
import { source } from './Relation/source.js'
import { target } from './Relation/target.js'
import { ends } from './RelationTypeInfo/ends.js'
import { roles } from './RelationTypeInfo/roles.js'
import { type } from './RelationTypeInfo/type.js'
import { entities as entityCounts } from './Stats/entities.js'
import { relations as relationCounts } from './Stats/relations.js'
import { contradictions as statisticContradictions } from './Statistic/contradictions.js'
import { evidence as statisticEvidence } from './Statistic/evidence.js'
import { independentSourceCount as statisticSourceCount } from './Statistic/independent-source-count.js'
import { subject } from './Statistic/subject.js'

/** Every resolver at its place in the schema; fields that are not here are read from their row by name. */
export const resolvers = {
  Query: {
    node, nodes, entity, entityByName, entities, search, article, articles, neighbours, path, reach, companyProgrammes, statistics, stats, relationTypes,
    reviewCases, identity, annotations,
  },
  Mutation: { judge, splitEntity, withdrawJudgements, confirmFact, rejectFact, addAlias, withdrawAnnotations },
  Node: { __resolveType: resolveType },
  Entity: { props, annotations: annotationsOf, neighbours: entityNeighbours, statistics: entityStatistics, mentions: entityMentions, posts, figures },
  Post: { evidence: postEvidence },
  FigureSeries: { figures: seriesFigures },
  Relation: { source, target, props, annotations: annotationsOf, evidence: relationEvidence, independentSourceCount: relationSourceCount, contradictions: relationContradictions, corrections: correctionsOf },
  RelationTypeInfo: { type, ends, roles },
  Evidence: { basis, sentence, sentenceStart, sentenceEnd, props, article: articleOf, file: fileOf },
  Author: { person, evidence: authorEvidence },
  NearDuplicate: { article: articleOf },
  Article: { authors, segments, text, mentions: articleMentions, statistics: articleStatistics, nearDuplicates, corrections: articleCorrections, corrects },
  Mention: { entity: mentionEntity, article: articleOf, file: fileOf },
  Statistic: { subject, annotations: annotationsOf, evidence: statisticEvidence, independentSourceCount: statisticSourceCount, contradictions: statisticContradictions, corrections: correctionsOf },
  Correction: { article: articleOf, relationType, source: withdrawnSource, target: withdrawnTarget, evidence: correctionEvidence },
  Path: { length },
  Stats: { entities: entityCounts, relations: relationCounts },
}
