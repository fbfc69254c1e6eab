import type { TaskKind } from '@openbeian/contract'
import { addWorkingDays, type IsoDate, isEstimated, shanghaiDay, type WorkCalendar } from '@openbeian/filing'

/**
 * Working days to answer in. The interface names no deadline: these are ours, shorter where somebody may be reached
 * who should not be, and an operator who was given others by an administration changes them here.
 */
const workingDays: Record<TaskKind, number> = {
  verification: 10,
  'unfiled-site': 2,
  'wrong-subject': 10,
  'wrong-access': 5,
  'empty-service': 10,
  'unreachable-service': 10,
  rectify: 5,
  'illegal-access': 1,
  'cut-access': 1,
  'ip-out-of-range': 10,
  'ip-conflict': 10,
  'ip-unreported': 10,
  'published-otherwise': 5,
  'late-result': 2,
  'imported-otherwise': 10,
  'imported-twice': 10,
}

export interface DeadlineOfTask {
  deadlineOn: IsoDate
  /** It rests on holidays nobody has announced yet. */
  deadlineEstimated: boolean
}

export function deadlineOfTask(kind: TaskKind, at: Date, calendar: WorkCalendar): DeadlineOfTask {
  const deadlineOn = addWorkingDays(shanghaiDay(at), workingDays[kind], calendar)
  return { deadlineOn, deadlineEstimated: isEstimated(deadlineOn, calendar) }
}
