// @vitest-environment jsdom
import { emptyFiling, withValueAt } from '@openbeian/filing'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi, orderId } from '../../../fixture/fake-api.ts'
import { inputAt, openPortal } from '../../../fixture/open-portal.tsx'

const path = 'services.0.name'
const edit = `/orders/${orderId}/edit/service`
const enterprise = withValueAt(emptyFiling(), 'subject.nature', 'enterprise')
const reason = {
  rule: 'national.service-name-digits',
  severity: 'blocks',
  at: path,
  message: { zh: '服务名称不能全是数字。', en: 'The name cannot be digits only.' },
  whatToDo: { zh: '请换。', en: 'Change it.' },
}

function withAnswer(reasons: unknown[]) {
  const api = createFakeApi({ filing: enterprise })
  const body = { reasons, unknown: [], suggestions: ['青禾软件', '青禾软件官方网站', '青禾软件产品介绍'] }
  api.refusals['POST /api/service-names/check'] = { status: 200, body }
  return api
}

test('what is against a name is said while it is typed, and a suggestion is taken with a click', async () => {
  openPortal(edit, withAnswer([reason]))
  await screen.findByLabelText('接入资源')
  fireEvent.change(inputAt(path), { target: { value: '12345' } })
  const suggestion = await screen.findByRole('button', { name: '青禾软件官方网站' }, { timeout: 3000 })
  expect(suggestion.closest('[role=status]')?.textContent).toContain('服务名称不能全是数字。')
  fireEvent.click(suggestion)
  await waitFor(() => expect(inputAt(path).value).toBe('青禾软件官方网站'))
  expect(document.activeElement).toBe(inputAt(path))
})

test('nothing is suggested for a name that nothing is against', async () => {
  const api = withAnswer([])
  openPortal(edit, api)
  await screen.findByLabelText('接入资源')
  fireEvent.change(inputAt(path), { target: { value: '青禾软件开发' } })
  await waitFor(() => expect(api.namesChecked).toContain('青禾软件开发'), { timeout: 3000 })
  expect(screen.queryByRole('button', { name: '青禾软件官方网站' })).toBeNull()
})
