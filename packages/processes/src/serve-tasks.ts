import { serialize } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { Reply } from './reply.ts'

/** The side of the process: does one task at a time, and ends with whoever asked. */
export function serveTasks<Task, Answer>(work: (task: Task) => Promise<Answer>): void {
  const maxAnswerBytes = Number(process.argv[2] ?? Number.POSITIVE_INFINITY)
  process.on('message', (task: Task) => {
    void done(task).then((reply) => process.send?.({ ...reply, residentBytes: process.memoryUsage.rss() }))
  })
  process.on('disconnect', () => process.exit())
  // Ctrl+C in a terminal reaches everybody: the server says when it is over
  process.on('SIGINT', () => {})
  watchParent()

  async function done(task: Task): Promise<Pick<Reply, 'answer' | 'failure'>> {
    try {
      const answer = await work(task)
      return serialize(answer).length > maxAnswerBytes ? { failure: 'answer-too-large' } : { answer }
    } catch (error) {
      return { failure: isOutOfMemory(error) ? 'too-much-memory' : 'crashed' }
    }
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && /allocat|out of memory|invalid (array|string) length/i.test(error.message)

/** Who is kept busy by a hostile file never hears that whoever asked is gone: a thread beside it looks. */
function watchParent(): void {
  const look = "setInterval(() => process.ppid === workerData || process.kill(process.pid, 'SIGKILL'), 1000)"
  const program = `const { workerData } = require('node:worker_threads'); ${look}`
  new Worker(program, { eval: true, workerData: Number(process.argv[3]) }).unref()
}
