import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { PaperKind } from './papers/paper.ts'
import { type Unavailability, type Unavailable, unavailable } from './unavailable.ts'
import type { Answers, Task } from './vision-tasks.ts'

/** Pictures judged and papers read by processes of their own; nothing is computed where it is called. */
export interface Vision {
  judge(bytes: Uint8Array): Promise<Answers['judge'] | Unavailable>
  read(paper: PaperKind, bytes: Uint8Array): Promise<Answers['read'] | Unavailable>
  /** Ends the processes; what waits is answered as interrupted. */
  close(): Promise<void>
}

export interface VisionSettings {
  /** Each takes about 400 MB once it has read; the first job starts it. */
  readers?: number
  /** More than so many waiting are told that it is busy. */
  mostWaiting?: number
  longestMs?: number
  /** A process with nothing to do for so long ends and gives its memory back. */
  idleMs?: number
  /** Where the models are when not where npm put them. */
  modelFolder?: string
  /** Another program instead of ours, in tests. */
  program?: URL
}

interface Job {
  task: Task
  answer: (said: Answers[Task['task']] | Unavailable) => void
}

interface Place {
  child: ChildProcess
  job?: Job | undefined
  timer?: NodeJS.Timeout | undefined
}

export function openVision({
  readers: most = 2,
  mostWaiting = 16,
  longestMs = 30_000,
  idleMs = 300_000,
  modelFolder,
  program = new URL('./vision.process.ts', import.meta.url),
}: VisionSettings = {}): Vision {
  const places = new Set<Place>()
  const waiting: Job[] = []
  let closed = false

  return {
    judge: (bytes) => ask({ task: 'judge', bytes }) as Promise<Answers['judge'] | Unavailable>,
    read: (paper, bytes) => ask({ task: 'read', paper, bytes, modelFolder }) as Promise<Answers['read'] | Unavailable>,
    async close() {
      closed = true
      for (const { answer } of waiting.splice(0)) answer(unavailable('crashed'))
      await Promise.all([...places].map((it) => end(it, 'crashed')))
    },
  }

  function ask(task: Task): Promise<Answers[Task['task']] | Unavailable> {
    if (closed) return Promise.resolve(unavailable('crashed'))
    if (waiting.length >= mostWaiting) return Promise.resolve(unavailable('busy'))
    return new Promise((answer) => {
      const job = { task, answer }
      // somebody waits at the screen for a verdict; reading can wait
      const turn = task.task === 'judge' ? waiting.findIndex((it) => it.task.task === 'read') : -1
      if (turn < 0) waiting.push(job)
      else waiting.splice(turn, 0, job)
      next()
    })
  }

  function next(): void {
    if (waiting.length === 0 || closed) return
    const place = [...places].find((it) => !it.job) ?? (places.size < most ? started() : undefined)
    if (!place) return
    const job = waiting.shift() as Job
    place.job = job
    clearTimeout(place.timer)
    place.timer = setTimeout(() => void end(place, 'timed-out'), longestMs)
    hold(place.child)
    place.child.send(job.task, (error) => error && void end(place, 'crashed'))
  }

  function started(): Place {
    const place: Place = { child: fork(fileURLToPath(program), { serialization: 'advanced', execArgv: [] }) }
    places.add(place)
    place.child.on('message', (said) => {
      place.job?.answer(said as Answers[Task['task']] | Unavailable)
      rest(place)
      next()
    })
    place.child.on('error', () => void end(place, 'crashed'))
    place.child.on('exit', () => void end(place, 'crashed'))
    return place
  }

  /** A process at rest keeps nobody from leaving. */
  function rest(place: Place): void {
    place.job = undefined
    clearTimeout(place.timer)
    place.timer = setTimeout(() => void end(place, 'crashed'), idleMs).unref()
    letGo(place.child)
  }

  async function end(place: Place, reason: Unavailability): Promise<void> {
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
