import { pino } from 'pino'
import { callerAtTerminal } from '../../platform/caller.ts'
import { envelope } from '../../platform/keys/envelope.ts'
import { diskFileStore } from '../../platform/outside/disk-file-store.ts'
import { openDatabase } from '../../platform/postgres/database.ts'
import { applyImport } from './apply-import.ts'

/** What a process needs to take a file in beside the test that kills it. */
export interface KilledImport {
  url: string
  folder: string
  keys: { data: string; index: string }
  providerId: string
  importId: string
}

export const cipherOf = ({ data, index }: KilledImport['keys']) =>
  envelope({
    current: 'test',
    keys: new Map([['test', Buffer.from(data, 'hex')]]),
    indexKey: Buffer.from(index, 'hex'),
  })

const [, , text] = process.argv
// the test imports what is above
if (text?.startsWith('{')) {
  const { url, folder, keys, providerId, importId }: KilledImport = JSON.parse(text)
  const { db } = openDatabase(url, 2)
  await applyImport(
    {
      db,
      files: diskFileStore(folder),
      cipher: cipherOf(keys),
      jobs: { enqueue: async () => {} },
      rules: [],
      now: () => new Date(),
      log: pino({ level: 'silent' }),
      caller: callerAtTerminal(providerId),
    },
    { importId, take: 'clean', reason: 'a test' },
  )
  process.exit()
}
