import type { TaskDecision, TaskView } from '@openbeian/contract'
import { shanghaiDay } from '@openbeian/filing'
import { decisionsOn } from '../../gateway/apply/take-result.ts'
import type { Caller } from '../../platform/caller.ts'
import type { Deps, Work } from '../../platform/deps.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { exactJson } from '../../platform/postgres/exact-json.ts'
import { nameOfAccount } from '../../records/accounts/sealed-account.ts'
import { maskRecord } from '../../records/audit/mask-record.ts'
import { sealedSubjectName } from '../../records/registry/sealed-name.ts'
import { isReported, type OpenedTask, openAnswer, openDetail, sealedTaskSubject } from '../../records/tasks/task.ts'
import { countOpen, findTaskOf, listTasksOf, type ShownTask, sealedTaskFault } from '../../records/tasks/tasks.store.ts'
import { isOrderTask } from '../../records/tasks/tasks-of-order.ts'
import { outcomesOf } from './outcomes.ts'
import { recordAsked } from './take-imported.ts'
import { taskError } from './tasks.errors.ts'

type ListTasksQuery = Parameters<typeof listTasksOf>[2]

/** What the administrations want to have looked into, the most urgent first. */
export async function listTasks({ caller, db, cipher, now }: Work, wanted: ListTasksQuery) {
  const today = shanghaiDay(now())
  const [{ rows, ...rest }, { open, overdue }] = await Promise.all([
    listTasksOf(db, caller, wanted),
    countOpen(db, caller, today),
  ])
  return { tasks: rows.map((it) => viewOf(cipher, it, today)), ...rest, open: Number(open), overdue: Number(overdue) }
}

/** Throws `inspections.task-not-found`. */
export async function viewTask({ caller, db, cipher, now }: Work, taskId: string): Promise<TaskView> {
  return viewOf(cipher, await getTask(db, caller, taskId), shanghaiDay(now()))
}

/** With what the administration says, masked. Throws `inspections.task-not-found`. */
export async function viewWholeTask({ caller, db, cipher, now }: Work, taskId: string) {
  const row = await getTask(db, caller, taskId)
  const opened = openDetail(cipher, row)
  const outcomes = await outcomesOf(db, row)
  const { by: _, ...answer } = openAnswer(cipher, row) ?? { by: '', note: '' }
  return {
    ...viewOf(cipher, row, shanghaiDay(now())),
    detail: plain(maskRecord(opened.detail)),
    ...questionOf(row, opened),
    ...(await importOf({ db, caller, cipher }, row, opened)),
    ...(row.answerSealed ? { answer } : {}),
    ...(outcomes ? { outcomes } : {}),
  }
}

/** What a task about an order is decided by. */
function questionOf({ state, orderState }: ShownTask, question: OpenedTask) {
  if (!isOrderTask(question) || !orderState) return {}
  const decisions = state === 'open' ? decisionsOn(orderState, question) : []
  if (question.kind === 'published-otherwise') return { decisions, differences: question.detail.differences }
  const { outcome, codes, opinion } = question.detail.result
  const result = { outcome, codes: codes.map((it) => it.code), ...(opinion !== undefined && { opinion }) }
  return { decisions, result }
}

/** What a task of an import is decided by. */
async function importOf(
  { db, caller, cipher }: Pick<Work, 'db' | 'caller' | 'cipher'>,
  row: ShownTask,
  { kind, detail }: OpenedTask,
) {
  if ((kind !== 'imported-otherwise' && kind !== 'imported-twice') || row.importId === null) return {}
  const { sheet, row: line, differences, filing } = detail
  const { record, mayTake } = await recordAsked({ db, caller }, row, filing)
  const decisions: TaskDecision[] = kind === 'imported-otherwise' && mayTake ? ['take', 'leave'] : ['leave']
  const subject = record && {
    id: record.id,
    number: record.number,
    name: sealedSubjectName.open(cipher, record, record.nameSealed),
  }
  return {
    ...(row.state === 'open' && { decisions }),
    imported: { importId: row.importId, sheet, row: line, differences, ...(subject && { subject }) },
  }
}

async function getTask(db: Deps['db'], caller: Caller, taskId: string): Promise<ShownTask> {
  const row = await findTaskOf(db, caller, taskId)
  if (!row) throw taskError('inspections.task-not-found', { taskId })
  return row
}

/** Ids as text, as everywhere in the API. */
const plain = (value: unknown): unknown =>
  JSON.parse(exactJson(value), (_, it: unknown) => (typeof it === 'object' && it !== null && '$id' in it ? it.$id : it))

const viewOf = (cipher: Cipher, row: ShownTask, today: string): TaskView => ({
  id: row.id,
  kind: row.kind,
  ...(row.channelId && row.channel ? { channelId: row.channelId, channel: row.channel } : {}),
  about: sealedTaskSubject.open(cipher, row.id, row.aboutSealed),
  state: row.state,
  isReported: isReported(row.kind),
  openedAt: row.openedAt.toISOString(),
  deadlineOn: row.deadlineOn,
  ...(row.deadlineEstimated ? { deadlineEstimated: row.deadlineEstimated } : {}),
  isOverdue: row.state === 'open' && row.deadlineOn < today,
  ...(row.answeredAt ? { answeredAt: row.answeredAt.toISOString() } : {}),
  answeredBy: nameOfAccount(cipher, row.answeredBy, row.answeredByNameSealed),
  ...(row.sequence === null ? {} : { sequence: row.sequence }),
  ...(row.faultSealed ? { fault: sealedTaskFault.open(cipher, row.id, row.faultSealed) } : {}),
  ...(row.orderId && row.reference ? { order: { id: row.orderId, reference: row.reference } } : {}),
})
