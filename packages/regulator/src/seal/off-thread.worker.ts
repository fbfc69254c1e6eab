import { parentPort } from 'node:worker_threads'
import { FilingError } from '@openbeian/filing'
import { fileWork, type Report, type Task, travelling } from './off-thread.ts'

parentPort?.on('message', async ({ id, kind, input, version, cipher }: Task) => {
  let report: Report
  try {
    const dialect = travelling.find((it) => it.version === version)
    if (!dialect) throw new Error(`no dialect ${version}`)
    report = { id, output: await fileWork[kind](input as never, { dialect, ...(cipher && { cipher }) }) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const { code, details } = error instanceof FilingError ? error : {}
    report = { id, error: { message, ...(code && details && { code, details }) } }
  }
  parentPort?.postMessage(report)
})
