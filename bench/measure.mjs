/** CPU-seconds of this process during the work. */
export function cpuSeconds(work) {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** The middle one of some numbers. */
export const median = numbers => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]
