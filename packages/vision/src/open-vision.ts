import { openProcesses } from '@openbeian/processes'
import type { PageLayout } from './page/page-layout.ts'
import type { PaperKind } from './papers/paper.ts'
import { type Unavailable, unavailable, unavailableFor } from './unavailable.ts'
import type { Answers, Task } from './vision-tasks.ts'

/** Pictures judged and papers read by processes of their own; nothing is computed where it is called. */
export interface Vision {
  judge(bytes: Uint8Array): Promise<Answers['judge'] | Unavailable>
  read(paper: PaperKind, bytes: Uint8Array): Promise<Answers['read'] | Unavailable>
  /** A page that was printed here and came back on a picture. */
  page(bytes: Uint8Array, layout: PageLayout): Promise<Answers['page'] | Unavailable>
  /** Ends the processes; what waits is answered as interrupted. */
  close(): Promise<void>
}

export interface VisionSettings {
  /** Each takes about 400 MB once it has read; the first job starts it. */
  readers?: number
  /** More than so many waiting are told that it is busy. */
  maxWaiting?: number
  timeoutMs?: number
  /** A process with nothing to do for so long ends and gives its memory back. */
  idleMs?: number
  /** Where the models are when not where npm put them. */
  modelFolder?: string
  /** Another program instead of ours, in tests. */
  program?: URL
}

/** Models take 400 MB, and a large picture 150 MB more. */
const visionBounds = { heapMegabytes: 1024, memoryMegabytes: 3000, maxAnswerBytes: 5_000_000 }

export function openVision({
  readers = 2,
  maxWaiting = 16,
  timeoutMs = 30_000,
  idleMs = 300_000,
  modelFolder,
  program = new URL('./vision.process.ts', import.meta.url),
}: VisionSettings = {}): Vision {
  const processes = openProcesses<Task, Answers[Task['task']] | Unavailable>({
    program,
    maxProcesses: readers,
    maxWaiting,
    timeoutMs,
    idleMs,
    bounds: visionBounds,
    maxRestingMegabytes: 1500,
    // somebody waits at the screen for a verdict; reading can wait
    goesBefore: (task, other) => task.task === 'judge' && other.task !== 'judge',
  })
  const ask = async (task: Task) => {
    const said = await processes.ask(task)
    return said.failure ? unavailableFor(said.failure) : said.answer
  }
  return {
    async judge(bytes) {
      const answer = await ask({ task: 'judge', bytes })
      return answer.kind === 'judged' ? answer : withoutAnswer(answer)
    },
    async read(paper, bytes) {
      const answer = await ask({ task: 'read', paper, bytes, modelFolder })
      return answer.kind === 'read' ? answer : withoutAnswer(answer)
    },
    async page(bytes, layout) {
      const answer = await ask({ task: 'page', layout, bytes, modelFolder })
      return answer.kind === 'page' ? answer : withoutAnswer(answer)
    },
    close: processes.close,
  }
}

/** A program that answers another question than it was asked is broken. */
const withoutAnswer = (answer: Answers[Task['task']] | Unavailable): Unavailable =>
  answer.kind === 'unavailable' ? answer : unavailable('crashed')
