import { endpoints } from '@openbeian/contract'
import { readHolidayNotice } from '@openbeian/filing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { seedCalendar } from '../../records/calendar/seed-calendar.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { act, anOrderInReview, look, serverWithRules } from '../applying/test-orders.ts'
import { lapseReturned } from '../returned/lapse-returned.job.ts'

/** Invented, in the form of the State Council's notices. */
const notice2027 = `一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月14日（周日）、2月20日（周六）上班。
三、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。
四、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。`

let app: TestApp
let applicant: TestCaller
let reviewer: TestCaller
let admin: TestCaller

/** Everybody signs in anew: sessions end with time. */
async function setClock(at: string) {
  app.deps.now = () => new Date(at)
  applicant = await app.as('applicant')
  reviewer = await app.as('reviewer')
  admin = await app.as('admin')
}
const enter = (who: TestCaller, year: number, text: string) => {
  const { holidays, workingWeekends } = readHolidayNotice(text, year)
  const body = { holidays, workingWeekends, source: `${year}年的通知` }
  return who.call(endpoints.enterCalendarYear, { params: { year: String(year) }, body })
}
const noticesOf = async (orderId: string) => {
  const { notices } = (await applicant.call(endpoints.listNotices)).answer
  return notices.filter((it) => it.about === `order:${orderId}`).map(({ kind }) => kind)
}

async function aReturnedOrder() {
  const { id } = await anOrderInReview(app, applicant, reviewer)
  return (await act(reviewer, id, 'sendBack', { reasons: [{ at: 'services.0.name', text: '请修改' }] })).answer
}

beforeAll(async () => {
  app = await serverWithRules()
})
afterAll(() => app.close())
beforeEach(async () => {
  await app.deps.db.deleteFrom('calendarYears').execute()
  await app.deps.db.deleteFrom('calendarDays').execute()
  await setClock('2026-12-03T03:00:00Z')
  await seedCalendar(app.deps)
})

test('it is said until when the calendar is known, and that the next year is an estimate', async () => {
  const { answer } = await reviewer.call(endpoints.getCalendar)
  expect(answer.knownUntil).toBe('2026-12-31')
  expect(answer.years.map(({ year, state }) => [year, state])).toEqual([
    [2027, 'estimated'],
    [2026, 'announced'],
    [2025, 'announced'],
    [2024, 'announced'],
  ])
})

test('a deadline that crosses into an estimated year says so, and is counted anew once the notice is entered', async () => {
  const inTime = await aReturnedOrder()
  expect(inTime.deadlineAt).toBe('2026-12-14T15:59:59.999Z')
  expect(inTime).not.toHaveProperty('deadlineEstimated')

  await setClock('2026-12-25T03:00:00Z')
  const crossing = await aReturnedOrder()
  // the first of January, a Friday, is off by law whatever is announced
  expect(crossing).toMatchObject({ deadlineAt: '2027-01-06T15:59:59.999Z', deadlineEstimated: true })

  const moved = notice2027.replace('1月3日（周日）放假，共3天。', '1月3日放假。').replace('至3日（周日）', '至4日')
  const { status, answer } = await enter(admin, 2027, moved)
  expect({ status, recounted: answer.recounted }).toEqual({ status: 200, recounted: 1 })
  const counted = await look(applicant, crossing.id)
  expect(counted.deadlineAt).toBe('2027-01-07T15:59:59.999Z')
  expect(counted).not.toHaveProperty('deadlineEstimated')
  expect(await look(applicant, inTime.id)).toMatchObject({ deadlineAt: inTime.deadlineAt })
})

test('days that are no announced year are refused whole, with the reason, and only administrators enter one', async () => {
  expect((await enter(reviewer, 2027, notice2027)).status).toBe(403)
  const refused = await enter(admin, 2027, '一、元旦：1月1日放假。')
  expect(refused).toMatchObject({ status: 422, problem: { code: 'calendar.not-a-year' } })
  expect((await reviewer.call(endpoints.getCalendar)).answer.knownUntil).toBe('2026-12-31')
})

test('a year that somebody entered stays when a newer version knows it too', async () => {
  await enter(admin, 2026, notice2027.replace('2月14日（周日）、2月20日（周六）上班。', ''))
  await seedCalendar(app.deps)
  const { years } = (await reviewer.call(endpoints.getCalendar)).answer
  expect(years.find((it) => it.year === 2026)).toMatchObject({ source: '2026年的通知', state: 'announced' })
  expect(years.find((it) => it.year === 2026)?.holidays).not.toContain('2026-06-19')
})

test('an order that is not mended in time ends, after two reminders', async () => {
  const order = await aReturnedOrder()
  const at = async (clock: string) => {
    await setClock(clock)
    await lapseReturned(app.deps)
    await lapseReturned(app.deps)
    return (await noticesOf(order.id)).length
  }
  expect(await at('2026-12-09T19:17:00Z')).toBe(0)
  expect(await at('2026-12-10T19:17:00Z')).toBe(1)
  expect(await at('2026-12-11T19:17:00Z')).toBe(1)
  expect(await at('2026-12-13T19:17:00Z')).toBe(2)
  expect((await look(applicant, order.id)).state).toBe('needsFix')
  expect(await at('2026-12-14T19:17:00Z')).toBe(3)
  expect(await noticesOf(order.id)).toEqual(['order-lapsed', 'fix-reminder', 'fix-reminder'])
  expect((await look(applicant, order.id)).state).toBe('abandoned')
  const { db } = app.deps
  const taken = await db
    .selectFrom('orderActions')
    .select(['action', 'actor'])
    .where('orderId', '=', order.id)
    .execute()
  expect(taken).toContainEqual({ action: 'lapse', actor: 'system' })
})

test('an order that was submitted again, or whose deadline is an estimate, does not end', async () => {
  const mended = await aReturnedOrder()
  await act(applicant, mended.id, 'resubmit', { confirmedTrue: true })
  await setClock('2026-12-25T03:00:00Z')
  const estimated = await aReturnedOrder()
  await setClock('2027-01-20T19:17:00Z')
  await lapseReturned(app.deps)
  expect((await look(applicant, mended.id)).state).toBe('inReview')
  expect((await look(applicant, estimated.id)).state).toBe('needsFix')
  await enter(admin, 2027, notice2027)
  await lapseReturned(app.deps)
  expect((await look(applicant, estimated.id)).state).toBe('abandoned')
})
