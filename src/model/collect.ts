/**
 * What `flatMap` gives, several times as fast: the engine's own looks every result up as if it might be no plain array.
 * For what runs on every atom, clause or line.
 */
export function collect<Item, Result>(items: readonly Item[], toResults: (item: Item, index: number) => Result | readonly Result[]): Result[] {
  const all: Result[] = []
  for (let index = 0; index < items.length; index++) {
    // Within the bounds there is an item, which the compiler cannot know of an index.
    const results = toResults(items[index] as Item, index)
    if (!isList(results)) all.push(results)
    else for (let at = 0; at < results.length; at++) all.push(results[at] as Result)
  }
  return all
}

const isList = <Result>(results: Result | readonly Result[]): results is readonly Result[] => Array.isArray(results)
