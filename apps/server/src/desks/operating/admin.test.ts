import { endpoints } from '@openbeian/contract'
import { subjectNatures } from '@openbeian/filing'
import { sampleCodeTables } from '@openbeian/regulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedCalendar } from '../../records/calendar/seed-calendar.ts'
import { type TestApp, testApp } from '../../test-app.ts'
import { anEmptyDraft } from '../applying/test-orders.ts'
import { removeExpired } from './remove-expired.job.ts'

let it: TestApp
beforeAll(async () => {
  it = await testApp()
})
afterAll(() => it.close())

test('the forms are given the ids that are reported', async () => {
  const { answer } = await it.anyone.call(endpoints.getCodeTables)
  expect(answer.sample).toBe(true)
  expect(answer.natures.find((it) => it.nature === 'enterprise')?.id).toBe(sampleCodeTables.natures.enterprise.id)
  expect(answer.contents.map((it) => it.id)).toEqual(sampleCodeTables.contents.map((it) => it.id))
  for (const nature of subjectNatures) {
    expect(
      answer.certificateTypes.filter((it) => it.natures.includes(nature)),
      nature,
    ).not.toHaveLength(0)
  }
})

test('every region has its province, its city and a code of six digits', async () => {
  const { regions } = (await it.anyone.call(endpoints.getCodeTables)).answer
  expect(regions).toHaveLength(31)
  expect(regions[0]?.children[0]?.children).toContainEqual({ code: '110105', zh: '朝阳区' })
  for (const province of regions) {
    for (const city of province.children) {
      expect(city.code).toMatch(new RegExp(`^${province.code.slice(0, 2)}\\d{2}00$`))
      for (const county of city.children) {
        expect(county.code).toMatch(new RegExp(`^${city.code.slice(0, 4)}\\d{2}$`))
      }
    }
  }
})

test('holidays and working weekends are known, and what an operator wrote stays', async () => {
  const { db } = it.deps
  await db.insertInto('calendarDays').values({ day: '2026-10-01', kind: 'workday', source: 'operator' }).execute()
  await seedCalendar(it.deps)
  await seedCalendar(it.deps)
  const october = await db
    .selectFrom('calendarDays')
    .select(['day', 'kind'])
    .where('day', 'in', ['2026-10-01', '2026-10-02', '2026-10-10'])
    .orderBy('day')
    .execute()
  expect(october).toEqual([
    { day: '2026-10-01', kind: 'workday' },
    { day: '2026-10-02', kind: 'holiday' },
    { day: '2026-10-10', kind: 'workday' },
  ])
})

test('sessions that ended are swept out, the others stay', async () => {
  const ended = await it.as('applicant')
  const present = await it.as('reviewer')
  const { db } = it.deps
  await db
    .updateTable('sessions')
    .set({ expiresAt: new Date('2020-01-01') })
    .where('accountId', '=', ended.caller.accountId)
    .execute()
  await removeExpired(it.deps)
  const left = await db.selectFrom('sessions').select('accountId').execute()
  expect(left).toContainEqual({ accountId: present.caller.accountId })
  expect(left).not.toContainEqual({ accountId: ended.caller.accountId })
})

test('codes of yesterday and links of last month are swept out, those of now stay', async () => {
  const { db } = it.deps
  const applicant = await it.as('applicant')
  const { id: orderId } = await anEmptyDraft(applicant)
  const of = { providerId: it.provider.id, orderId }
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
  for (const sentAt of [daysAgo(2), daysAgo(0)])
    await db
      .insertInto('contactCodes')
      .values({ ...of, contactKey: Buffer.from('a'), codeKey: Buffer.from('b'), ip: '127.0.0.1', sentAt })
      .execute()
  const by = applicant.caller.accountId
  const link = { ...of, step: 'upload', about: 'subject', createdBy: by, sentTo: '139****0000' } as const
  for (const [name, days] of [
    ['old', 31],
    ['new', 1],
  ] as const)
    await db
      .insertInto('handovers')
      .values({ ...link, kinds: [], tokenKey: Buffer.from(name), createdAt: daysAgo(days), expiresAt: daysAgo(days) })
      .execute()
  await removeExpired(it.deps)
  expect(await db.selectFrom('contactCodes').select('id').execute()).toHaveLength(1)
  const left = await db.selectFrom('handovers').select(['tokenKey', 'sentTo']).execute()
  expect(left).toEqual([{ tokenKey: Buffer.from('new'), sentTo: '139****0000' }])
})
