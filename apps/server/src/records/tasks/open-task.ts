import { randomUUID } from 'node:crypto'
import type { TaskKind } from '@openbeian/contract'
import { shanghaiDay } from '@openbeian/filing'
import type { DepsInTx } from '../../platform/deps.ts'
import { workCalendarFrom } from '../calendar/work-calendar.ts'
import { deadlineOfTask } from './deadlines.ts'
import { sealDetail, sealedTaskSubject, taskAboutKey } from './task.ts'
import { insertTask } from './tasks.store.ts'

export interface TaskToOpen {
  providerId: string
  channelId: string
  /** The file the administration asked in. */
  fileId: string
  kind: TaskKind
  /** What is shown: a domain, a number, a name. */
  about: string
  /** By which the same question is known again. */
  sourceKey: string
  /** The administration's row; stored sealed. */
  detail: unknown
  customerId?: string | undefined
  /** Of what is filed, where the question names it. */
  province?: string | undefined
  orderId?: string
}

/** Opens a task with its deadline; false when the same is asked already and not answered yet. */
export async function openTask(
  { db: tx, cipher, now }: Pick<DepsInTx, 'db' | 'cipher' | 'now'>,
  it: TaskToOpen,
): Promise<boolean> {
  const id = randomUUID()
  const at = now()
  const calendar = await workCalendarFrom(tx, shanghaiDay(at))
  const { about, sourceKey, detail, customerId, province, orderId, ...same } = it
  const { channelId, kind } = it
  const opened = await insertTask(tx, {
    ...same,
    id,
    questionKey: cipher.blindIndex(`task:${channelId}:${kind}`, sourceKey),
    aboutSealed: sealedTaskSubject.seal(cipher, id, about),
    aboutKey: taskAboutKey(cipher, about),
    customerId: customerId ?? null,
    province: province ?? null,
    orderId: orderId ?? null,
    detailSealed: sealDetail(cipher, id, detail),
    at,
    ...deadlineOfTask(kind, at, calendar),
  })
  return opened !== undefined
}
