import type { AppPackageReading, RefusalCode } from '@openbeian/app-package'
import { openReaders } from '@openbeian/processes'
import type { PackageReading } from './packages.process.ts'

/** A package comes from outside: it is read by a process with limits. 4 GB take about a minute from a slow disk. */
const readers = openReaders<PackageReading>({
  program: new URL('./packages.process.ts', import.meta.url),
  maxProcesses: 1,
  maxWaiting: 1,
  idleMs: 1000,
  bounds: { heapMegabytes: 512, memoryMegabytes: 1500, maxAnswerBytes: 8 * 1024 * 1024 },
  timeoutMs: { readPackageFile: 180_000 },
})

const refusalOf: Record<'busy' | 'timed-out' | 'too-much-memory' | 'answer-too-large' | 'crashed', RefusalCode> = {
  busy: 'took-too-long',
  'timed-out': 'took-too-long',
  'too-much-memory': 'took-too-much',
  'answer-too-large': 'took-too-much',
  crashed: 'took-too-much',
}

export async function readPackageApart(path: string, now: Date): Promise<AppPackageReading> {
  const { answer, failure } = await readers.read('readPackageFile', { path, now })
  await readers.close()
  return answer ?? { refusal: { code: refusalOf[failure], details: {} } }
}
