import type { ReportFault, TaskKind } from '@openbeian/contract'
import { type Selectable, sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'
import { type PageOrder, type PageRequest, pageOf } from '../../platform/postgres/pages.ts'
import { visibleTo } from '../../platform/visible-to.ts'
import { sealedAnswer } from '../audit/sealed-words.ts'
import type { DeadlineOfTask } from './deadlines.ts'

export type TaskRow = Selectable<Tables['tasks']>

export const sealedTaskFault = sealedAnswer<ReportFault>('tasks.fault')

export interface NewTask {
  id: string
  providerId: string
  channelId: string
  customerId: string | null
  province: string | null
  orderId: string | null
  kind: TaskKind
  aboutSealed: Buffer
  aboutKey: Buffer
  questionKey: Buffer
  fileId: string
  detailSealed: Buffer
  at: Date
  deadlineOn: string
  deadlineEstimated: boolean
}

export type NewImportTask = Omit<NewTask, 'channelId' | 'orderId' | 'fileId' | 'at'> & {
  importId: string
  filedSubjectId: string
  openedAt: Date
}

/** The task, or undefined when it was asked before and is still open. */
export const insertTask = (tx: Tx, it: NewTask) =>
  tx
    .insertInto('tasks')
    .values({
      id: it.id,
      providerId: it.providerId,
      channelId: it.channelId,
      customerId: it.customerId,
      province: it.province,
      orderId: it.orderId,
      kind: it.kind,
      aboutSealed: it.aboutSealed,
      aboutKey: it.aboutKey,
      questionKey: it.questionKey,
      downloadFileId: it.fileId,
      detailSealed: it.detailSealed,
      openedAt: it.at,
      deadlineOn: it.deadlineOn,
      deadlineEstimated: it.deadlineEstimated,
    })
    .onConflict((conflict) =>
      // written out: the index is not found by a value that comes later
      conflict.columns(['channelId', 'kind', 'questionKey']).where('state', '=', sql.lit('open')).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()

/** Those of a file, but for what is asked already. */
export const insertImportTasks = (tx: Tx, rows: readonly NewImportTask[]) =>
  tx
    .insertInto('tasks')
    .values([...rows])
    .onConflict((conflict) =>
      conflict
        .columns(['providerId', 'kind', 'questionKey'])
        .where('state', '=', sql.lit('open'))
        .where('channelId', 'is', null)
        .doNothing(),
    )
    .returning('id')
    .execute()

const shown = (db: Db, caller: Caller) =>
  db
    .selectFrom('tasks')
    .leftJoin('channels', 'channels.id', 'tasks.channelId')
    .leftJoin('accounts', 'accounts.id', 'tasks.answeredBy')
    .leftJoin('reportFiles', 'reportFiles.id', 'tasks.reportFileId')
    .leftJoin('orders', 'orders.id', 'tasks.orderId')
    .selectAll('tasks')
    .select(['orders.reference', 'orders.state as orderState'])
    .select(['channels.name as channel', 'accounts.nameSealed as answeredByNameSealed', 'reportFiles.sequence'])
    .where(visibleTo(caller, 'task.read', 'tasks'))

export type ShownTask = NonNullable<Awaited<ReturnType<typeof findTaskOf>>>

interface ListTasksQuery extends PageRequest {
  state?: TaskRow['state'] | undefined
  kind?: TaskKind | undefined
}

/** Open ones first, the most urgent first. */
const nearestFirst: PageOrder = {
  direction: 'asc',
  keys: [
    [sql`(tasks.state <> 'open')`, 'boolean'],
    [sql.ref('tasks.deadlineOn'), 'date'],
    [sql.ref('tasks.openedAt'), 'timestamptz'],
    [sql.ref('tasks.id'), 'uuid'],
  ],
}

export const listTasksOf = (db: Db, caller: Caller, { state, kind, ...page }: ListTasksQuery) =>
  pageOf(
    db,
    shown(db, caller)
      .where((it) => it.and(state === undefined ? [] : [it('tasks.state', '=', state)]))
      .where((it) => it.and(kind === undefined ? [] : [it('tasks.kind', '=', kind)])),
    { order: nearestFirst, ...page },
  )

export const findTaskOf = (db: Db, caller: Caller, taskId: string) =>
  shown(db, caller).where('tasks.id', '=', taskId).executeTakeFirst()

export const lockTask = (tx: Tx, caller: Caller, taskId: string) =>
  tx
    .selectFrom('tasks')
    .selectAll()
    .where(visibleTo(caller, 'task.read', 'tasks'))
    .where('id', '=', taskId)
    .forUpdate()
    .executeTakeFirst()

export const countOpen = (db: Db, caller: Caller, today: string) =>
  db
    .selectFrom('tasks')
    .select((it) => [
      it.fn.countAll<string>().as('open'),
      sql<string>`count(*) filter (where deadline_on < ${today})`.as('overdue'),
    ])
    .where(visibleTo(caller, 'task.read', 'tasks'))
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
      answerSealed: it.answerSealed,
      answeredBy: it.accountId,
      answeredAt: it.at,
      faultSealed: null,
    })
    .where('id', '=', taskId)
    .execute()

