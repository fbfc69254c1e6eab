import { openReaders } from '@openbeian/processes'
import { minuteMs, secondMs } from '../../platform/time/durations.ts'
import type { Copying } from './copies.process.ts'

/**
 * A photograph of 50 million pixels takes 150 MB twice, and a PDF is read into objects ten times its size. Two work at once,
 * as many wait as fit into the patience of whoever uploads.
 */
export const copyReaders = openReaders<Copying>({
  program: new URL('./copies.process.ts', import.meta.url),
  maxProcesses: 2,
  maxWaiting: 40,
  maxWaitMs: 45 * secondMs,
  idleMs: 5 * minuteMs,
  keepsReady: 1,
  maxTasksEach: 200,
  maxRestingMegabytes: 400,
  bounds: { heapMegabytes: 512, memoryMegabytes: 1200, maxAnswerBytes: 100_000_000 },
  timeoutMs: {
    rewritePdf: 20 * secondMs,
    rewriteHeic: 30 * secondMs,
    rewritePicture: 30 * secondMs,
    rewriteLogo: 15 * secondMs,
    shrinkPicture: 30 * secondMs,
    watermarkPdf: 20 * secondMs,
    watermarkPicture: 20 * secondMs,
  },
})
