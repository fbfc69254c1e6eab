import { z } from 'zod'
import { endpoint } from './endpoint.ts'

const days = z.array(z.iso.date()).max(120)

/** A year of working days: announced by the State Council, or estimated until it is. */
export const CalendarYear = z.object({
  year: z.int(),
  state: z.enum(['announced', 'estimated']),
  holidays: z.array(z.iso.date()),
  workingWeekends: z.array(z.iso.date()),
  /** The notice it was read in. */
  source: z.string().optional(),
  enteredAt: z.iso.datetime().optional(),
})
export type CalendarYear = z.infer<typeof CalendarYear>

export const NewCalendarYear = z.strictObject({
  holidays: days,
  workingWeekends: days,
  /** The title or address of the notice. */
  source: z.string().trim().min(4).max(300),
})
export type NewCalendarYear = z.infer<typeof NewCalendarYear>

export const calendarEndpoints = {
  getCalendar: endpoint({
    method: 'GET',
    path: '/api/calendar',
    summary: 'The years of working days: until when they were announced, and what is estimated after that',
    right: 'calendar.read',
    personal: 'none',
    answer: z.object({ knownUntil: z.iso.date().optional(), years: z.array(CalendarYear) }),
  }),
  enterCalendarYear: endpoint({
    method: 'PUT',
    path: '/api/calendar/:year',
    summary: 'Enters a year as the State Council announced it; deadlines that were estimated are counted anew',
    right: 'calendar.enter',
    audit: {
      actions: { 'calendar.enter': { zh: '录入放假安排', en: 'Entered the holidays of a year' } },
      things: { calendar: { zh: '工作日历', en: 'Calendar' } },
    },
    params: z.strictObject({ year: z.coerce.number().int().min(2024).max(2099) }),
    body: NewCalendarYear,
    personal: 'none',
    answer: z.object({ recounted: z.int() }),
  }),
}
