// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi } from '../../../fixture/fake-api.ts'
import { openConsole, reviewer } from '../../../fixture/open-console.tsx'

const none = { hits: [], more: false }
const nothing = { orders: none, filings: none, customers: none, resources: none, tasks: none }
const id = '55555555-5555-4555-8555-555555555555'

function apiThatFinds(body: object) {
  const api = createFakeApi({ session: reviewer })
  api.refusals['POST /api/search'] = { status: 200, body: { ...nothing, ...body } }
  api.refusals['GET /api/reviews/queue?who=all'] = {
    status: 200,
    body: { orders: [], counts: { all: 0, mine: 0, free: 0 } },
  }
  return api
}

async function seek(text: string): Promise<void> {
  const [box] = await screen.findAllByRole('searchbox', { name: '查找' })
  if (!box) throw new Error('there is no box')
  fireEvent.change(box, { target: { value: text } })
  const form = box.closest('form')
  if (form) fireEvent.submit(form)
}

test('what is found stands in groups with a link each; what is sought stands in no address', async () => {
  const filing = {
    id,
    number: '京ICP备2026000001号',
    subjectName: '甲公司',
    serviceIds: [],
    domains: ['jia.cn'],
    isCancelled: true,
  }
  const api = apiThatFinds({ filings: { hits: [filing], more: true } })
  const router = openConsole('/queue', api)
  await seek(' 甲公司 ')
  const link = await screen.findByRole('link', { name: '京ICP备2026000001号' })
  expect(link.getAttribute('href')).toContain(`/registry/${id}`)
  screen.getByText('已注销')
  screen.getByText(/仅列出前 10 个/)
  expect(api.asked).toEqual([{ method: 'POST', path: '/api/search', body: { text: '甲公司' } }])
  expect(router.state.location.search).toBe('')
})

test('where nothing is found it says what must be whole', async () => {
  openConsole('/queue', apiThatFinds({}))
  await seek('周予')
  await screen.findByText('没有找到“周予”')
  screen.getByText(/须输入完整/)
})
