import type { Command } from '../config.js'

type Example = readonly [command: string, says: string]

/** What each command takes beside options; nothing where it takes nothing. */
export const OPERANDS: Readonly<Partial<Record<Command, string>>> = { extract: 'FILE|DIR|- ...', explain: 'FILE|-', ingest: 'FILE|DIR|- ...', load: 'FACTS|- ...', remove: 'ARTICLE|FILE ...', replace: 'ARTICLE|FILE NEW', reread: '[FILE ...]', history: '[ENTITY|RELATION|STATISTIC|CORRECTION]', review: '[ENTITY | same A B | different A B | unsure A B | split ENTITY NAME ... | undo JUDGEMENT ... | log]', annotate: 'confirm FACT ... | reject FACT ... | alias ENTITY NAME ... | undo ANNOTATION ... | log' }

/** What each command does. */
export const SUMMARIES: Readonly<Record<Command, string>> = {
  extract: 'Read pages (files, folders, - for stdin), write facts to stdout as NDJSON',
  explain: 'Tell how one page is read: words, names, clauses, rules, and why not',
  load: 'Store facts (NDJSON files, - for stdin); of a file with a bad line, nothing',
  ingest: 'Read pages and store their facts: extract and load in one',
  serve: 'Serve GraphQL and the page until Ctrl-C',
  export: 'Write the whole graph to stdout',
  eval: 'Score facts against gold annotations',
  stats: 'Count what the graph holds',
  doctor: 'Tell what is installed, reachable and configured',
  rebuild: 'Make the graph anew from its journal',
  resolve: 'Work out who is who over the whole graph; with --pairs, decide pair by pair',
  remove: 'Take articles or files away: exactly what they alone supported goes',
  replace: 'Take an article or a file away and store a page for it, in one change',
  reread: 'Read the texts of the store anew, by the rules of today; what reads as before stays',
  history: 'Tell which changes something owes its support to, or every change',
  review: 'Show what may be one and nobody can tell, and judge it; every judgement can be undone',
  annotate: 'Confirm or reject facts, give entities other names; it outlives re-reading and can be undone',
}

/** Examples for `--help`. */
export const EXAMPLES: Readonly<Record<Command, readonly Example[]>> = {
  extract: [
    ['extract page.txt > facts.ndjson', 'the facts of one page'],
    ['extract pages/ --gazetteer firms.tsv', 'a folder, with names of your own'],
    ['extract - < page.html', 'the standard input'],
    ['extract pages/ --workers 2', 'many pages, two at a time'],
  ],
  explain: [['explain page.txt', 'in colour on a terminal'], ['explain page.txt --json', 'for a script']],
  load: [['load facts.ndjson', 'store facts'], ['load - < facts.ndjson', 'from the standard input']],
  ingest: [['ingest pages/', 'a folder'], ['ingest page.txt --json', 'what changed, as JSON'], ['ingest page.txt --dry-run', 'what would change; nothing does']],
  serve: [['serve', 'on http://127.0.0.1:4000'], ['serve --port 8080 --store /srv/wenmai', 'elsewhere']],
  export: [['export > graph.ndjson', 'everything; `load` takes it back'], ['export --as-of 2025-11-07', 'as it stood at the end of that day (UTC)']],
  eval: [
    ['eval --gold seeds/gold', 'extract the sources of the gold and score them'],
    ['eval --gold gold --facts facts.ndjson --errors', 'score a facts file, with every error'],
    ['eval --gold gold --sources pages --no-names', 'without the lists of names'],
    ['eval --gold gold --json > before.json', 'keep the figures'],
    ['eval --gold gold --baseline before.json', 'what changed since; exit code 4 where a type lost more than a point'],
  ],
  stats: [['stats', 'a table'], ['stats --json', 'for a script']],
  doctor: [['doctor', 'a look at everything'], ['doctor --json', 'for a script']],
  rebuild: [['rebuild', 'after the engine was damaged or renewed']],
  remove: [
    ['remove page.txt --dry-run', 'what would go, what would be weaker; nothing does'],
    ['remove art_0123456789abcdef0123 --reason "withdrawn by the paper"', 'an article, wherever it is printed'],
  ],
  replace: [['replace art_0123456789abcdef0123 corrected.txt', 'a corrected report'], ['replace old.txt new.txt --dry-run', 'what would change']],
  reread: [['reread --dry-run', 'what a newer version would read otherwise; nothing changes'], ['reread pages/3.txt', 'one file, as it was named when it was read']],
  history: [['history', 'every change: when, who, what for'], ['history rel_0123456789abcdef0123', 'what added, weakened, strengthened or removed it'], ['history 冰轮环境', 'an entity, by its name']],
  annotate: [
    ['annotate reject rel_0123456789abcdef0123 --reason "asked the firm" --dry-run', 'what no answer would show any more'],
    ['annotate reject 冰轮环境 RECEIVED 绿色工厂', 'the same, by its ends'],
    ['annotate alias 冰轮环境 烟冷', 'another name to find it by'],
    ['annotate log', 'what editors said'],
  ],
  review: [
    ['review', 'the queue; on a terminal, one after another'],
    ['review 冰轮环境', 'why its names are one, and what else it may be'],
    ['review same 冰轮环境 ent_0123456789abcdef0123 --reason "told by the firm" --dry-run', 'what a merge would change'],
    ['review different ent_0123456789abcdef0123 ent_0123456789abcdef4567', 'two entities, for ever'],
    ['review split 冰轮环境 ent_0123456789abcdef0123', 'a name out of an entity'],
    ['review undo jud_0123456789abcdef0123', 'as if it had not been said'],
  ],
  resolve: [['resolve', 'the whole graph; what stands already is left alone'], ['resolve --pairs pairs.jsonl', 'same, different or unsure, with score and reasons'], ['resolve --pairs - < pairs.jsonl', 'from the standard input']],
}
