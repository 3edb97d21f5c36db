import { once } from 'node:events'
import { startService, type Service } from '../wiring.js'
import type { RunCommand } from './command.js'
import type { Terminal } from './terminal.js'

/** Where people find a service. */
export const describeService = ({ url }: Service): string => `
  Wenmai 文脉 is up.

    page       ${url}/
    GraphiQL   ${url}/graphql

  Ctrl-C stops it.

`

/** Opens the store and listens, with progress where the store has to catch up. */
export async function openService(config: Parameters<typeof startService>[0], terminal: Terminal): Promise<Service> {
  const progress = terminal.startProgress('catching up with the journal')
  return startService(config, { onReplay: progress.update, onNotice: terminal.tell }).finally(progress.stop)
}

/** Serves until the signal fires, then closes in order. */
export async function serveUntil(service: Service, signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort')
  await service.close()
}

/** `wenmai serve`: GraphQL and the page, until Ctrl-C. To be stopped is how it ends well. */
export const serve: RunCommand = async ({ config, terminal, signal }) => {
  const service = await openService(config, terminal)
  await terminal.write(describeService(service))
  await serveUntil(service, signal)
  return 0
}
