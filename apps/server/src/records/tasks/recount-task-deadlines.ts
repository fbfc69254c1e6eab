import { shanghaiDay } from '@openbeian/filing'
import type { Tx } from '../../platform/postgres/database.ts'
import { workCalendarFrom } from '../calendar/work-calendar.ts'
import { deadlineOfTask } from './deadlines.ts'
import { listEstimatedTasks, setDeadlineOfTask } from './tasks.store.ts'

/** Deadlines that were estimated, counted anew with the years that are known by now. Returns how many moved or became sure. */
export async function recountTaskDeadlines(tx: Tx): Promise<number> {
  let changed = 0
  for (const { id, kind, openedAt, deadlineOn } of await listEstimatedTasks(tx)) {
    const counted = deadlineOfTask(kind, openedAt, await workCalendarFrom(tx, shanghaiDay(openedAt)))
    if (counted.deadlineEstimated && counted.deadlineOn === deadlineOn) continue
    await setDeadlineOfTask(tx, id, counted)
    changed += 1
  }
  return changed
}
