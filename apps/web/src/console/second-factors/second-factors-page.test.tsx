// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi } from '../../../fixture/fake-api.ts'
import { admin, openConsole } from '../../../fixture/open-console.tsx'

const accountId = '55555555-5555-4555-8555-555555555555'
const row = {
  accountId,
  login: 'lin@example.cn',
  name: '林知远',
  role: 'reviewer',
  since: '2026-11-21T02:32:00.000Z',
  hasApp: true,
  passkeys: 1,
  recoveryCodesLeft: 9,
}

test('an administrator takes away the second factor of somebody who lost it, and says how they made sure', async () => {
  const api = createFakeApi({ session: admin })
  api.refusals['GET /api/second-factors'] = { status: 200, body: { accounts: [row] } }
  api.refusals[`POST /api/second-factors/${accountId}/reset`] = { status: 200, body: {} }
  openConsole('/second-factors', api)
  fireEvent.click(await screen.findByRole('button', { name: '重置二次验证：lin@example.cn' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.change(dialog.getByRole('textbox'), { target: { value: '当面核对工作证件' } })
  fireEvent.click(dialog.getByRole('button', { name: /重置/ }))
  await screen.findByText('已重置。')
  expect(api.asked).toMatchObject([{ body: { reason: '当面核对工作证件' } }])
})
