import { type Page, unavailable, type Vision } from '@openbeian/vision'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { checkSheetJob } from '../../papers/sheets/check-sheet.job.ts'
import { anchorText } from '../../papers/sheets/sheet-layout.ts'
import { contentOf, letter, listSheets, makeSheet, serverOfScreens, sheetOf } from '../../papers/sheets/test-sheets.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { aFilingOf, anEmptyDraft, aPicture, aResource, look, save, upload } from '../applying/test-orders.ts'

const signed: Page['fields'] = {
  signature: { ink: 0.03, red: 0 },
  date: { ink: 0.02, red: 0 },
  seal: { ink: 0.1, red: 0.1 },
}
let page: Page | 'models-missing'
const vision: Vision = {
  judge: async () => unavailable('busy'),
  read: async () => unavailable('busy'),
  page: async () => (typeof page === 'string' ? unavailable(page) : { kind: 'page', ...page }),
  close: async () => {},
}

let app: TestApp
let applicant: TestCaller
let orderId: string
let filing: ReturnType<typeof aFilingOf>
beforeAll(async () => {
  app = await serverOfScreens(vision)
  applicant = await app.as('applicant')
})
afterAll(() => app.close())
beforeEach(async () => {
  app.waiting.length = 0
  orderId = await aDraft()
})

async function aDraft(): Promise<string> {
  const draft = await anEmptyDraft(applicant)
  filing = aFilingOf(await aResource(app))
  await save(applicant, draft, filing)
  return draft.id
}

/** The text of the code on the newest sheet, made if there is none. */
async function codeOf(order = orderId): Promise<string> {
  const { answer } = await makeSheet(applicant, order)
  const { sheetCode, version } = await app.deps.db
    .selectFrom('sheets')
    .select(['sheetCode', 'version'])
    .where('id', '=', answer.id)
    .executeTakeFirstOrThrow()
  const { reference } = await look(applicant, order)
  return `OBS1/${reference}/commitment-letter/subject/${version}/${sheetCode}`
}

const linesOf = ({ subject, services: [service] }: typeof filing): string[] => [
  '互联网信息服务备案承诺书',
  `名称 ${subject.name}`,
  `证件号码${subject.certificate.number}`,
  subject.principal.name,
  subject.principal.certificate.number,
  `${service?.name}（网站）`,
  service?.domains[0]?.name ?? '',
]

/** A photograph of a sheet comes in and is looked at. */
async function comesBack(seen: Partial<Page>, kind: 'commitment-letter' | 'verification-sheet' = 'commitment-letter') {
  page = { codes: [anchorText], lines: linesOf(filing), fields: signed, ...seen }
  await upload(applicant, orderId, { kind, about: 'subject', file: await aPicture() })
  for (const { data } of app.waiting.splice(0).filter((it) => it.name === 'check-sheet'))
    await checkSheetJob(app.deps, data as { materialId: string; tries: number })
  return (await sheetOf(applicant, orderId)).check
}

const rulesAt = async (path = 'subject.materials.commitment-letter') =>
  (await look(applicant, orderId)).findings.filter((it) => it.at === path).map((it) => it.rule)

test('our sheet, signed and unaltered, is known as that', async () => {
  const check = await comesBack({ codes: [anchorText, await codeOf()] })
  expect(check).toMatchObject({
    state: 'checked',
    verdict: 'ours',
    version: 1,
    fieldStates: { signature: 'there', date: 'there', seal: 'there' },
  })
  expect(check?.fields?.map((it) => it.state)).toEqual(check?.fields?.map(() => 'same'))
  expect(check?.fields?.length).toBeGreaterThan(4)
  expect(JSON.stringify(check)).not.toContain(filing.subject.principal.certificate.number)
})

test('a field nobody signed is told by the rules', async () => {
  const blank = { ink: 0.0004, red: 0 }
  const check = await comesBack({
    codes: [anchorText, await codeOf()],
    fields: { ...signed, signature: blank, seal: blank },
  })
  expect(check?.fieldStates).toEqual({ signature: 'blank', date: 'there', seal: 'blank' })
  expect(await rulesAt()).toEqual(expect.arrayContaining(['national.letter-signed', 'national.letter-sealed']))
})

test('what stands in a field that was not found is not known, and nobody is blamed', async () => {
  const check = await comesBack({ codes: [await codeOf()], fields: {} })
  expect(check?.fieldStates).toEqual({ signature: 'unclear', date: 'unclear', seal: 'unclear' })
  expect(await rulesAt()).not.toContain('national.letter-signed')
})

