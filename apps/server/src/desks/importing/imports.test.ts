import { readFileSync } from 'node:fs'
import { endpoints, type ImportView } from '@openbeian/contract'
import { sampleCodeTables as codes } from '@openbeian/regulator'
import { readSheets, writeXlsx } from '@openbeian/sheets'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tellingProgress } from '../../records/imports/import-progress.store.ts'
import type { TestCaller } from '../../test-app.ts'
import { anEmptyDraft } from '../applying/test-orders.ts'
import { gatewayInTest, type TestGateway } from '../reporting/test-gateway.ts'
import { readImportJob } from './read-import.job.ts'
import { importReaders } from './reading/import-readers.ts'
import { importedFilings, plantedTables, workbookOf } from './test-filings.ts'
import { type FilingToWrite, filingSheets } from './write-tables.ts'

let it: TestGateway
let admin: TestCaller
beforeAll(async () => {
  it = await gatewayInTest()
  admin = await it.as('admin')
})
afterAll(async () => {
  await importReaders.close()
  await it.close()
})

const reason = '旧系统迁入'

async function read(file: Uint8Array, body: object = {}): Promise<ImportView> {
  const { status, answer, problem } = await admin.call(endpoints.startImport, { body, file, fileName: '旧系统.xlsx' })
  if (status !== 200) throw new Error(JSON.stringify(problem))
  await readImportJob(it.deps, { importId: answer.id })
  return (await admin.call(endpoints.getImport, { params: { importId: answer.id } })).answer
}
const apply = (importId: string, take = 'clean') =>
  admin.call(endpoints.applyImport, { params: { importId }, body: { take, reason } })
const undo = (importId: string) => admin.call(endpoints.undoImport, { params: { importId }, body: { reason } })
const tasksOpen = async () => (await admin.call(endpoints.listTasks, { query: { state: 'open' } })).answer.tasks

/** The file holds of what is here otherwise; what is here twice can only stay as it is, and goes with the import. */
async function decides(number: string, importId: string) {
  const open = await tasksOpen()
  expect(open.map(({ kind }) => kind).sort()).toEqual(['imported-otherwise', 'imported-twice'])
  const [otherwise, twice] = open.toSorted((one, next) => one.kind.localeCompare(next.kind)).map(({ id }) => id)
  const whole = (taskId = '') => admin.call(endpoints.getTask, { params: { taskId } })
  const answer = (taskId = '', decision?: string) =>
    admin.call(endpoints.answerTask, { params: { taskId }, body: { note: '已核实', ...(decision && { decision }) } })
  const { imported, decisions } = (await whole(otherwise)).answer
  expect(decisions).toEqual(['take', 'leave'])
  expect(imported).toMatchObject({
    importId,
    subject: { number },
    differences: [{ field: 'name', file: '改名公司' }],
  })
  expect((await whole(twice)).answer).toMatchObject({ decisions: ['leave'] })
  expect((await answer(otherwise)).problem.code).toBe('inspections.answer-incomplete')
  expect((await answer(twice, 'take')).problem.code).toBe('inspections.record-changed')
  expect((await answer(otherwise, 'take')).answer.state).toBe('done')
  const subjectId = imported?.subject?.id ?? ''
  const { answer: record } = await admin.call(endpoints.getFiledSubject, { params: { subjectId } })
  expect(record).toMatchObject({ subjectName: '改名公司', tasks: [{ kind: 'imported-otherwise', isOpen: false }] })
  expect((await undo(importId)).answer.state).toBe('undone')
  expect(await tasksOpen()).toEqual([])
}

const findings = async (importId: string, level = 'mistake') =>
  (await admin.call(endpoints.listImportFindings, { params: { importId }, query: { level } })).answer.findings
