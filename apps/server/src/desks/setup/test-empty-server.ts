import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { buildApp } from '../../app.ts'
import type { Deps } from '../../platform/deps.ts'
import { envelope } from '../../platform/keys/envelope.ts'
import { diskFileStore } from '../../platform/outside/disk-file-store.ts'
import { openDatabase } from '../../platform/postgres/database.ts'
import { freshDatabase } from '../../platform/postgres/test-database.ts'

/** What the tests read of an answer. */
interface AnswerBody {
  code: string
  message: { zh: string; en: string }
  findings?: { at: string; proposed?: string }[]
  administratorLink?: string
  checks?: { check: string }[]
  account?: { role: string }
}

export interface Answer {
  status: number
  code: string
  body: AnswerBody
}

export type EmptyServer = Awaited<ReturnType<typeof emptyServer>>

/** A server whose database has no provider. */
export async function emptyServer() {
  const database = await freshDatabase()
  const { db } = openDatabase(database.url)
  const deps: Deps = {
    db,
    files: diskFileStore(join(tmpdir(), 'openbeian-no-files')),
    cipher: envelope({ current: 'test', keys: new Map([['test', randomBytes(32)]]), indexKey: randomBytes(32) }),
    jobs: { enqueue: async () => {} },
    rules: [],
    now: () => new Date(),
    log: pino({ level: 'silent' }),
  }
  const app = await buildApp(deps)
  return {
    app,
    deps,
    async post(url: string, payload: object): Promise<Answer> {
      const { statusCode: status, ...said } = await app.inject({ method: 'POST', url, payload })
      const body = said.json()
      return { status, code: body.code, body }
    },
    async close() {
      await app.close()
      await db.destroy()
      await database.drop()
    },
  }
}
