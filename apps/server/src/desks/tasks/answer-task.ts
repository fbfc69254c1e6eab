import type { TaskAnswer, TaskKind } from '@openbeian/contract'
import { FilingError } from '@openbeian/filing'
import { takeResult } from '../../gateway/apply/take-result.ts'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Tx } from '../../platform/postgres/database.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutTask, isReported, openDetail, sealAnswer } from '../../records/tasks/task.ts'
import { lockTask, setAnswered, type TaskRow } from '../../records/tasks/tasks.store.ts'
import { closeTasksOfOrder, isAboutOrder } from '../../records/tasks/tasks-of-order.ts'
import { outcomesOf } from './outcomes.ts'

/**
 * Says what became of a task; where the administration waits for it, it goes into the next file.
 * Throws `inspections.task-not-found`, `…-not-open`, `inspections.answer-incomplete`, `…outcome-unknown`,
 * `…decision-not-possible`.
 */
export async function answerTask(deps: Deps, caller: Caller, taskId: string, answer: TaskAnswer): Promise<void> {
  await deps.db.transaction().execute(async (tx) => {
    const task = await lockTask(tx, caller.providerId, taskId)
    if (!task) throw new FilingError('inspections.task-not-found', { taskId })
    if (task.state !== 'open') throw new FilingError('inspections.task-not-open', { taskId, state: task.state })
    const field = missingField(task.kind, answer)
    if (field) throw new FilingError('inspections.answer-incomplete', { field })
    await refuseUnknownOutcome(tx, task, answer)
    await takeOver(tx, deps, caller, task, answer)

    const state = isReported(task.kind) ? 'answered' : 'done'
    const answerSealed = sealAnswer(deps.cipher, taskId, { ...answer, by: caller.name })
    await setAnswered(tx, taskId, { state, answerSealed, accountId: caller.accountId, at: deps.now() })
    await writeAudit(tx, {
      caller,
      action: 'task.answer',
      about: aboutTask(taskId),
      before: { state: task.state, kind: task.kind },
      after: { state, ...answer },
    })
    const { channel_id: channelId } = task
    if (state === 'answered') await deps.jobs.enqueue(tx, 'compose-file', { channelId }, { singletonKey: channelId })
  })
}

async function refuseUnknownOutcome(tx: Tx, task: TaskRow, { outcome }: TaskAnswer): Promise<void> {
  if (outcome === undefined) return
  const known = await outcomesOf(tx, task)
  if (known?.some((it) => it.id === outcome)) return
  throw new FilingError('inspections.outcome-unknown', { outcome, known: known ?? [] })
}

async function takeOver(tx: Tx, deps: Deps, caller: Caller, task: TaskRow, { decision, note }: TaskAnswer) {
  const { kind, order_id: orderId } = task
  if (decision !== 'take' || !isAboutOrder(kind) || !orderId) return
  await takeResult(tx, deps, caller, { kind, orderId, detail: openDetail(deps.cipher, task) }, note)
  await closeTasksOfOrder(tx, orderId)
}

function missingField(kind: TaskKind, { passed, faults, outcome, decision }: TaskAnswer) {
  if (isAboutOrder(kind)) return decision ? undefined : 'decision'
  if (kind === 'unfiled-site') return outcome === undefined ? 'outcome' : undefined
  if (kind !== 'verification') return undefined
  if (passed === undefined) return 'passed'
  return passed || faults ? undefined : 'faults'
}
