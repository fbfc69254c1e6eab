import { startProcess } from '../start-process.ts'

/** Has a process kept busy for ever, and says which. */
const bounds = { heapMegabytes: 128, memoryMegabytes: 300, maxAnswerBytes: 1000 }
const child = startProcess(new URL('./troubled.process.ts', import.meta.url), bounds)
child.send({ kind: 'fine' })
child.once('message', () => {
  child.send({ kind: 'hang' })
  process.send?.(child.pid)
})
