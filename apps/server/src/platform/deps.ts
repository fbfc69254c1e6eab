import type { Pack } from '@openbeian/rules'
import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { Cipher } from './cipher.ts'
import type { Tables } from './database.ts'
import type { FileStore } from './file-store.ts'
import type { Jobs } from './jobs.ts'

/** What actions need from outside; built in main.ts, chosen in tests. */
export interface Deps {
  db: Kysely<Tables>
  jobs: Jobs
  files: FileStore
  cipher: Cipher
  rules: readonly Pack[]
  now: () => Date
  log: Logger
}
