import type { FigureSeries } from '../../../conflict/figures.js'
import type { EntityRow } from '../../../store/graph-store.js'
import { readFigures, type FiguresArgs } from '../../conflicts.js'
import type { Resolver } from '../../context.js'

/** `Entity.figures`. */
export const figures: Resolver<EntityRow, FiguresArgs, readonly FigureSeries[]> = (entity, args, context) => readFigures(entity, args, context)
