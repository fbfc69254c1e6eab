import type { PackageMessage } from './package-view.ts'

export type PackageState =
  | { is: 'reading'; percent: number }
  | Exclude<PackageMessage, { kind: 'progress' }>
  | { kind: 'failed'; why: 'tookTooLong' | 'broke' }

const startMs = 30_000
/** 20 MB a second: a slow disk. */
const bytesPerMs = 20_000

/** Reads a chosen file in a worker of its own; what is answered ends it, and so does its time. */
export function readPackage(file: File, tell: (state: PackageState) => void): () => void {
  const worker = new Worker(new URL('./package.worker.ts', import.meta.url), { type: 'module' })
  const timer = setTimeout(() => end({ kind: 'failed', why: 'tookTooLong' }), startMs + file.size / bytesPerMs)
  const stop = () => {
    clearTimeout(timer)
    worker.terminate()
  }
  const end = (state: PackageState) => {
    stop()
    tell(state)
  }
  worker.addEventListener('message', ({ data }: MessageEvent<PackageMessage>) => {
    if (data.kind === 'progress') tell({ is: 'reading', percent: data.percent })
    else end(data)
  })
  worker.addEventListener('error', () => end({ kind: 'failed', why: 'broke' }))
  tell({ is: 'reading', percent: 0 })
  worker.postMessage(file)
  return stop
}
