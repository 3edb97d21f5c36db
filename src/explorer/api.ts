/** The service refused, or did not answer. */
export class ApiError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

interface Answer<Data> {
  readonly data?: Data | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

const toError = ({ errors = [] }: Answer<unknown>): ApiError =>
  new ApiError(errors[0]?.extensions?.code ?? 'UNKNOWN', errors[0]?.message ?? '服务没有给出数据')

/** Asks the service. `Data` is what the query selects. @throws ApiError */
export async function ask<Data>(query: string, variables: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<Data> {
  const body = JSON.stringify({ query, variables })
  const response = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal })
  const answer = (await response.json()) as Answer<Data>
  if (answer.data == null || answer.errors) throw toError(answer)
  return answer.data
}

/** Reads a list that the server keeps beside the page. */
export async function readJson<Data>(path: string, signal: AbortSignal): Promise<Data> {
  const response = await fetch(path, { signal })
  if (!response.ok) throw new ApiError(String(response.status), `读不到 ${path}`)
  return (await response.json()) as Data
}
