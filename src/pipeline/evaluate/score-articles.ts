import { normalizeName } from '../../model/ids.js'
import type { DocumentScope } from './document-scope.js'
import type { Scoreboard } from './scoreboard.js'

const toAuthorKey = ({ name, role }: { readonly name: string; readonly role: string }): string => `${normalizeName(name)} ${role}`

function scoreAuthors({ gold, articles }: DocumentScope, board: Scoreboard): void {
  const wanted = new Set(gold.authors.map(toAuthorKey)), found = new Set(articles.flatMap(({ authors }) => authors.map(toAuthorKey)))
  for (const author of new Set([...wanted, ...found])) {
    const isRight = wanted.has(author) && found.has(author)
    board.note('authors', isRight)
    if (!isRight) board.addError(gold.doc, `author ${wanted.has(author) ? 'missed' : 'spurious'}`, author)
  }
}

/** An article counts as found where exactly one stands for the document, with its title. */
export function scoreArticle(scope: DocumentScope, board: Scoreboard): void {
  const { gold, articles } = scope, [first] = articles
  const isFound = articles.length === 1 && normalizeName(first?.title ?? '') === normalizeName(gold.title ?? '')
  if (isFound) board.countFoundArticle()
  else board.addError(gold.doc, 'article', `${articles.length} found, title ${JSON.stringify(first?.title)}, expected ${JSON.stringify(gold.title)}`)
  scoreAuthors(scope, board)
}
