/** Solves `matrix · x = right` for a symmetric, positive definite matrix (Cholesky). */
export function solveSymmetric(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const lower = decompose(matrix)
  const forward: number[] = []
  right.forEach((value, row) => { forward.push((value - dot(lower[row] ?? [], forward, row)) / (lower[row]?.[row] ?? 1)) })
  const solution = right.map(() => 0)
  for (let row = right.length - 1; row >= 0; row--) {
    let rest = forward[row] ?? 0
    for (let below = row + 1; below < right.length; below++) rest -= (lower[below]?.[row] ?? 0) * (solution[below] ?? 0)
    solution[row] = rest / (lower[row]?.[row] ?? 1)
  }
  return solution
}

/** Sum of the products of the first `length` numbers. */
function dot(a: readonly number[], b: readonly number[], length: number): number {
  let sum = 0
  for (let index = 0; index < length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0)
  return sum
}

/** The lower triangle whose product with its transpose is the matrix. */
function decompose(matrix: readonly (readonly number[])[]): number[][] {
  const lower: number[][] = []
  matrix.forEach((values, row) => {
    const own: number[] = []
    lower.push(own)
    for (let column = 0; column <= row; column++) {
      const rest = (values[column] ?? 0) - dot(own, lower[column] ?? [], column)
      own.push(column === row ? Math.sqrt(rest) : rest / (lower[column]?.[column] ?? 1))
    }
  })
  return lower
}
