import { openProcesses } from '../open-processes.ts'
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

/** Faces compared on this machine. The terms of the models are unverified: an operator accepts them first. */
export function openLocalFaces({
  processes = 1,
  maxWaiting = 16,
  timeoutMs = 60_000,
  idleMs = 300_000,
  modelFolder,
  program = new URL('./face.process.ts', import.meta.url),
}: LocalFacesSettings = {}): FaceProvider {
  const { ask, close } = openProcesses<FaceTask, FacesMeasured>({
    program,
    maxProcesses: processes,
    maxWaiting,
    timeoutMs,
    idleMs,
  })
  return {
    name: 'local',
    close,
    async check({ steps, frames, tookMs, timed, portrait }) {
      // frames that cannot count are refused before anything is computed
      if (implausibleTiming(frames, { steps, tookMs, timed })) {
        return { kind: 'decided', ...decideLiveness({ steps, frames: [], tookMs, timed }) }
      }
      const measured = await ask({ frames, portrait, passiveUntilMs: steps[0]?.toMs ?? 0, modelFolder })
      if (measured.kind === 'unavailable') return { kind: 'unavailable', reason: measured.reason }
      const capture = { steps, frames: measured.frames, tookMs, timed, portrait: measured.portrait }
      return { kind: 'decided', ...decideLiveness(capture) }
    },
  }
}
