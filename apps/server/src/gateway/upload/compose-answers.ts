import { shanghaiDay } from '@openbeian/filing'
import {
  type CodeTables,
  filingFromWire,
  type OrderRecords,
  regulatorIdsFrom,
  toHsjg,
  toWbacljg,
} from '@openbeian/regulator'
import type { Deps } from '../../platform/deps.ts'
import type { Channel } from '../../records/channels/channel.ts'
import {
  type AnsweredTask,
  askAgain,
  findAnswersToReport,
  reportAnswers,
} from '../../records/tasks/answers-to-report.ts'
import { openAnswer, openDetail } from '../../records/tasks/task.ts'
import { composeSupplementary, type SupplementaryReport } from './compose-supplementary.ts'

const answers: SupplementaryReport<AnsweredTask> = {
  maxPerFile: ({ dialect }) => dialect.limits.records,
  find: findAnswersToReport,
  recordsOf: (deps, { row: task, ...to }) => recordsOfTask(deps, { ...to, task }),
  putAside: (deps, { id }, fault) => askAgain(deps, id, fault),
  report: reportAnswers,
}

/** Puts the answers to the administration's tasks into one file, with the next sequence number; false when there was none. */
export const composeAnswers = (deps: Deps, channelId: string): Promise<boolean> =>
  composeSupplementary(deps, channelId, answers)

/** `HSJG` or `WBACLJG`, as the task is. Throws `regulator.id-missing`, `regulator.code-missing`. */
export function recordsOfTask(
  { cipher }: Pick<Deps, 'cipher'>,
  { channel, codes, task }: { channel: Channel; codes: CodeTables; task: AnsweredTask },
): OrderRecords {
  const answer = openAnswer(cipher, task)
  if (!answer) throw new Error(`The task ${task.id} has no answer.`)
  const asked = openDetail(cipher, task)
  if (asked.kind === 'unfiled-site') {
    const handled = toWbacljg(asked.detail, {
      outcome: answer.outcome ?? 0,
      opinion: answer.note,
      listedOn: shanghaiDay(task.openedAt),
      dueOn: task.deadlineOn,
      province: Number(channel.administration),
      provider: channel.ispId,
    })
    return { unfiledHandled: [handled] }
  }
  if (asked.kind !== 'verification') throw new Error(`The task ${task.id} is not answered to the administration.`)
  const verification = toHsjg({
    filing: filingFromWire(asked.detail, codes),
    // a task has the ids of a published filing, and no numbers
    regulatorIds: regulatorIdsFrom(asked.detail),
    codes,
    filingMode: asked.detail.subject.filingMode === 0 ? 'self' : 'on-behalf',
    passed: answer.passed === true,
    verifier: answer.by,
    verifiedOn: shanghaiDay(task.answeredAt ?? task.openedAt),
    unit: channel.ispId,
    opinion: answer.note,
    ...(answer.faults && { faults: answer.faults }),
  })
  return { verifications: [verification] }
}