/** Answers to report that are in no file yet; an answer that could not be encoded is left out until it is changed. */
export const listAnswered = (db: Db, channelId: string, limit: number): Promise<TaskRow[]> =>
  answered(db, channelId).orderBy('answeredAt').orderBy('id').limit(limit).execute()

export const lockAnswered = (tx: Tx, channelId: string, taskIds: readonly string[]): Promise<TaskRow[]> =>
  answered(tx, channelId).where('id', 'in', taskIds).orderBy('id').forUpdate().execute()

const answered = (db: Db, channelId: string) =>
  db
    .selectFrom('tasks')
    .selectAll()
    .where('channelId', '=', channelId)
    .where('state', '=', 'answered')
    .where('reportFileId', 'is', null)
    .where('faultSealed', 'is', null)

export const putInFile = (tx: Tx, taskIds: readonly string[], fileId: string) =>
  tx.updateTable('tasks').set({ reportFileId: fileId }).where('id', 'in', taskIds).execute()

/** An answer that cannot be put into a file is asked for again. */
export const reopenWithFault = ({ db, cipher }: Pick<Deps, 'db' | 'cipher'>, taskId: string, fault: ReportFault) =>
  db
    .updateTable('tasks')
    .set({ state: 'open', faultSealed: sealedTaskFault.seal(cipher, taskId, fault) })
    .where('id', '=', taskId)
    .where('state', '=', 'answered')
    .where((it) =>
      it.not(
        it.exists(
          it
            .selectFrom('tasks as other')
            .select('other.id')
            .whereRef('other.channelId', '=', 'tasks.channelId')
            .whereRef('other.kind', '=', 'tasks.kind')
            .whereRef('other.questionKey', '=', 'tasks.questionKey')
            .where('other.state', '=', 'open'),
        ),
      ),
    )
    .execute()

/** Of earlier versions, which nothing finds by what they are about. */
export const listWithoutAboutKey = (db: Db, maxTasks: number) =>
  db.selectFrom('tasks').select(['id', 'aboutSealed']).where('aboutKey', 'is', null).limit(maxTasks).execute()

export const setAboutKey = (db: Db, taskId: string, aboutKey: Buffer) =>
  db.updateTable('tasks').set({ aboutKey }).where('id', '=', taskId).execute()

export const listTasksOfFile = (db: Db, fileId: string): Promise<TaskRow[]> =>
  db.selectFrom('tasks').selectAll().where('reportFileId', '=', fileId).orderBy('id').execute()

export const setReported = (tx: Tx, fileId: string) =>
  tx
    .updateTable('tasks')
    .set({ state: 'reported' })
    .where('reportFileId', '=', fileId)
    .where('state', '=', 'answered')
    .execute()

export const closeOpenOf = (tx: Tx, orderId: string, kinds: readonly TaskKind[]) =>
  tx
    .updateTable('tasks')
    .set({ state: 'done' })
    .where('orderId', '=', orderId)
    .where('kind', 'in', kinds)
    .where('state', '=', 'open')
    .execute()

/** What a later publication settles: the administration says what holds. */
export const closeImportTasksOf = (tx: Tx, filedSubjectId: string) =>
  tx
    .updateTable('tasks')
    .set({ state: 'done' })
    .where('filedSubjectId', '=', filedSubjectId)
    .where('importId', 'is not', null)
    .where('state', '=', 'open')
    .execute()

/** What nobody answered of a file that is taken back. */
export const deleteOpenOfImport = (tx: Tx, importId: string) =>
  tx.deleteFrom('tasks').where('importId', '=', importId).where('state', '=', 'open').execute()

/** Their deadlines rest on holidays nobody had announced. */
export const listEstimatedTasks = (tx: Tx) =>
  tx
    .selectFrom('tasks')
    .select(['id', 'kind', 'openedAt', 'deadlineOn'])
    .where('deadlineEstimated', '=', true)
    .orderBy('id')
    .forUpdate()
    .execute()

export const setDeadlineOfTask = (tx: Tx, taskId: string, it: DeadlineOfTask) =>
  tx.updateTable('tasks').set(it).where('id', '=', taskId).execute()

export const deleteTasksBefore = (db: Db, before: Date) =>
  db.deleteFrom('tasks').where('state', '<>', 'open').where('answeredAt', '<', before).executeTakeFirst()
