import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Unavailability, type Unavailable, unavailable } from './unavailable.ts'

/** Work done by processes of its own: nothing is computed where it is asked for. */
export interface Processes<Task, Answer> {
  ask(task: Task): Promise<Answer | Unavailable>
  /** Ends the processes; what waits is answered as interrupted. */
  close(): Promise<void>
}

export interface ProcessSettings<Task> {
  program: URL
  maxProcesses: number
  /** More than so many waiting are told that it is busy. */
  maxWaiting: number
  timeoutMs: number
  /** A process with nothing to do for so long ends and gives its memory back. */
  idleMs: number
  /** Whether a task goes before another that waits. */
  goesBefore?: (task: Task, other: Task) => boolean
}

interface Job<Task, Answer> {
  task: Task
  answer: (said: Answer | Unavailable) => void
}

interface Place<Task, Answer> {
  child: ChildProcess
  job?: Job<Task, Answer> | undefined
  timer?: NodeJS.Timeout | undefined
}

export function openProcesses<Task extends object, Answer>({
  program,
  maxProcesses,
  maxWaiting,
  timeoutMs,
  idleMs,
  goesBefore = () => false,
}: ProcessSettings<Task>): Processes<Task, Answer> {
  const places = new Set<Place<Task, Answer>>()
  const waiting: Job<Task, Answer>[] = []
  let closed = false

  return {
    ask,
    async close() {
      closed = true
      for (const { answer } of waiting.splice(0)) answer(unavailable('crashed'))
      await Promise.all([...places].map((it) => end(it, 'crashed')))
    },
  }

  function ask(task: Task): Promise<Answer | Unavailable> {
    if (closed) return Promise.resolve(unavailable('crashed'))
    if (waiting.length >= maxWaiting) return Promise.resolve(unavailable('busy'))
    return new Promise((answer) => {
      const job = { task, answer }
      const turn = waiting.findIndex((it) => goesBefore(task, it.task))
      if (turn < 0) waiting.push(job)
      else waiting.splice(turn, 0, job)
      next()
    })
  }

  function next(): void {
    if (waiting.length === 0 || closed) return
    const place = [...places].find((it) => !it.job) ?? (places.size < maxProcesses ? started() : undefined)
    if (!place) return
    const job = waiting.shift() as Job<Task, Answer>
    place.job = job
    clearTimeout(place.timer)
    place.timer = setTimeout(() => void end(place, 'timed-out'), timeoutMs)
    hold(place.child)
    place.child.send(job.task, (error) => error && void end(place, 'crashed'))
  }

  function started(): Place<Task, Answer> {
    const place: Place<Task, Answer> = {
      child: fork(fileURLToPath(program), { serialization: 'advanced', execArgv: [] }),
    }
    places.add(place)
    place.child.on('message', (said) => {
      place.job?.answer(said as Answer | Unavailable)
      rest(place)
      next()
    })
    place.child.on('error', () => void end(place, 'crashed'))
    place.child.on('exit', () => void end(place, 'crashed'))
    return place
  }

  /** A process at rest keeps nobody from leaving. */
  function rest(place: Place<Task, Answer>): void {
    place.job = undefined
    clearTimeout(place.timer)
    place.timer = setTimeout(() => void end(place, 'crashed'), idleMs).unref()
    letGo(place.child)
  }

  async function end(place: Place<Task, Answer>, reason: Unavailability): Promise<void> {
    if (!places.delete(place)) return
    clearTimeout(place.timer)
    place.job?.answer(unavailable(reason))
    const ended =
      place.child.exitCode === null && place.child.signalCode === null ? once(place.child, 'exit') : undefined
    hold(place.child)
    place.child.kill('SIGKILL')
    await ended
    next()
  }
}

function hold(child: ChildProcess): void {
  child.ref()
  child.channel?.ref()
}

function letGo(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}
