import { endpoints } from '@openbeian/contract'
import { expect, vi } from 'vitest'
import { inTransaction } from '../../platform/deps.ts'
import { deleteSubjects } from '../../records/registry/closed-records.store.ts'
import { story } from '../reporting/test-later-orders.ts'

const reason = '旧系统迁入'

// a file does not say which machine it was
story.placesOfFirst = 0
/** As if the provider had filed it with another system: the registry forgets it, and it comes in by a file. */
story.betweenFirstAndLater = async (it) => {
  const { db } = it.deps
  const admin = await it.as('admin')
  await db.updateTable('customers').set({ externalId: 'CRM-1' }).where('id', '=', it.customer.id).execute()
  const { bytes } = await admin.call(endpoints.exportRegistry, { body: { reason } })
  const before = await db.selectFrom('filedSubjects').select(['id', 'regulatorId', 'number']).execute()
  await db.updateTable('orders').set({ filedSubjectId: null, filedServiceIds: [] }).execute()
  await inTransaction({ db }, ({ db }) =>
    deleteSubjects(
      db,
      before.map(({ id }) => id),
    ),
  )

  const { answer } = await admin.call(endpoints.startImport, { body: {}, file: bytes, fileName: '旧系统.xlsx' })
  const params = { importId: answer.id }
  await vi.waitFor(
    async () => expect((await admin.call(endpoints.getImport, { params })).answer.state).toBe('reported'),
    { timeout: 20_000 },
  )
  const applied = await admin.call(endpoints.applyImport, { params, body: { take: 'all', reason } })
  expect(applied.answer).toMatchObject({ filings: 1, customers: 0 })
  const after = await db.selectFrom('filedSubjects').select(['regulatorId', 'number', 'orderId']).execute()
  expect(after).toEqual(before.map(({ regulatorId, number }) => ({ regulatorId, number, orderId: null })))
}
