// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi } from '../../fixture/fake-api.ts'
import { admin, openConsole, reviewer } from '../../fixture/open-console.tsx'
import { pages } from './pages.ts'

const withNoMessages = (session = admin) => {
  const api = createFakeApi({ session })
  api.refusals['GET /api/messages'] = { status: 200, body: { messages: [], linksGoOut: true } }
  return api
}

test('a page is neither linked nor shown where the API answers its reader nothing', async () => {
  openConsole('/messages', withNoMessages(reviewer))
  await screen.findByRole('heading', { name: '没有这个页面' })
  expect(screen.queryByRole('link', { name: '发件箱' })).toBeNull()
})

test('whoever may ask for it sees it, under the name of its link', async () => {
  openConsole('/messages', withNoMessages())
  await screen.findByRole('heading', { level: 1, name: '发件箱' })
  expect(screen.getByRole('link', { name: '发件箱' }).getAttribute('aria-current')).toBe('page')
  expect(document.title).toBe('发件箱')
})

test('the day begins with the first page in the bar that one may see', async () => {
  const router = openConsole('/', createFakeApi({ session: reviewer }))
  await screen.findByRole('heading', { level: 1, name: '审核队列' })
  expect(router.state.location.pathname).toBe('/queue')
})

test('every page has an address of its own', () => {
  expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length)
})
