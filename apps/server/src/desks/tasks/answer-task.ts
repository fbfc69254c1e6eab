import type { TaskAnswer, TaskKind } from '@openbeian/contract'
import { takeResult } from '../../gateway/apply/take-result.ts'
import { inTransaction, type Work, type WorkInTx } from '../../platform/deps.ts'
import type { Tx } from '../../platform/postgres/database.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutTask, isOfImport, isReported, openDetail, sealAnswer } from '../../records/tasks/task.ts'
import { lockTask, setAnswered, type TaskRow } from '../../records/tasks/tasks.store.ts'
import { closeTasksOfOrder, isAboutOrder, isOrderTask } from '../../records/tasks/tasks-of-order.ts'
import { outcomesOf } from './outcomes.ts'
import { takeImported } from './take-imported.ts'
import { taskError } from './tasks.errors.ts'

/**
 * Stores the answer to a task; where the administration waits for the answer, it goes into the next report file.
 * Throws `inspections.task-not-found`, `…-not-open`, `inspections.answer-incomplete`, `…outcome-unknown`,
 * `…decision-not-possible`, `…record-changed`.
 */
export async function answerTask(work: Work, { taskId, ...answer }: TaskAnswer & { taskId: string }): Promise<void> {
  await inTransaction(work, async (work) => {
    const task = await lockTask(work.db, work.caller, taskId)
    if (!task) throw taskError('inspections.task-not-found', { taskId })
    if (task.state !== 'open') throw taskError('inspections.task-not-open', { taskId, state: task.state })
    const field = missingField(task.kind, answer)
    if (field) throw taskError('inspections.answer-incomplete', { field })
    await refuseUnknownOutcome(work.db, task, answer)
    await takeOver(work, { task, ...answer })

    const state = isReported(task.kind) ? 'answered' : 'done'
    const answerSealed = sealAnswer(work.cipher, taskId, { ...answer, by: work.caller.name })
    await setAnswered(work.db, taskId, { state, answerSealed, accountId: work.caller.accountId, at: work.now() })
    await writeAudit(work, {
      caller: work.caller,
      action: 'task.answer',
      about: aboutTask(taskId),
      before: { state: task.state, kind: task.kind },
      after: { state, ...answer },
    })
    const { channelId } = task
    if (state === 'answered' && channelId !== null)
      await work.jobs.enqueue(work.db, 'compose-file', { channelId }, { singletonKey: channelId })
  })
}

async function refuseUnknownOutcome(tx: Tx, task: TaskRow, { outcome }: TaskAnswer): Promise<void> {
  if (outcome === undefined) return
  const known = await outcomesOf(tx, task)
  if (known?.some((it) => it.id === outcome)) return
  throw taskError('inspections.outcome-unknown', { outcome, known: known ?? [] })
}

async function takeOver(work: WorkInTx, { task, decision, note }: TaskAnswer & { task: TaskRow }) {
  const { orderId, channelId } = task
  if (decision !== 'take') return
  const question = openDetail(work.cipher, task)
  if (question.kind === 'imported-otherwise' || question.kind === 'imported-twice')
    return takeImported(work, task, question.detail.filing)
  if (!isOrderTask(question) || !orderId || channelId === null) return
  await takeResult(work, { orderId, channelId, question, note })
  await closeTasksOfOrder(work.db, orderId)
}

function missingField(kind: TaskKind, { passed, faults, outcome, decision }: TaskAnswer) {
  if (isAboutOrder(kind) || isOfImport(kind)) return decision ? undefined : 'decision'
  if (kind === 'unfiled-site') return outcome === undefined ? 'outcome' : undefined
  if (kind !== 'verification') return undefined
  if (passed === undefined) return 'passed'
  return passed || faults ? undefined : 'faults'
}
