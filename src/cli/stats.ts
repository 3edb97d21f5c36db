import type { GraphStats } from '../store/graph-store.js'
import type { RunCommand } from './command.js'
import { withGraph } from './with-graph.js'

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((total, count) => total + count, 0)
const toRow = ([name, count]: readonly [string, number]): string => `${name.padEnd(20)}${String(count).padStart(10)}\n`
const toRows = (name: string, counts: Readonly<Record<string, number>>): string[] =>
  [toRow([name, sum(counts)]), ...Object.entries(counts).map(([type, count]) => toRow([`  ${type}`, count]))]

const formatStats = ({ sources, articles, entities, relations, mentions, statistics, evidence, corrections }: GraphStats): string => [
  toRow(['sources', sources]), toRow(['articles', articles]), ...toRows('entities', entities), ...toRows('relations', relations),
  toRow(['mentions', mentions]), toRow(['statistics', statistics]), toRow(['evidence', evidence]), toRow(['corrections', corrections]),
].join('')

/** `wenmai stats`: how much the graph holds. */
export const stats: RunCommand = async context => {
  const counts = await withGraph(context, graph => graph.getStats())
  await context.terminal.write(context.config.json ? `${JSON.stringify(counts)}\n` : formatStats(counts))
  return 0
}
