// @vitest-environment jsdom
import { emptyFiling, withValueAt } from '@openbeian/filing'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi, orderId } from '../../../fixture/fake-api.ts'
import { openPortal } from '../../../fixture/open-portal.tsx'

const mb = 1024 * 1024
const edit = `/orders/${orderId}/edit/materials`
const filing = withValueAt(emptyFiling(), 'subject.nature', 'enterprise')
const withRoom = (order: number, customer: number) =>
  createFakeApi({
    filing,
    draft: {
      storage: { order: { used: order, maxBytes: 300 * mb }, customer: { used: customer, maxBytes: 1000 * mb } },
    },
  })

test('how much room papers have left stands below them', async () => {
  openPortal(edit, withRoom(1.25 * mb, 0))
  await screen.findByText(/已占用 1.3 MB，上限 300 MB/)
  expect(screen.queryByText(/您所有订单/)).toBeNull()
})

test('room that runs out for all orders together is told in time', async () => {
  openPortal(edit, withRoom(0, 900 * mb))
  await screen.findByText(/您所有订单的材料已占用 900 MB，上限 1000 MB。 空间快用完了/)
})
