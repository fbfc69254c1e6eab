import { openProcesses } from '@openbeian/processes'
import { type Unavailable, unavailableFor } from '../unavailable.ts'
import { decideLiveness } from './decide-liveness.ts'
import type { FacesMeasured, FaceTask } from './face-tasks.ts'
import { implausibleTiming } from './frame-timing.ts'
import type { FaceProvider } from './provider.ts'

export interface LocalFacesSettings {
  /** Each takes about 350 MB once it has looked; the first job starts it. */
  processes?: number
  maxWaiting?: number
  timeoutMs?: number
  idleMs?: number
  /** Where `@vladmandic/human` is when not where npm put it. */
  modelFolder?: string
  /** Another program instead of ours, in tests. */
  program?: URL
}

// the models run in several memories of WebAssembly at once: with 8,000 of addresses one in a few checks was given up
export const faceBounds = {
  heapMegabytes: 1024,
  memoryMegabytes: 4000,
  addressMegabytes: 40_000,
  maxAnswerBytes: 5_000_000,
}

/** Faces compared on this machine. The terms of the models are unverified: an operator accepts them first. */
export function openLocalFaces({
  processes = 1,
  maxWaiting = 16,
  timeoutMs = 60_000,
  idleMs = 300_000,
  modelFolder,
  program = new URL('./face.process.ts', import.meta.url),
}: LocalFacesSettings = {}): FaceProvider {
  const { ask, close } = openProcesses<FaceTask, FacesMeasured | Unavailable>({
    program,
    maxProcesses: processes,
    maxWaiting,
    timeoutMs,
    idleMs,
    bounds: faceBounds,
    maxRestingMegabytes: 1500,
  })
  return {
    name: 'local',
    close,
    async check({ steps, frames, tookMs, timed, portrait }) {
      // frames that cannot count are refused before anything is computed
      if (implausibleTiming(frames, { steps, tookMs, timed })) {
        return { kind: 'decided', ...decideLiveness({ steps, frames: [], tookMs, timed }) }
      }
      const said = await ask({ frames, portrait, passiveUntilMs: steps[0]?.toMs ?? 0, modelFolder })
      const measured = said.failure ? unavailableFor(said.failure) : said.answer
      if (measured.kind === 'unavailable') return { kind: 'unavailable', reason: measured.reason }
      const capture = { steps, frames: measured.frames, tookMs, timed, portrait: measured.portrait }
      return { kind: 'decided', ...decideLiveness(capture) }
    },
  }
}
