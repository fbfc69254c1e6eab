import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Failure, Reply } from './reply.ts'
import { type ProcessBounds, startProcess } from './start-process.ts'
import { type Answered, type Job, WaitingLine } from './waiting-line.ts'

/** Work done by processes of its own: nothing is computed where it is asked for. */
export interface Processes<Task, Answer> {
  ask(task: Task): Promise<Answered<Answer>>
  /** Ends the processes; what waits is answered as interrupted. */
  close(): Promise<void>
}

export interface ProcessSettings<Task> {
  program: URL
  maxProcesses: number
  /** More than so many waiting are told that it is busy. */
  maxWaiting: number
  /** And so is who waited for so long. */
  maxWaitMs?: number
  timeoutMs: number | ((task: Task) => number)
  /** A process with nothing to do for so long ends and gives its memory back. */
  idleMs: number
  /** So many stay all the same: whoever comes does not wait for a start. */
  keepsReady?: number
  bounds: ProcessBounds
  /** Who has done so much, or has grown so large, makes room for a new one. */
  maxTasksEach?: number
  maxRestingMegabytes?: number
  /** Whether a task goes before another that waits. */
  goesBefore?: (task: Task, other: Task) => boolean
}

interface Place<Task, Answer> {
  child: ChildProcess
  tasks: number
  job?: Job<Task, Answer> | undefined
  timer?: NodeJS.Timeout | undefined
}

export function openProcesses<Task extends object, Answer>(settings: ProcessSettings<Task>): Processes<Task, Answer> {
  const pool = new ProcessPool<Task, Answer>(settings)
  // each of the two may be handed on by itself
  return { ask: (task) => pool.ask(task), close: () => pool.close() }
}

class ProcessPool<Task extends object, Answer> {
  readonly #settings: Required<ProcessSettings<Task>>
  readonly #places = new Set<Place<Task, Answer>>()
  readonly #waiting: WaitingLine<Task, Answer>
  #closed = false

  constructor(settings: ProcessSettings<Task>) {
    this.#settings = {
      maxWaitMs: 60_000,
      keepsReady: 0,
      maxTasksEach: 500,
      maxRestingMegabytes: Number.POSITIVE_INFINITY,
      goesBefore: () => false,
      ...settings,
    }
    this.#waiting = new WaitingLine(this.#settings)
  }

  async ask(task: Task): Promise<Answered<Answer>> {
    return this.#closed ? { failure: 'crashed' } : this.#waiting.join(task, () => this.#next())
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#waiting.dismiss('crashed')
    await Promise.all([...this.#places].map((it) => this.#end(it, 'crashed')))
  }

  #next(): void {
    if (this.#waiting.isEmpty || this.#closed) return
    const place = this.#freePlace()
    const job = place && this.#waiting.next()
    if (!job) return
    const { timeoutMs } = this.#settings
    place.job = job
    place.tasks += 1
    clearTimeout(place.timer)
    const ms = typeof timeoutMs === 'number' ? timeoutMs : timeoutMs(job.task)
    place.timer = setTimeout(() => void this.#end(place, 'timed-out'), ms)
    hold(place.child)
    place.child.send(job.task, (error) => error && void this.#end(place, 'crashed'))
  }

  #freePlace(): Place<Task, Answer> | undefined {
    const free = [...this.#places].find((it) => !it.job)
    return free ?? (this.#places.size < this.#settings.maxProcesses ? this.#started() : undefined)
  }

  #started(): Place<Task, Answer> {
    const { program, bounds, maxTasksEach, maxRestingMegabytes } = this.#settings
    const place: Place<Task, Answer> = { child: startProcess(program, bounds), tasks: 0 }
    this.#places.add(place)
    place.child.on('message', (reply: Reply) => {
      this.#settle(place, reply.failure ? { failure: reply.failure } : { answer: reply.answer as Answer })
      this.#rest(place)
      const isWorn = place.tasks >= maxTasksEach || reply.residentBytes > maxRestingMegabytes * 1024 * 1024
      // nobody knows what a task that threw left behind
      if (isWorn || isBroken(reply.failure)) void this.#end(place, 'crashed')
      this.#next()
    })
    place.child.on('error', () => void this.#end(place, 'crashed'))
    place.child.on('exit', (_, signal) => void this.#end(place, failureOf(signal)))
    return place
  }

  /** What breaks a process may be what it read before: a task that was not its first is begun once more, by a new one. */
  #settle(place: Place<Task, Answer>, outcome: Answered<Answer>): void {
    const { job } = place
    place.job = undefined
    if (!job) return
    if (isBroken(outcome.failure) && place.tasks > 1 && !job.begunAgain && !this.#closed) this.#waiting.beginAgain(job)
    else job.settle(outcome)
  }

  /** A process at rest keeps nobody from leaving. */
  #rest(place: Place<Task, Answer>): void {
    const { keepsReady, idleMs } = this.#settings
    place.job = undefined
    clearTimeout(place.timer)
    place.timer = setTimeout(() => void (this.#places.size > keepsReady && this.#end(place, 'crashed')), idleMs).unref()
    letGo(place.child)
  }

  #keepReady(): void {
    const { keepsReady, maxProcesses } = this.#settings
    while (!this.#closed && this.#places.size < Math.min(keepsReady, maxProcesses)) this.#rest(this.#started())
  }

  async #end(place: Place<Task, Answer>, reason: Failure): Promise<void> {
    if (!this.#places.delete(place)) return
    clearTimeout(place.timer)
    await killed(place.child)
    // whoever is answered may count on it: nothing of the task is left
    this.#settle(place, { failure: reason })
    if (place.tasks > 0) this.#keepReady()
    this.#next()
  }
}

async function killed(child: ChildProcess): Promise<void> {
  const { pid, exitCode, signalCode } = child
  const ended = pid !== undefined && exitCode === null && signalCode === null ? once(child, 'exit') : undefined
  hold(child)
  child.kill('SIGKILL')
  await ended
}

const isBroken = (failure: Failure | undefined): boolean => failure === 'crashed' || failure === 'too-much-memory'

/** The engine ends a process that has no memory left by a signal of its own; nobody else sends these. */
const failureOf = (signal: NodeJS.Signals | null): Failure =>
  signal !== null && ['SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGKILL'].includes(signal) ? 'too-much-memory' : 'crashed'

function hold(child: ChildProcess): void {
  child.ref()
  child.channel?.ref()
}

function letGo(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}
