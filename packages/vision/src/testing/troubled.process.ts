import { setTimeout as sleep } from 'node:timers/promises'
import { serveTasks } from '@openbeian/processes'

/** Stands in for the reading process: what it is sent says what goes wrong. */
serveTasks(async ({ bytes }: { bytes: Uint8Array }) => {
  const trouble = Buffer.from(bytes).toString()
  if (trouble === 'crash') process.exit(7)
  if (trouble === 'hang') await new Promise(() => {})
  await sleep(trouble === 'slow' ? 300 : 0)
  return { kind: 'judged', pid: process.pid }
})
