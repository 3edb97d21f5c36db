/** Servers that run in one process. */
export interface Servers {
  /** `neo4j://127.0.0.1:PORT`, in the order of the home folders. */
  readonly urls: readonly string[]
  readonly ports: readonly number[]
  readonly version: string
  readonly pid: number
  readonly ended: Promise<unknown>
  /** Ends them in order. */
  stop(): Promise<void>
  /** SIGKILL. */
  kill(): Promise<void>
}

export interface ServersOptions {
  /** One server each; a folder that was used before goes on. */
  readonly homes: readonly string[]
  /** Free ones where left out. */
  readonly ports?: readonly number[]
  readonly password: string
  readonly version?: string
  /** Java heap of the process, as `512m`. */
  readonly heap?: string
  /** Starts in half the time, and is slow in the long run. */
  readonly isShortLived?: boolean
}

export const DEFAULT_VERSION: string
export const USER: string
export function whyNot(version?: string): string | undefined
export function findFreePort(): Promise<number>
export function startServers(options: ServersOptions): Promise<Servers>
