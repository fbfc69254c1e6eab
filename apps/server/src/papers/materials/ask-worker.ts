import { Worker } from 'node:worker_threads'

interface WorkerTask {
  data: unknown
  timeoutMs: number
  maxMegabytes?: number
}

/** The answer of a worker thread; undefined when it ran out of time or memory. */
export function askWorker<Answer>(
  program: URL,
  { data, timeoutMs, maxMegabytes }: WorkerTask,
): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(program, {
      workerData: data,
      ...(maxMegabytes ? { resourceLimits: { maxOldGenerationSizeMb: maxMegabytes } } : {}),
    })
    const late = setTimeout(() => void worker.terminate(), timeoutMs)
    worker.once('message', (answer: Answer) => {
      resolve(answer)
      void worker.terminate()
    })
    worker.once('error', () => resolve(undefined))
    worker.once('exit', () => {
      clearTimeout(late)
      resolve(undefined)
    })
  })
}
