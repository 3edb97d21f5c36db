import type { FigureSeries } from '../../../conflict/figures.js'
import type { Statistic } from '../../../model/relation.js'
import type { Resolver } from '../../context.js'
import { takeFirst } from '../../facts.js'

/** `FigureSeries.figures`. */
export const figures: Resolver<FigureSeries, { readonly first: number }, readonly Statistic[]> = (series, { first }) => takeFirst(series.figures, first)
