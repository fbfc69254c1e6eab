import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../apps/server/src/platform/postgres/test-database.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let folder: string
const key = randomBytes(32).toString('base64')

beforeAll(async () => {
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'calendar-'))
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

/** As `openbeian calendar` starts it: a process of its own, with an address and a key. */
const calendar = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: database.url, OPENBEIAN_KEY: key, OPENBEIAN_DATA: folder }
    const script = join(import.meta.dirname, 'calendar.ts')
    execFile(process.execPath, [script, ...args], { env }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err }),
    )
  })

/** 国务院办公厅关于2026年部分节假日安排的通知 (2025-11-04): the sentences that name days. */
const notice = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`

test('at the terminal of a server a year is entered from its notice, and is announced from then on', async () => {
  expect((await calendar()).out).toMatch(/^No year was announced yet\.\n\d{4} {2}estimated/)
  const file = join(folder, 'notice.txt')
  await writeFile(file, notice)
  expect(await calendar('--year', '2026', '--notice', file)).toEqual({
    code: 0,
    out: '2026: 33 days off, 6 working weekends.\n0 deadlines were counted anew.\n',
    err: '',
  })
  const { out } = await calendar()
  expect(out).toMatch(/^Announced until 2026-12-31\./)
  expect(out).toContain('2026  announced  33 days off, 6 working weekends  国务院办公厅关于2026年部分节假日安排的通知')
})

test('a text that names no days, and a year without a notice, are refused and change nothing', async () => {
  const file = join(folder, 'no-notice.txt')
  await writeFile(file, '明年的安排另行通知。')
  const refused = await calendar('--year', '2027', '--notice', file)
  expect(refused.code).toBe(2)
  expect(refused.err).toContain('These are not the holidays of 2027')
  expect(await calendar('--year', '2027')).toMatchObject({ code: 2 })
  expect((await calendar()).out).toMatch(/^Announced until 2026-12-31\./)
})
