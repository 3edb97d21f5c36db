import { createAnnotation, type AnnotatedThing, type Annotation } from '../../model/annotation.js'
import { WenmaiError } from '../../model/errors.js'
import type { Remark } from '../../store/annotator.js'
import type { GraphView } from '../../store/graph-store.js'
import { readRows } from '../read-rows.js'

/** Who says something, why and when. */
interface Saying {
  readonly by: string
  readonly reason: string
  readonly at: string
}

type View = Pick<GraphView, 'getEntities' | 'findThing' | 'findAnnotations'>

const failUnknown = (what: string, advice: string): never => {
  throw new WenmaiError('NOT_FOUND', `${what}; ${advice}`)
}

async function findFact(view: View, id: string): Promise<AnnotatedThing> {
  return await view.findThing(id) ?? failUnknown(`${id}: the graph has no such relation or statistic`, 'every diff, `wenmai export` and GraphQL show the ids of facts')
}

async function findEntity(view: View, id: string): Promise<AnnotatedThing> {
  const [entity] = await view.getEntities([id])
  return entity ? { about: 'ENTITY', id: entity.id } : failUnknown(`${id}: the graph has no such entity`, 'search for it by a name that it has')
}

const toAnnotation = async (view: View, remark: Remark, saying: Saying): Promise<Annotation> => (remark.act === 'ALIAS'
  ? createAnnotation({ ...saying, act: remark.act, thing: await findEntity(view, remark.entity), name: remark.name.trim() })
  : createAnnotation({ ...saying, act: remark.act, thing: await findFact(view, remark.fact), name: '' }))

/** Remarks as annotations. @throws WenmaiError `NOT_FOUND` for a fact or entity that the graph does not know, `BAD_FACTS` for an alias without a name */
export async function toAnnotations(view: View, remarks: readonly Remark[], saying: Saying): Promise<readonly Annotation[]> {
  const annotations: Annotation[] = []
  for (const remark of remarks) annotations.push(await toAnnotation(view, remark, saying))
  return annotations
}

/** Annotations as they are once they are taken back. @throws WenmaiError `NOT_FOUND` where one is unknown or was taken back */
export async function toWithdrawn(view: View, ids: readonly string[], withdrawnAt: string): Promise<readonly Annotation[]> {
  const wanted = new Set(ids), found = new Map<string, Annotation>()
  for await (const annotation of readRows(page => view.findAnnotations(page))) if (wanted.has(annotation.id) && annotation.withdrawnAt === undefined) found.set(annotation.id, annotation)
  return ids.map(id => ({ ...found.get(id) ?? failUnknown(`${id}: there is no such annotation that still counts`, '`wenmai annotate log` lists them'), withdrawnAt }))
}
