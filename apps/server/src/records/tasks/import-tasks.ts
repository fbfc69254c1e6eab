import { randomUUID } from 'node:crypto'
import { shanghaiDay } from '@openbeian/filing'
import type { DepsInTx } from '../../platform/deps.ts'
import { workCalendarFrom } from '../calendar/work-calendar.ts'
import { deadlineOfTask } from './deadlines.ts'
import { type AskedByImport, sealDetail, sealedTaskSubject, taskAboutKey } from './task.ts'
import { insertImportTasks } from './tasks.store.ts'

/** What a file says otherwise than the registry, which a person decides. */
export interface ImportQuestion {
  kind: ImportTaskKind
  /** The record here that it is about. */
  subject: { id: string; number: string; province: string; customerId: string }
  detail: AskedByImport
}
type ImportTaskKind = 'imported-otherwise' | 'imported-twice'

/** Some are sealed and written by one statement. */
const tasksAtOnce = 500

/** Opens a task for each question that is not asked and open already. Returns how many were opened. */
export async function openImportTasks(
  { db: tx, cipher, now }: Pick<DepsInTx, 'db' | 'cipher' | 'now'>,
  { providerId, importId }: { providerId: string; importId: string },
  questions: readonly ImportQuestion[],
): Promise<number> {
  if (questions.length === 0) return 0
  const at = now()
  const calendar = await workCalendarFrom(tx, shanghaiDay(at))
  let opened = 0
  for (let from = 0; from < questions.length; from += tasksAtOnce) {
    const rows = questions.slice(from, from + tasksAtOnce).map(({ kind, subject, detail }) => {
      const id = randomUUID()
      const { number } = subject
      const asked = JSON.stringify([subject.id, detail.filing.regulatorId, detail.differences])
      return {
        id,
        providerId,
        importId,
        kind,
        filedSubjectId: subject.id,
        province: subject.province,
        customerId: subject.customerId,
        questionKey: cipher.blindIndex(`task:import:${kind}`, asked),
        aboutSealed: sealedTaskSubject.seal(cipher, id, number),
        aboutKey: taskAboutKey(cipher, number),
        detailSealed: sealDetail(cipher, id, detail),
        openedAt: at,
        ...deadlineOfTask(kind, at, calendar),
      }
    })
    opened += (await insertImportTasks(tx, rows)).length
  }
  return opened
}
