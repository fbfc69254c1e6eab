import { calendarEndpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { enterCalendarYear } from './enter-calendar-year.ts'
import { viewCalendar } from './view-calendar.ts'

export function calendarRoutes(app: App, deps: Deps): void {
  route(app, calendarEndpoints.getCalendar, () => viewCalendar(deps))
  route(app, calendarEndpoints.enterCalendarYear, async ({ caller, params, body }) => ({
    recounted: await enterCalendarYear({ ...deps, caller }, { ...body, year: params.year }),
  }))
}
