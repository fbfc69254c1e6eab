// @vitest-environment jsdom
import type { CalendarYear } from '@openbeian/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi } from '../../../fixture/fake-api.ts'
import { admin, openConsole, reviewer } from '../../../fixture/open-console.tsx'

const years: CalendarYear[] = [
  { year: 2027, state: 'estimated', holidays: ['2027-01-01', '2027-02-05', '2027-02-06'], workingWeekends: [] },
  {
    year: 2026,
    state: 'announced',
    holidays: ['2026-01-01', '2026-01-02', '2026-01-03'],
    workingWeekends: ['2026-01-04'],
    source: '国务院办公厅关于2026年部分节假日安排的通知',
  },
]
const notice = `一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月14日（周日）、2月20日（周六）上班。
三、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。
四、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。`

function open(session = admin) {
  const api = createFakeApi({ session })
  api.refusals['GET /api/calendar'] = { status: 200, body: { knownUntil: '2026-12-31', years } }
  api.refusals['PUT /api/calendar/2027'] = { status: 200, body: { recounted: 4 } }
  openConsole('/calendar', api)
  return api
}

test('until when the holidays are announced is said, and which year is an estimate', async () => {
  open(reviewer)
  await screen.findByText(/已公布到 2026年12月31日/)
  expect(document.querySelector('[data-year="2027"]')?.textContent).toContain('估计')
  expect(document.querySelector('[data-year="2026"]')?.textContent).toContain('01-01–01-03')
  expect(document.querySelector('[data-action="enter-year"]')).toBeNull()
})

test('an administrator pastes the notice, sees what was read of it, and saves the year', async () => {
  const api = open()
  await screen.findByText(/已公布到/)
  fireEvent.click(screen.getByRole('button', { name: '录入一年的安排' }))
  const text = await screen.findByLabelText('粘贴通知全文')
  fireEvent.change(text, { target: { value: '一、元旦：1月1日放假。' } })
  await screen.findByText(/放假不足 13 天/)
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(api.asked).toEqual([])
  fireEvent.change(text, { target: { value: notice } })
  await screen.findByText('读出放假 22 天，调休上班 2 天：')
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  await screen.findByText('2027 年的安排已保存，4 个期限重新计算。')
  await waitFor(() =>
    expect(api.asked).toMatchObject([
      { path: '/api/calendar/2027', body: { workingWeekends: ['2027-02-14', '2027-02-20'] } },
    ]),
  )
})
