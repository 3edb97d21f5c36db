/** How many items at the front of a list fulfil the condition, where none behind the first that does not fulfils it either. Looks at few of them. */
export function countWhile<Item>(items: readonly Item[], isBefore: (item: Item) => boolean): number {
  let low = 0, high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    // Within the bounds there is an item, which the compiler cannot know of an index.
    if (isBefore(items[middle] as Item)) low = middle + 1
    else high = middle
  }
  return low
}
