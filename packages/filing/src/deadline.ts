import { endOfShanghaiDay } from './calendar-day.ts'
import { orderLife } from './order-life.ts'
import type { OrderState } from './order-state.ts'
import { addWorkingDays, type WorkCalendar } from './working-days.ts'

const hourMs = 60 * 60 * 1000

/** Until when the order may stay as it is: working days end with the day in Shanghai; undefined without a deadline. */
export function deadlineOf(state: OrderState, enteredAt: Date, calendar: WorkCalendar): Date | undefined {
  const { deadline } = orderLife[state]
  if (!deadline) return undefined
  if ('hours' in deadline) return new Date(enteredAt.getTime() + deadline.hours * hourMs)
  return endOfShanghaiDay(addWorkingDays(enteredAt, deadline.workingDays, calendar))
}
