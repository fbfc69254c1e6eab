// @vitest-environment jsdom
import { emptyCancellation, emptyFiling, withValueAt } from '@openbeian/filing'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi, orderId } from '../../../fixture/fake-api.ts'
import { inputAt, openPortal } from '../../../fixture/open-portal.tsx'

const edit = `/orders/${orderId}/edit`
const filed = withValueAt(
  withValueAt(withValueAt(emptyFiling(), 'subject.nature', 'enterprise'), 'subject.name', '甲公司'),
  'services.0.name',
  '甲网',
)

test('a change of a service asks for the service alone, and shows what was', async () => {
  const api = createFakeApi({ filing: filed, order: { orderType: 'CHANGE_SERVICE' } })
  const today = {
    today: '2026-11-21',
    resources: [],
    openOrderOfSubject: false,
    allowedIpRanges: [],
    allowedDomainSuffixes: [],
    providerRanges: [],
  }
  api.draft = { facts: { ...today, filed } }
  const router = openPortal(edit, api)
  await screen.findByRole('heading', { name: '变更服务' })
  expect(document.querySelector('[data-step="subject"]')).toBeNull()
  expect(document.querySelector('[data-as-filed]')?.textContent).toContain('甲公司')
  fireEvent.change(inputAt('services.0.name'), { target: { value: '新网' } })
  await router.navigate(`${edit}/confirm`)
  await waitFor(() =>
    expect(document.querySelector('[data-value-of="services.0.name"]')?.textContent).toContain('原为：甲网'),
  )
})

test('what is filed and stays is shown without the number of a person', async () => {
  const person = withValueAt(filed, 'subject.principal.certificate', {
    ...filed.subject.principal.certificate,
    type: 'resident-id',
    number: '110105199003070015',
  })
  openPortal(edit, createFakeApi({ filing: person, order: { orderType: 'CHANGE_SERVICE' } }))
  await screen.findByRole('heading', { name: '变更服务' })
  const shown = document.querySelector('[data-as-filed]')?.textContent
  expect(shown).toContain('110105********0015')
  expect(shown).not.toContain('110105199003070015')
})

test('a cancellation asks for its reason, with a warning, and for no papers', async () => {
  const filing = { ...filed, cancellation: emptyCancellation() }
  openPortal(edit, createFakeApi({ filing, order: { orderType: 'CANCEL_SERVICE' } }))
  await screen.findByText(/备案号失效/)
  expect(document.querySelector('[data-step="materials"]')).toBeNull()
  expect(inputAt('cancellation.reason').value).toBe('')
  fireEvent.change(inputAt('cancellation.reason'), { target: { value: '1' } })
  expect(inputAt('cancellation.reason').value).toBe('1')
})