const workbook = (filings: FilingToWrite[]) => {
  const customers = filings.map((of) => ({ externalId: of.customer, name: of.filing.subject.name }))
  return writeXlsx(filingSheets({ customers, filings }, { codes, language: 'zh' }))
}
const countFiled = async () =>
  Number(
    (
      await it.deps.db
        .selectFrom('filedSubjects')
        .select((of) => of.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  )

test('a file is read, changes nothing until it is applied, comes in whole, and is taken back but for what was touched', async () => {
  const filings = importedFilings(6)
  const imported = await read(await workbook(filings))
  expect(imported).toMatchObject({ state: 'reported', format: 'xlsx', total: 6, clean: 6, customers: 6, mistakes: 0 })
  expect(await countFiled()).toBe(0)

  const standing = async () =>
    (await admin.call(endpoints.getImport, { params: { importId: imported.id } })).answer.progress
  expect(await standing()).toBeUndefined()
  await tellingProgress(it.deps, imported.id)('writing', 3, 6)
  expect(await standing()).toEqual({ step: 'writing', done: 3, total: 6 })
  // whoever said nothing for minutes was ended
  await tellingProgress({ db: it.deps.db, now: () => new Date(Date.now() - 3 * 60_000) }, imported.id)('writing', 4, 6)
  expect(await standing()).toBeUndefined()

  const applied = await apply(imported.id, 'all')
  expect(await standing()).toBeUndefined()
  expect(applied.answer).toMatchObject({ state: 'applied', filings: 6, customers: 6 })
  expect((await apply(imported.id)).problem.code).toBe('imports.not-reported')
  const { services } = (await admin.call(endpoints.listFiledServices)).answer
  expect(services).toHaveLength(6)
  expect(services[0]).toMatchObject({ accessHere: true, domains: [expect.stringContaining('-example.cn')] })
  const [first] = (await admin.call(endpoints.listFiledSubjects, { query: {} })).answer.subjects
  const whole = await admin.call(endpoints.getFiledSubject, { params: { subjectId: first?.id ?? '' } })
  expect(whole.answer).toMatchObject({ orders: [], cameBy: { importId: imported.id, name: imported.name } })
  const { customers } = (await admin.call(endpoints.listCustomers, { query: { search: 'CRM-3' } })).answer
  expect(customers).toMatchObject([{ externalId: 'CRM-3', accounts: 0 }])
  const [keys] = await it.deps.db
    .selectFrom('filedKeys')
    .select((of) => of.fn.countAll().as('n'))
    .execute()
  const [sketches] = await it.deps.db
    .selectFrom('sketches')
    .select((of) => of.fn.countAll().as('n'))
    .execute()
  expect(Number(keys?.n)).toBeGreaterThan(20)
  expect(Number(sketches?.n)).toBeGreaterThan(6)

  const subjectId = services[2]?.subjectId ?? ''
  await admin.call(endpoints.createOrder, { body: { orderType: 'CHANGE_SUBJECT', filedSubjectId: subjectId } })
  const undone = await undo(imported.id)
  expect(undone.answer).toMatchObject({ state: 'undone', kept: 1, keptNumbers: [services[2]?.subjectNumber] })
  expect(await countFiled()).toBe(1)
  expect((await undo(imported.id)).problem.code).toBe('imports.too-late')
}, 60_000)

test('mistakes are told with row, column, reason and proposal; all or nothing is what was chosen', async () => {
  const { tables, planted } = plantedTables(64, 4)
  const before = await countFiled()
  const imported = await read(await workbookOf(tables))
  const found = await findings(imported.id)
  expect(imported.mistakes).toBe(found.length)
  const [first] = planted.filter((of) => of.reason === 'dissolved-region')
  expect(found).toContainEqual(
    expect.objectContaining({
      ...first,
      column: '行政区划',
      zh: expect.stringContaining('撤销'),
      proposal: expect.stringContaining('330105'),
    }),
  )
  expect((await apply(imported.id, 'all')).problem.code).toBe('imports.has-mistakes')
  expect(await countFiled()).toBe(before)
  const report = await admin.call(endpoints.downloadImportReport, { params: { importId: imported.id } })
  const sheet = await readSheets(report.bytes)
  expect(sheet.ok && sheet.sheets[0]?.rows.length).toBe(1 + imported.mistakes + imported.warnings + imported.notes)
  expect((await apply(imported.id)).answer).toMatchObject({ filings: imported.clean })
  expect(await countFiled()).toBe(before + imported.clean)
}, 60_000)

test('what is here already is told: the same, otherwise, or of somebody else; a failed file says why', async () => {
  const [same, other, taken, fresh] = importedFilings(4, 500)
  if (!same || !other || !taken || !fresh) throw new Error()
  const first = await read(await workbook([same, other, taken]))
  await apply(first.id)
  other.filing.subject.name = '改名公司'
  taken.filing.regulatorId = '999'
  const again = await read(await workbook([same, other, taken, fresh]))
  expect(again).toMatchObject({ clean: 1, customers: 1 })
  expect((await findings(again.id, 'note')).map((of) => of.reason)).toContain('known-here')
  expect((await findings(again.id, 'warning')).map((of) => of.reason)).toEqual(['differs-here'])
  expect((await findings(again.id)).map((of) => of.reason)).toEqual(['number-taken', 'domain-taken'])
  expect(again.questions).toBe(2)
  expect((await apply(again.id)).answer.tasks).toBe(2)
  await decides(other.filing.number, again.id)
  expect(await read(Buffer.from('%PDF'))).toMatchObject({ state: 'failed', fault: { kind: 'no-sheet' } })
  const wrong = await admin.call(endpoints.startImport, {
    body: { mapping: '{"version":2}' },
    file: Buffer.from('a'),
    fileName: 'a',
  })
  expect(wrong.problem.code).toBe('imports.no-mapping')
}, 60_000)

test('what was filed here is exported in the tables of the template, and another provider takes it in as it is', async () => {
  const exported = await admin.call(endpoints.exportRegistry, { body: { reason, language: 'en' } })
  const elsewhere = await read(exported.bytes)
  expect(elsewhere).toMatchObject({ clean: 0, mistakes: 0 })
  expect(elsewhere.notes).toBeGreaterThanOrEqual(elsewhere.total)
})

test('what the administration publishes refreshes what came by a file, and ends the question which of two holds', async () => {
  const published = readFileSync(
    new URL('../../../../../conformance/wire/download-published.xml', import.meta.url),
    'utf8',
  )
  await apply((await read(Buffer.from(published))).id)
  const otherwise = await read(Buffer.from(published.replace('北京甲&amp;乙科技', '北京丙科技')))
  expect((await apply(otherwise.id)).answer).toMatchObject({ filings: 0, tasks: 1 })
  expect(await tasksOpen()).toMatchObject([{ kind: 'imported-otherwise' }])
  await it.administration.offerXml('BASJ1', published.replace('encoding="UTF-8"', 'encoding="GBK"'))
  await it.download()
  expect(await tasksOpen()).toEqual([])
}, 60_000)

test('only an administrator brings anything in', async () => {
  expect((await (await it.as('supervisor')).call(endpoints.listImports)).status).toBe(403)
  await anEmptyDraft(await it.as('applicant'))
})
