import { parentPort, workerData } from 'node:worker_threads'
import { WenmaiError } from '../model/errors.js'
import type { LaneReply, LaneRequest } from '../pipeline/worker-lanes.js'
import { createFormLane, type LaneData } from '../wiring.js'

// The door of a thread: `createWorkerLanes` starts it, asks it for files one after another and ends it.

// What is given to a thread has no type on its way; both ends are ours.
const lane = createFormLane(workerData as LaneData)

async function answer({ id, file }: LaneRequest): Promise<LaneReply<unknown>> {
  try {
    return { id, extracted: await lane.extract(file) }
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    return { id, code: error instanceof WenmaiError ? error.code : undefined, message, stack }
  }
}

parentPort?.on('message', (request: LaneRequest) => {
  void answer(request).then(reply => parentPort?.postMessage(reply))
})
