import { parentPort } from 'node:worker_threads'
import { FilingError } from '@openbeian/filing'
import { fileWork, type Report, type Task, threadDialects } from './off-thread.ts'

parentPort?.on('message', (task: Task) => {
  void report(task).then((it) => parentPort?.postMessage(it))
})

async function report({ id, kind, input, version, cipher }: Task): Promise<Report> {
  try {
    const dialect = threadDialects.find((it) => it.version === version)
    if (!dialect) throw new Error(`no dialect ${version}`)
    return { id, output: await fileWork[kind](input as never, { dialect, ...(cipher && { cipher }) }) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (!(error instanceof FilingError)) return { id, error: { message } }
    const { code, kind, zh, details } = error
    return { id, error: { message, filing: { code, kind, zh, details } } }
  }
}
