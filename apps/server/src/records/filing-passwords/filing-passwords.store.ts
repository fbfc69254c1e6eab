import type { PasswordCheckState } from '@openbeian/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/postgres/database.ts'

export interface PasswordQuestion {
  channelId: string
  passwordKey: Buffer
}

/** Begins a check unless it was begun before and is not wanted again yet. True: somebody has to ask. */
export async function beginPasswordCheck(
  db: Db,
  asked: PasswordQuestion & { number: string; passwordSealed: Buffer },
  now: Date,
): Promise<boolean> {
  const begun = await db
    .insertInto('filingPasswordChecks')
    .values({ ...asked, state: 'waiting', nextAt: now })
    .onConflict((it) =>
      it
        .columns(['channelId', 'passwordKey'])
        .doUpdateSet({ state: 'waiting', tries: 0, nextAt: now })
        .where('filingPasswordChecks.nextAt', '<=', now),
    )
    .returning('number')
    .executeTakeFirst()
  return begun !== undefined
}

export const findPasswordCheck = (db: Db, { channelId, passwordKey }: PasswordQuestion) =>
  db
    .selectFrom('filingPasswordChecks')
    .selectAll()
    .where('channelId', '=', channelId)
    .where('passwordKey', '=', passwordKey)
    .executeTakeFirst()

/** How many other passwords of this number were wrong since then. */
export async function countWrong(db: Db, { channelId, number }: { channelId: string; number: string }, since: Date) {
  const { count } = await db
    .selectFrom('filingPasswordChecks')
    .select((it) => it.fn.countAll<string>().as('count'))
    .where('channelId', '=', channelId)
    .where('number', '=', number)
    .where('state', '=', 'wrong')
    .where('answeredAt', '>', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export interface PasswordOutcome {
  state: PasswordCheckState
  answeredAt?: Date
  nextAt: Date
}

export const keepPasswordOutcome = (db: Db, { channelId, passwordKey }: PasswordQuestion, outcome: PasswordOutcome) =>
  db
    .updateTable('filingPasswordChecks')
    .set({ ...outcome, tries: sql`tries + 1` })
    .where('channelId', '=', channelId)
    .where('passwordKey', '=', passwordKey)
    .execute()

export const removePasswordChecks = (db: Db, before: Date) =>
  db.deleteFrom('filingPasswordChecks').where('nextAt', '<', before).execute()
