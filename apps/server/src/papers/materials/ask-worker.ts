import { Worker } from 'node:worker_threads'

interface Errand {
  data: unknown
  longestMs: number
  mostMegabytes?: number
}

/** What a thread of its own answers; undefined when it took too long or fell over. */
export function askWorker<Answer>(
  program: URL,
  { data, longestMs, mostMegabytes }: Errand,
): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(program, {
      workerData: data,
      ...(mostMegabytes ? { resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } } : {}),
    })
    const late = setTimeout(() => void worker.terminate(), longestMs)
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
