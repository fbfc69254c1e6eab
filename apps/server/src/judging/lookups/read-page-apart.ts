import { openReaders } from '@openbeian/processes'
import { minuteMs, secondMs } from '../../platform/time/durations.ts'
import { LookupFault, type ShownPage } from './lookup.ts'
import type { PageReading } from './pages.process.ts'

/** Half a megabyte is read in some thousandths of a second. */
export const pageReaders = openReaders<PageReading>({
  program: new URL('./pages.process.ts', import.meta.url),
  maxProcesses: 1,
  maxWaiting: 100,
  idleMs: minuteMs,
  bounds: { heapMegabytes: 128, memoryMegabytes: 300, maxAnswerBytes: 200_000 },
  timeoutMs: { readPage: 2 * secondMs },
})

/** What a home page says of itself, whatever it does to who reads it. Throws `LookupFault`. */
export async function readPageApart(
  bytes: Buffer,
  headers: { 'content-type'?: string | undefined },
  { isCut = false }: { isCut?: boolean } = {},
): Promise<ShownPage> {
  const said = await pageReaders.read('readPage', { bytes, contentType: headers['content-type'] ?? '', isCut })
  if (said.failure) throw new LookupFault(`the page cannot be read: ${said.failure}`)
  return said.answer
}
