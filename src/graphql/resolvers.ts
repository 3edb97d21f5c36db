import { articleOf } from './resolvers/article-of.js'
import { mentions as articleMentions } from './resolvers/Article/mentions.js'
import { segments } from './resolvers/Article/segments.js'
import { statistics as articleStatistics } from './resolvers/Article/statistics.js'
import { text } from './resolvers/Article/text.js'
import { mentions as entityMentions } from './resolvers/Entity/mentions.js'
import { neighbours as entityNeighbours } from './resolvers/Entity/neighbours.js'
import { statistics as entityStatistics } from './resolvers/Entity/statistics.js'
import { sentenceEnd } from './resolvers/Evidence/sentence-end.js'
import { sentenceStart } from './resolvers/Evidence/sentence-start.js'
import { sentence } from './resolvers/Evidence/sentence.js'
import { fileOf } from './resolvers/file-of.js'
import { entity as mentionEntity } from './resolvers/Mention/entity.js'
import { resolveType } from './resolvers/Node/resolve-type.js'
import { length } from './resolvers/Path/length.js'
import { props } from './resolvers/props.js'
import { article } from './resolvers/Query/article.js'
import { articles } from './resolvers/Query/articles.js'
import { companyProgrammes } from './resolvers/Query/company-programmes.js'
import { entities } from './resolvers/Query/entities.js'
import { entityByName } from './resolvers/Query/entity-by-name.js'
import { entity } from './resolvers/Query/entity.js'
import { neighbours } from './resolvers/Query/neighbours.js'
import { node } from './resolvers/Query/node.js'
import { nodes } from './resolvers/Query/nodes.js'
import { path } from './resolvers/Query/path.js'
import { relationTypes } from './resolvers/Query/relation-types.js'
import { search } from './resolvers/Query/search.js'
import { statistics } from './resolvers/Query/statistics.js'
import { stats } from './resolvers/Query/stats.js'
import { evidence as relationEvidence } from './resolvers/Relation/evidence.js'
import { source } from './resolvers/Relation/source.js'
import { targetArticle } from './resolvers/Relation/target-article.js'
import { target } from './resolvers/Relation/target.js'
import { ends } from './resolvers/RelationTypeInfo/ends.js'
import { roles } from './resolvers/RelationTypeInfo/roles.js'
import { type } from './resolvers/RelationTypeInfo/type.js'
import { entities as entityCounts } from './resolvers/Stats/entities.js'
import { relations as relationCounts } from './resolvers/Stats/relations.js'
import { evidence as statisticEvidence } from './resolvers/Statistic/evidence.js'
import { subject } from './resolvers/Statistic/subject.js'

/** Every resolver at its place in the schema; fields that are not here are read from their row by name. */
export const resolvers = {
  Query: {
    node, nodes, entity, entityByName, entities, search, article, articles, neighbours, path, companyProgrammes, statistics, stats, relationTypes,
  },
  Node: { __resolveType: resolveType },
  Entity: { props, neighbours: entityNeighbours, statistics: entityStatistics, mentions: entityMentions },
  Relation: { source, target, targetArticle, props, evidence: relationEvidence },
  RelationTypeInfo: { type, ends, roles },
  Evidence: { sentence, sentenceStart, sentenceEnd, props, article: articleOf, file: fileOf },
  Article: { segments, text, mentions: articleMentions, statistics: articleStatistics },
  Mention: { entity: mentionEntity, article: articleOf, file: fileOf },
  Statistic: { subject, evidence: statisticEvidence },
  Path: { length },
  Stats: { entities: entityCounts, relations: relationCounts },
}