test('another number on the paper than was printed is shown as it was read', async () => {
  const altered = linesOf(filing).map((it) => it.replace('qingheyangli.cn', 'qingheyang1i.com'))
  const check = await comesBack({ codes: [anchorText, await codeOf()], lines: altered })
  const domain = check?.fields?.find((it) => it.label.includes('域名'))
  expect(domain).toMatchObject({
    state: 'near',
    printed: 'qingheyangli.cn',
    read: expect.stringContaining('QINGHEYANG1IC'),
  })
  const elsewhere = await comesBack({ codes: [anchorText, await codeOf()], lines: ['别的公司', '别的人'] })
  expect(new Set(elsewhere?.fields?.map((it) => it.state))).toEqual(new Set(['missing']))
})

test('a sheet of an earlier version is stale', async () => {
  const code = await codeOf()
  filing.subject.principal.mobile = '13900000002'
  await save(applicant, await look(applicant, orderId), filing)
  expect(await comesBack({ codes: [anchorText, code] })).toMatchObject({ verdict: 'stale', version: 1 })
})

test('the sheet of another order is told apart', async () => {
  const other = await aDraft()
  expect(await comesBack({ codes: [await codeOf(other), anchorText] })).toMatchObject({
    verdict: 'other-order',
    fields: [],
  })
})

test('so is another sheet of the same order', async () => {
  const code = await codeOf()
  await comesBack({ codes: [code, anchorText] }, 'verification-sheet')
  const { db } = app.deps
  const { id } = await db
    .selectFrom('materials')
    .select('id')
    .where('orderId', '=', orderId)
    .where('kind', '=', 'verification-sheet')
    .executeTakeFirstOrThrow()
  expect(await db.selectFrom('sheetChecks').select('state').where('materialId', '=', id).execute()).toEqual([
    { state: 'checked' },
  ])
  const { check } = (await sheetOf(applicant, orderId)) ?? {}
  expect(check).toBeUndefined()
  expect((await verificationOf())?.verdict).toBe('other-sheet')
})

const verificationOf = async () => {
  const { sheets } = (await listSheets(applicant, orderId)).answer
  return sheets.find((it) => it.kind === 'verification-sheet')?.check
}

test.each([
  ['a code of somebody else', (code: string) => code.replace('OBS1/', 'https://example.cn/')],
  ['a version that was never made', (code: string) => code.replace('/subject/1/', '/subject/2/')],
  ['a code that was made up', (code: string) => `${code.slice(0, -4)}AAAA`],
  ['the number of another order', (code: string) => code.replace(/^OBS1\/[^/]+/, 'OBS1/20200101-000001')],
])('%s is foreign', async (_, change) => {
  expect(await comesBack({ codes: [change(await codeOf()), anchorText] })).toMatchObject({ verdict: 'foreign' })
})

test('a picture without a code says so', async () => {
  expect(await comesBack({})).toMatchObject({ verdict: 'no-code' })
})

test('a sheet of another provider is foreign here', async () => {
  const code = await codeOf()
  const { id } = await app.anotherProvider()
  await app.deps.db.updateTable('sheets').set({ providerId: id }).where('orderId', '=', orderId).execute()
  expect(await comesBack({ codes: [code] })).toMatchObject({ verdict: 'foreign' })
})

test('when nobody can look, a person has to', async () => {
  page = 'models-missing'
  await upload(applicant, orderId, { ...letter, file: await aPicture() })
  for (const { data } of app.waiting.splice(0).filter((it) => it.name === 'check-sheet'))
    await checkSheetJob(app.deps, data as { materialId: string; tries: number })
  const { check } = await sheetOf(applicant, orderId)
  expect(check).toMatchObject({ state: 'unavailable', why: { zh: expect.any(String) } })
})

test('a scan as PDF is looked at where pages can be drawn, and by a person where not', async () => {
  const { answer } = await makeSheet(applicant, orderId)
  page = { codes: [anchorText, await codeOf()], lines: linesOf(filing), fields: signed }
  const scanned = { ...letter, file: (await contentOf(applicant, answer.id)).bytes, fileName: 'scan.pdf' }
  await upload(applicant, orderId, scanned)
  expect((await sheetOf(applicant, orderId)).check).toMatchObject({ state: 'unavailable' })

  app.deps.drawPdfPage = async () => Buffer.from('a page')
  await upload(applicant, orderId, scanned)
  for (const { data } of app.waiting.splice(0).filter((it) => it.name === 'check-sheet'))
    await checkSheetJob(app.deps, data as { materialId: string; tries: number })
  expect((await sheetOf(applicant, orderId)).check).toMatchObject({ state: 'checked', verdict: 'ours' })
  delete app.deps.drawPdfPage
})
