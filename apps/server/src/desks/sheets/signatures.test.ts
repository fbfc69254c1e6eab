import { endpoints } from '@openbeian/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  aDrawing,
  listSheets,
  makeSheet,
  serverOfScreens,
  sheetOf,
  sign,
  textOf,
} from '../../papers/sheets/test-sheets.ts'
import { openDatabase } from '../../platform/postgres/database.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { aFilingOf, anEmptyDraft, aResource, look, save } from '../applying/test-orders.ts'

let app: TestApp
let applicant: TestCaller
let orderId: string
let sheetId: string
beforeAll(async () => {
  app = await serverOfScreens()
})
afterAll(() => app.close())
beforeAll(async () => {
  applicant = await app.as('applicant')
})
beforeEach(async () => {
  const draft = await anEmptyDraft(applicant)
  await save(applicant, draft, aFilingOf(await aResource(app)))
  orderId = draft.id
  sheetId = (await makeSheet(applicant, orderId)).answer.id
})

const paperAt = 'subject.materials.commitment-letter'
const chain = async () => (await listSheets(applicant, orderId)).answer.chain

/** As somebody would who can write the tables. */
async function tamper(change: ReturnType<typeof sql>) {
  const { db } = openDatabase(app.ownerUrl(), 1)
  await sql`alter table sheet_signatures disable trigger user`.execute(db)
  await change.execute(db)
  await sql`alter table sheet_signatures enable trigger user`.execute(db)
  await db.destroy()
}

test('a signature is drawn into the sheet, which becomes the paper of its kind', async () => {
  expect((await look(applicant, orderId)).findings.map((it) => it.at)).toContain(paperAt)
  const signed = await sign(applicant, sheetId)
  expect(signed.answer).toMatchObject({ kind: 'commitment-letter', about: 'subject', contentType: 'application/pdf' })
  const { bytes } = await applicant.call(endpoints.getMaterialContent, { params: { materialId: signed.answer.id } })
  expect(await textOf(bytes)).toContain('电子签名：林知远')
  expect(bytes.length).toBeLessThan(100 * 1024)
  const sheet = await sheetOf(applicant, orderId)
  expect(sheet.signatures).toMatchObject([{ number: 1, version: 1, signer: '林知远', by: applicant.caller.name }])
  expect(sheet.check).toMatchObject({ state: 'signed-here', verdict: 'ours' })
  expect(await chain()).toBe('intact')
  const { findings } = await look(applicant, orderId)
  expect(findings.filter((it) => it.severity === 'blocks').map((it) => it.at)).not.toContain(paperAt)
})

test('what is typed afterwards makes the signed sheet stale', async () => {
  await sign(applicant, sheetId)
  const filing = aFilingOf(await aResource(app))
  await save(applicant, await look(applicant, orderId), filing)
  expect((await sheetOf(applicant, orderId)).check).toMatchObject({ state: 'signed-here', verdict: 'stale' })
  expect((await sign(applicant, sheetId)).problem.code).toBe('sheets.stale')
})

test.each([
  ['nothing', { ...aDrawing, strokes: [] }],
  ['a dot', { ...aDrawing, strokes: [[10, 10]] }],
  ['a straight line', { ...aDrawing, strokes: [Array.from({ length: 60 }, (_, n) => (n % 2 ? 100 : 20 + n * 9))] }],
])('%s is no signature', async (_, drawing) => {
  expect((await sign(applicant, sheetId, { drawing })).problem.code).toBe('sheets.signature-blank')
})

test('who signs is who the sheet names', async () => {
  expect((await sign(applicant, sheetId, { signer: '何清越' })).problem.code).toBe('sheets.other-signer')
})

test('where nobody said that a screen will do, it is signed on paper', async () => {
  await app.deps.db
    .updateTable('providers')
    .set({ settings: sql`settings - 'signedOnScreenIn'` })
    .where('id', '=', app.provider.id)
    .execute()
  expect((await sheetOf(applicant, orderId)).ways).toEqual(['by-hand'])
  expect((await sign(applicant, sheetId)).problem.code).toBe('sheets.not-on-screen')
  await app.deps.db
    .updateTable('providers')
    .set({ settings: sql`settings || '{"signedOnScreenIn":["110000"]}'::jsonb` })
    .where('id', '=', app.provider.id)
    .execute()
})

test('a stranger signs nothing', async () => {
  const stranger = await app.as('applicant', { customerId: (await app.anotherCustomer()).id })
  expect((await sign(stranger, sheetId)).problem.code).toBe('sheets.not-found')
})

test('the table of signatures refuses a change', async () => {
  await sign(applicant, sheetId)
  const change = app.deps.db
    .updateTable('sheetSignatures')
    .set({ at: new Date(0) })
    .where('orderId', '=', orderId)
  await expect(change.execute()).rejects.toThrow('permission denied for table sheet_signatures')
})

test.each([
  [
    'another time',
    (id: string) => sql`update sheet_signatures set at = at - interval '1 day' where order_id = ${id} and number = 1`,
  ],
  [
    'another signed file',
    (id: string) =>
      sql`update sheet_signatures set signed_hash_sealed = (select signed_hash_sealed from sheet_signatures
        where order_id = ${id} and number = 1) where order_id = ${id} and number = 2`,
  ],
  [
    'other strokes',
    (id: string) =>
      sql`update sheet_signatures set signed_sealed = decode('00', 'hex') where order_id = ${id} and number = 1`,
  ],
  [
    'a hash made anew without the key',
    (id: string) => sql`update sheet_signatures set hash = sha256(hash) where order_id = ${id} and number = 2`,
  ],
  ['the first taken out', (id: string) => sql`delete from sheet_signatures where order_id = ${id} and number = 1`],
  ['the last taken out', (id: string) => sql`delete from sheet_signatures where order_id = ${id} and number = 2`],
  ['another sheet', (id: string) => sql`update sheets set pdf_sealed = printed_sealed where order_id = ${id}`],
  [
    'another paper',
    (id: string) => sql`update materials set content_key = decode(repeat('00', 32), 'hex') where order_id = ${id}`,
  ],
])('%s breaks the chain', async (_, change) => {
  signedTwice ??= await aDraftSignedTwice()
  orderId = signedTwice
  const before = await keptOf(orderId)
  expect(await chain()).toBe('intact')
  await tamper(change(orderId))
  expect(await chain()).toBe('broken')
  await putBack(before)
  expect(await chain()).toBe('intact')
})

let signedTwice: string | undefined

async function aDraftSignedTwice(): Promise<string> {
  await sign(applicant, sheetId)
  await sign(applicant, sheetId)
  return orderId
}

const keptOf = async (id: string) => {
  const { db } = app.deps
  return {
    signatures: await db.selectFrom('sheetSignatures').selectAll().where('orderId', '=', id).execute(),
    sheets: await db.selectFrom('sheets').selectAll().where('orderId', '=', id).execute(),
    materials: await db.selectFrom('materials').selectAll().where('orderId', '=', id).execute(),
  }
}

async function putBack({ signatures, sheets, materials }: Awaited<ReturnType<typeof keptOf>>) {
  const { db } = app.deps
  await tamper(sql`delete from sheet_signatures where order_id = ${orderId}`)
  await db.insertInto('sheetSignatures').values(signatures).execute()
  for (const { id, pdfSealed } of sheets)
    await db.updateTable('sheets').set({ pdfSealed }).where('id', '=', id).execute()
  for (const { id, contentKey } of materials)
    await db.updateTable('materials').set({ contentKey }).where('id', '=', id).execute()
}
