import type { StatusQuestionState } from '@openbeian/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/postgres/database.ts'
import { askedChannel } from '../channels/channels.store.ts'

export interface StatusQuestionId {
  channelId: string
  questionKey: Buffer
}

/** Begins a question unless it was begun before and is not wanted again yet; an older answer stays. True: somebody has to ask. */
export async function beginStatusQuestion(
  db: Db,
  asked: StatusQuestionId & { questionSealed: Buffer },
  now: Date,
): Promise<boolean> {
  const begun = await db
    .insertInto('statusQuestions')
    .values({ ...asked, state: 'waiting', nextAt: now })
    .onConflict((it) =>
      it
        .columns(['channelId', 'questionKey'])
        .doUpdateSet({ state: 'waiting', tries: 0, nextAt: now })
        .where('statusQuestions.nextAt', '<=', now)
        .where('statusQuestions.state', '<>', 'waiting'),
    )
    .returning('channelId')
    .executeTakeFirst()
  return begun !== undefined
}

export const findStatusQuestion = (db: Db, { channelId, questionKey }: StatusQuestionId) =>
  db
    .selectFrom('statusQuestions')
    .selectAll()
    .where('channelId', '=', channelId)
    .where('questionKey', '=', questionKey)
    .executeTakeFirst()

/** The channel that is asked, with what is known of these questions there; undefined where none is asked. */
export async function findStatusQuestions(db: Db, at: { providerId: string; province: string }, keys: Buffer[]) {
  const rows = await askedChannel(db, at)
    .leftJoin('statusQuestions', (join) =>
      join
        .onRef('statusQuestions.channelId', '=', 'channels.id')
        .on((it) => it('statusQuestions.questionKey', '=', it.fn.any(it.val(keys)))),
    )
    .select(['questionKey', 'answerSealed', 'statusQuestions.state', 'answeredAt'])
    .execute()
  return rows.length === 0 ? undefined : rows
}

export interface StatusOutcome {
  state: StatusQuestionState
  answerSealed?: Buffer
  answeredAt?: Date
  nextAt: Date
}

export const keepStatusOutcome = (db: Db, { channelId, questionKey }: StatusQuestionId, outcome: StatusOutcome) =>
  db
    .updateTable('statusQuestions')
    .set({ ...outcome, tries: sql`tries + 1` })
    .where('channelId', '=', channelId)
    .where('questionKey', '=', questionKey)
    .execute()

export const removeStatusQuestions = (db: Db, before: Date) =>
  db.deleteFrom('statusQuestions').where('nextAt', '<', before).execute()
