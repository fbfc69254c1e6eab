import { deadlineOf, isEstimated, type OrderState, orderLife, shanghaiDay } from '@openbeian/filing'
import type { Tx } from '../../platform/postgres/database.ts'
import { workCalendarFrom } from '../calendar/work-calendar.ts'

export interface DeadlineInState {
  deadlineAt: Date | null
  /** It rests on holidays nobody has announced yet. */
  deadlineEstimated: boolean
}

const noCalendar = { holidays: new Set<string>(), workingWeekends: new Set<string>(), knownUntil: '' }

/** Until when an order may stay in the state it entered at that instant. */
export async function deadlineIn(tx: Tx, state: OrderState, enteredAt: Date): Promise<DeadlineInState> {
  const { deadline } = orderLife[state]
  if (!deadline) return { deadlineAt: null, deadlineEstimated: false }
  const countsDays = 'workingDays' in deadline
  const calendar = countsDays ? await workCalendarFrom(tx, shanghaiDay(enteredAt)) : noCalendar
  const deadlineAt = deadlineOf(state, enteredAt, calendar) ?? null
  const deadlineEstimated = countsDays && deadlineAt !== null && isEstimated(shanghaiDay(deadlineAt), calendar)
  return { deadlineAt, deadlineEstimated }
}
