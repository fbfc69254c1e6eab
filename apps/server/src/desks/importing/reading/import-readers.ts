import { openReaders } from '@openbeian/processes'
import { minuteMs } from '../../../platform/time/durations.ts'
import type { Importing } from './importing.process.ts'

/** A file of 30,000 filings is read within seconds; one at a time, for a provider brings in few. */
export const importReaders = openReaders<Importing>({
  program: new URL('./importing.process.ts', import.meta.url),
  maxProcesses: 1,
  maxWaiting: 20,
  maxWaitMs: 10 * minuteMs,
  idleMs: minuteMs,
  maxTasksEach: 20,
  maxRestingMegabytes: 500,
  bounds: { heapMegabytes: 2500, memoryMegabytes: 3500, maxAnswerBytes: 500_000_000 },
  timeoutMs: { readImport: 3 * minuteMs },
})
