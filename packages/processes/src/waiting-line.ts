import type { Failure } from './reply.ts'

export type Answered<Answer> = { answer: Answer; failure?: undefined } | { failure: Failure; answer?: undefined }

export interface Job<Task, Answer> {
  task: Task
  /** It is with its second process. */
  begunAgain?: boolean
  settle(answered: Answered<Answer>): void
}

interface WaitingSettings<Task> {
  maxWaiting: number
  maxWaitMs: number
  goesBefore: (task: Task, other: Task) => boolean
}

/** Who waits for a process: so many and so long, the others are told that it is busy. */
export class WaitingLine<Task, Answer> {
  readonly #settings: WaitingSettings<Task>
  readonly #jobs: Job<Task, Answer>[] = []

  constructor(settings: WaitingSettings<Task>) {
    this.#settings = settings
  }

  get isEmpty(): boolean {
    return this.#jobs.length === 0
  }

  /** `joined` is told at once, when there is room. */
  join(task: Task, joined: () => void): Promise<Answered<Answer>> {
    const { maxWaiting, maxWaitMs, goesBefore } = this.#settings
    if (this.#jobs.length >= maxWaiting) return Promise.resolve({ failure: 'busy' })
    return new Promise((answer) => {
      const job: Job<Task, Answer> = { task, settle: answer }
      const turn = this.#jobs.findIndex((it) => goesBefore(task, it.task))
      this.#jobs.splice(turn < 0 ? this.#jobs.length : turn, 0, job)
      setTimeout(() => this.#giveUp(job), maxWaitMs).unref()
      joined()
    })
  }

  /** Goes before all others, for it has waited already. */
  beginAgain(job: Job<Task, Answer>): void {
    job.begunAgain = true
    this.#jobs.unshift(job)
    setTimeout(() => this.#giveUp(job), this.#settings.maxWaitMs).unref()
  }

  next(): Job<Task, Answer> | undefined {
    return this.#jobs.shift()
  }

  dismiss(failure: Failure): void {
    for (const job of this.#jobs.splice(0)) job.settle({ failure })
  }

  #giveUp(job: Job<Task, Answer>): void {
    const at = this.#jobs.indexOf(job)
    if (at < 0) return
    this.#jobs.splice(at, 1)
    job.settle({ failure: 'busy' })
  }
}
