import { normalizeName } from '../../model/ids.js'
import type { DocumentScope } from './document-scope.js'
import type { Scoreboard } from './scoreboard.js'
import type { ScoringError } from './scoring-error.js'

const toAuthorKey = ({ name, role }: { readonly name: string; readonly role: string }): string => `${normalizeName(name)} ${role}`

const toError = ({ doc, source, title = '' }: DocumentScope['gold'], what: ScoringError['what'], names: string): ScoringError => ({ doc, file: source, title, what, type: '', names })

function scoreAuthors({ gold, articles }: DocumentScope, board: Scoreboard): void {
  const wanted = new Set(gold.authors.map(toAuthorKey)), found = new Set(articles.flatMap(({ authors }) => authors.map(toAuthorKey)))
  for (const author of new Set([...wanted, ...found])) {
    const isRight = wanted.has(author) && found.has(author)
    board.note('authors', isRight)
    if (!isRight) board.addError(toError(gold, wanted.has(author) ? 'author missed' : 'author spurious', author))
  }
}

/** An article counts as found where exactly one stands for the document, with its title. */
export function scoreArticle(scope: DocumentScope, board: Scoreboard): void {
  const { gold, articles } = scope, [first] = articles
  const isFound = articles.length === 1 && normalizeName(first?.title ?? '') === normalizeName(gold.title ?? '')
  if (isFound) board.countFoundArticle()
  else board.addError(toError(gold, 'article', `${articles.length} found, title ${JSON.stringify(first?.title)}, expected ${JSON.stringify(gold.title)}`))
  scoreAuthors(scope, board)
}
