import { toAnnotatedEntities, toAnnotatedId, type Annotation } from '../model/annotation.js'
import type { EntityRow } from '../store/graph-store.js'
import type { AnnotateResult, Remark } from '../store/annotator.js'
import type { Context } from './context.js'
import { checkText, resolveRef } from './entity-ref.js'
import { toldToEditor } from './errors.js'
import { findConnection, type Connection, type PageArgs } from './paging.js'
import { checkIds, toOptions, type EditArgs } from './reviews.js'

const toNull = (text: string): string | null => (text === '' ? null : text)

/** An annotation as the schema shows it. */
export function showAnnotation(annotation: Annotation, { loaders }: Pick<Context, 'loaders'>) {
  const { thing, name, reason } = annotation, [entity, target] = toAnnotatedEntities(annotation)
  const load = (id: string | undefined): Promise<EntityRow | undefined> | undefined => (id === undefined ? undefined : loaders.entities.load(id))
  const relationType = thing.about === 'RELATION' ? thing.type : null
  return {
    ...annotation, name: toNull(name), reason: toNull(reason),
    thing: { about: thing.about, id: toAnnotatedId(annotation, id => id), relationType, entity: () => load(entity), target: () => load(relationType === 'WROTE' ? undefined : target) },
  }
}

/** What editors said of a thing. */
export const readAnnotationsOf = async (id: string, context: Context) =>
  (await context.loaders.annotations.load(id)).map(annotation => showAnnotation(annotation, context))

/** Reads `annotations`. */
export async function readAnnotations(args: PageArgs, context: Context): Promise<Connection<ReturnType<typeof showAnnotation>>> {
  const toShown = (annotation: Annotation) => showAnnotation(annotation, context)
  return findConnection({ list: { field: 'annotations', filter: {} }, args, find: async page => {
    const { rows, ...rest } = await context.view.findAnnotations(page)
    return { ...rest, rows: rows.map(toShown) }
  } })
}

const toPayload = (dryRun: boolean, { annotations, shifts }: AnnotateResult, context: Context) => ({ dryRun, shifts, annotations: annotations.map(annotation => showAnnotation(annotation, context)) })

async function annotate(remark: Remark, args: EditArgs, context: Context) {
  const editor = context.getEditor()
  return toPayload(args.dryRun, await editor.reviewer.annotate([remark], toOptions(args, editor)).catch(toldToEditor), context)
}

/** `confirmFact`, `rejectFact`. */
export const judgeFact = async (act: 'CONFIRM' | 'REJECT', args: EditArgs & { readonly id: string }, context: Context) => annotate({ act, fact: args.id }, args, context)

/** `addAlias`. */
export async function nameEntity(args: EditArgs & { readonly entity: string; readonly name: string }, context: Context) {
  context.getEditor()
  const name = checkText('name', args.name), entity = await resolveRef(context.view, args.entity, { argument: 'entity' })
  return annotate({ act: 'ALIAS', entity, name }, args, context)
}

/** `withdrawAnnotations`. */
export async function withdrawAllAnnotations(args: EditArgs & { readonly ids: readonly string[] }, context: Context) {
  const editor = context.getEditor()
  checkIds('ids', args.ids)
  return toPayload(args.dryRun, await editor.reviewer.withdrawAnnotations(args.ids, toOptions(args, editor)).catch(toldToEditor), context)
}
