import type { TaskKind } from '@openbeian/contract'
import { type Selectable, sql } from 'kysely'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'

export type TaskRow = Selectable<Tables['tasks']>

export interface NewTask {
  id: string
  providerId: string
  channelId: string
  customerId: string | null
  orderId: string | null
  kind: TaskKind
  about: string
  sourceKey: string
  fileId: string
  detailSealed: Buffer
  at: Date
  deadlineOn: string
}

/** The task, or undefined when it was asked before and is still open. */
export const insertTask = (tx: Tx, it: NewTask) =>
  tx
    .insertInto('tasks')
    .values({
      id: it.id,
      provider_id: it.providerId,
      channel_id: it.channelId,
      customer_id: it.customerId,
      order_id: it.orderId,
      kind: it.kind,
      about: it.about,
      source_key: it.sourceKey,
      download_file_id: it.fileId,
      detail_sealed: it.detailSealed,
      opened_at: it.at,
      deadline_on: it.deadlineOn,
    })
    .onConflict((conflict) =>
      // written out: the index is not found by a value that comes later
      conflict.columns(['channel_id', 'kind', 'source_key']).where('state', '=', sql.lit('open')).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()

const shown = (db: Db, providerId: string) =>
  db
    .selectFrom('tasks')
    .innerJoin('channels', 'channels.id', 'tasks.channel_id')
    .leftJoin('accounts', 'accounts.id', 'tasks.answered_by')
    .leftJoin('report_files', 'report_files.id', 'tasks.report_file_id')
    .leftJoin('orders', 'orders.id', 'tasks.order_id')
    .selectAll('tasks')
    .select(['orders.reference', 'orders.state as orderState'])
    .select(['channels.name as channel', 'accounts.name as answeredByName', 'report_files.sequence'])
    .where('tasks.provider_id', '=', providerId)

export type ShownTask = Awaited<ReturnType<typeof listTasksOf>>[number]

interface ListTasksQuery {
  state?: TaskRow['state'] | undefined
  kind?: TaskKind | undefined
  limit: number
}

/** Open ones first, the most urgent first. */
export const listTasksOf = (db: Db, providerId: string, { state, kind, limit }: ListTasksQuery) =>
  shown(db, providerId)
    .$if(state !== undefined, (it) => it.where('tasks.state', '=', state as TaskRow['state']))
    .$if(kind !== undefined, (it) => it.where('tasks.kind', '=', kind as TaskKind))
    .orderBy(sql`tasks.state <> 'open'`)
    .orderBy('tasks.deadline_on')
    .orderBy('tasks.opened_at')
    .limit(limit)
    .execute()

export const findTaskOf = (db: Db, providerId: string, taskId: string) =>
  shown(db, providerId).where('tasks.id', '=', taskId).executeTakeFirst()

export const lockTask = (tx: Tx, providerId: string, taskId: string) =>
  tx
    .selectFrom('tasks')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('id', '=', taskId)
    .forUpdate()
    .executeTakeFirst()

export const countOpen = (db: Db, providerId: string, today: string) =>
  db
    .selectFrom('tasks')
    .select((it) => [
      it.fn.countAll<string>().as('open'),
      sql<string>`count(*) filter (where deadline_on < ${today})`.as('overdue'),
    ])
    .where('provider_id', '=', providerId)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()

export const setAnswered = (
  tx: Tx,
  taskId: string,
  it: { state: 'answered' | 'done'; answerSealed: Buffer; accountId: string; at: Date },
) =>
  tx
    .updateTable('tasks')
    .set({
      state: it.state,
      answer_sealed: it.answerSealed,
      answered_by: it.accountId,
      answered_at: it.at,
      fault: null,
    })
    .where('id', '=', taskId)
    .execute()

/** Answers that are to be reported and are in no file yet; one that cannot be encoded waits for another answer. */
export const listAnswered = (db: Db, channelId: string, limit: number): Promise<TaskRow[]> =>
  answered(db, channelId).orderBy('answered_at').orderBy('id').limit(limit).execute()

export const lockAnswered = (tx: Tx, channelId: string, taskIds: readonly string[]): Promise<TaskRow[]> =>
  answered(tx, channelId).where('id', 'in', taskIds).orderBy('id').forUpdate().execute()

const answered = (db: Db, channelId: string) =>
  db
    .selectFrom('tasks')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('state', '=', 'answered')
    .where('report_file_id', 'is', null)
    .where('fault', 'is', null)

export const putInFile = (tx: Tx, taskIds: readonly string[], fileId: string) =>
  tx.updateTable('tasks').set({ report_file_id: fileId }).where('id', 'in', taskIds).execute()

/** An answer that cannot be put into a file is asked for again. */
export const reopenWithFault = (db: Db, taskId: string, fault: string) =>
  db
    .updateTable('tasks')
    .set({ state: 'open', fault })
    .where('id', '=', taskId)
    .where('state', '=', 'answered')
    .where((it) =>
      it.not(
        it.exists(
          it
            .selectFrom('tasks as other')
            .select('other.id')
            .whereRef('other.channel_id', '=', 'tasks.channel_id')
            .whereRef('other.kind', '=', 'tasks.kind')
            .whereRef('other.source_key', '=', 'tasks.source_key')
            .where('other.state', '=', 'open'),
        ),
      ),
    )
    .execute()

export const listTasksOfFile = (db: Db, fileId: string): Promise<TaskRow[]> =>
  db.selectFrom('tasks').selectAll().where('report_file_id', '=', fileId).orderBy('id').execute()

export const setReported = (tx: Tx, fileId: string) =>
  tx
    .updateTable('tasks')
    .set({ state: 'reported' })
    .where('report_file_id', '=', fileId)
    .where('state', '=', 'answered')
    .execute()

export const closeOpenOf = (tx: Tx, orderId: string, kinds: readonly TaskKind[]) =>
  tx
    .updateTable('tasks')
    .set({ state: 'done' })
    .where('order_id', '=', orderId)
    .where('kind', 'in', kinds)
    .where('state', '=', 'open')
    .execute()
