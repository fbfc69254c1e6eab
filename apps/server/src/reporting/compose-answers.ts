import { randomUUID } from 'node:crypto'
import { FilingError, shanghaiDay } from '@openbeian/filing'
import {
  type CodeTables,
  filingFromWire,
  type OrderRecords,
  type PublishedFiling,
  regulatorIdsFrom,
  toHsjg,
  toWbacljg,
  type UnfiledSite,
  type VerificationTask,
} from '@openbeian/regulator'
import { type AnsweredTask, askAgain, findAnswersToReport, reportAnswers } from '../inspections/answers-to-report.ts'
import { openAnswer, openDetail } from '../inspections/task.ts'
import type { Deps } from '../platform/deps.ts'
import { moment } from '../platform/moment.ts'
import type { Channel } from './channel.ts'
import { getChannel, lockChannel } from './channels.store.ts'
import { codeTablesInForce } from './code-tables.ts'
import { mergedRecords, tryOut } from './prepare-order.ts'
import { insertFile, nextSequence } from './report-files.store.ts'
import { sealFile } from './seal-file.ts'

/** Puts the answers to the administration's tasks into one file, with the next sequence number; false when there was none. */
export async function composeAnswers(deps: Deps, channelId: string): Promise<boolean> {
  const { db, cipher, now } = deps
  const channel = await getChannel(db, channelId)
  if (channel.state === 'stopped') return false
  const tasks = await findAnswersToReport(db, channelId, channel.dialect.limits.records)
  if (tasks.length === 0) return false
  const codes = await codeTablesInForce(db, channel.administration)
  const ready: { id: string; records: OrderRecords }[] = []
  for (const task of tasks) {
    const records = await recordsOrFault(deps, channel, codes, task)
    if (records) ready.push({ id: task.id, records })
  }
  if (ready.length === 0) return true

  const fileId = randomUUID()
  const sealed = await sealFile(cipher, channel, fileId, mergedRecords(ready.map((it) => it.records)))
  await db.transaction().execute(async (tx) => {
    const { lastSequence, state } = await lockChannel(tx, channelId)
    if (state === 'stopped') return
    const ids = ready.map((it) => it.id)
    const isReported = await reportAnswers(tx, channelId, ids, async () => {
      const sequence = await nextSequence(tx, channelId, lastSequence)
      await insertFile(tx, { id: fileId, channelId, sequence, ...sealed, at: now() })
      return fileId
    })
    if (!isReported) return
    await deps.jobs.enqueue(tx, 'upload-next', { channelId }, { singletonKey: channelId })
    moment('compose.before-commit')
  })
  return true
}

/** An answer alone, tried out so that it cannot spoil a file; one that cannot be sent is asked for again, with the reason. */
async function recordsOrFault({ db, cipher, log }: Deps, channel: Channel, codes: CodeTables, task: AnsweredTask) {
  try {
    const records = recordsOfTask({ cipher }, channel, codes, task)
    tryOut(channel, codes, records)
    return records
  } catch (error) {
    if (!(error instanceof FilingError)) throw error
    log.warn({ taskId: task.id, fault: error.message }, 'an answer cannot be put into a file')
    await askAgain(db, task.id, `无法生成上报内容：${error.message}`)
    return undefined
  }
}

/** `HSJG` or `WBACLJG`, as the task is. Throws `regulator.id-missing`, `regulator.code-missing`. */
export function recordsOfTask(
  { cipher }: Pick<Deps, 'cipher'>,
  channel: Channel,
  codes: CodeTables,
  task: AnsweredTask,
): OrderRecords {
  const answer = openAnswer(cipher, task)
  if (!answer) throw new Error(`The task ${task.id} has no answer.`)
  const detail = openDetail(cipher, task)
  if (task.kind === 'unfiled-site') {
    const handled = toWbacljg(detail as UnfiledSite, {
      outcome: answer.outcome ?? 0,
      opinion: answer.note,
      listedOn: shanghaiDay(task.opened_at),
      dueOn: task.deadline_on,
      province: Number(channel.administration),
      provider: channel.ispId,
    })
    return { unfiledHandled: [handled] }
  }
  const asked = detail as VerificationTask
  const verification = toHsjg({
    filing: filingFromWire(asked, codes),
    // a task has the ids of a published filing, and no numbers
    regulatorIds: regulatorIdsFrom(asked as unknown as PublishedFiling),
    codes,
    filingMode: asked.subject.filingMode === 0 ? 'self' : 'on-behalf',
    passed: answer.passed === true,
    verifier: answer.by,
    verifiedOn: shanghaiDay(task.answered_at ?? task.opened_at),
    unit: channel.ispId,
    opinion: answer.note,
    ...(answer.faults && { faults: answer.faults }),
  })
  return { verifications: [verification] }
}
