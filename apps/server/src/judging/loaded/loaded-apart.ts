import { type Failure, openReaders } from '@openbeian/processes'
import { minuteMs } from '../../platform/time/durations.ts'
import { loadedError } from './loaded.errors.ts'
import type { loadedWork } from './loaded-work.ts'

/**
 * What operators load or adjust is read and tried by a process of its own: a pack of two megabytes is linted for seconds, and
 * two hundred past orders are judged for as long.
 */
export const loadedReaders = openReaders<typeof loadedWork>({
  program: new URL('./loaded.process.ts', import.meta.url),
  maxProcesses: 1,
  maxWaiting: 20,
  maxWaitMs: 2 * minuteMs,
  idleMs: 2 * minuteMs,
  bounds: { heapMegabytes: 700, memoryMegabytes: 1200, maxAnswerBytes: 20_000_000 },
  timeoutMs: {
    lintDialect: minuteMs,
    lintPack: minuteMs,
    tryPack: minuteMs,
    tryAdjustment: minuteMs,
    tryDialect: minuteMs,
  },
})

type Work = typeof loadedWork

/** Throws `loaded.takes-too-much`, `loaded.busy`. */
export async function loadedApart<Kind extends keyof Work>(
  kind: Kind,
  input: Parameters<Work[Kind]>[0],
): Promise<Awaited<ReturnType<Work[Kind]>>> {
  const { failure, answer } = await loadedReaders.read(kind, input)
  if (failure === 'busy') throw loadedError('loaded.busy')
  if (failure) throw loadedError('loaded.takes-too-much', { of: tooMuch[failure] })
  return answer
}

const tooMuch: Record<Exclude<Failure, 'busy'>, 'time' | 'memory'> = {
  'timed-out': 'time',
  'too-much-memory': 'memory',
  'answer-too-large': 'memory',
  crashed: 'memory',
}
