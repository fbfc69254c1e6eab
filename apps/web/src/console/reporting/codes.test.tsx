// @vitest-environment jsdom
import type { CodeView } from '@openbeian/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi } from '../../../fixture/fake-api.ts'
import { openConsole, reviewer } from '../../../fixture/open-console.tsx'
import { foundCodes } from './found-codes.ts'

const codes: CodeView[] = [
  {
    code: 15,
    about: 'answer',
    zh: '管局积压已满',
    en: 'Their queue is full.',
    actor: 'nobody',
    retry: 'later',
    adviceZh: '系统稍后再报。',
    adviceEn: 'The system tries again later.',
    fields: [],
  },
  {
    code: 1004,
    about: 'icp',
    zh: '域名无效',
    en: 'The domain is invalid.',
    actor: 'applicant',
    retry: 'afterChange',
    adviceZh: '更正所列字段后重新提交。',
    adviceEn: 'Put the named fields right and submit again.',
    fields: ['services.domains.name'],
  },
]

async function opened(address: string) {
  const refusals = { 'GET /api/reporting/codes': { status: 200, body: { codes } } }
  openConsole(address, createFakeApi({ session: reviewer, refusals }))
  await screen.findByText('管局积压已满')
}
const shown = () => [...document.querySelectorAll('[data-code]')].map((it) => it.getAttribute('data-code'))
const code = (it: number) => document.querySelector<HTMLDetailsElement>(`[data-code="${it}"]`)

test('a code that a page leads to is open, and says what to change and where', async () => {
  await opened('/reporting/codes?code=1004')
  expect(code(1004)?.open).toBe(true)
  expect(code(15)?.open).toBe(false)
  expect(code(1004)?.textContent).toContain('更正所列字段后重新提交。')
  expect(code(1004)?.querySelector('[data-field]')?.textContent).toBe('域名')
  expect(code(1004)?.textContent).toContain('改好以后再报。')
  expect(document.activeElement?.textContent).toContain('1004')
})

test('a code that a loaded edition adds says which one, beside one of the same number in another', async () => {
  const added = (edition: string, zh: string): CodeView => ({
    ...{ code: 1901, about: 'icp', zh, en: 'Invented.', actor: 'applicant', retry: 'afterChange', edition },
    ...{ adviceZh: '更换包名。', adviceEn: 'Choose another.', fields: ['services.app.platforms.packageName'] },
  })
  const all = [...codes, added('V.9', '包名已被使用'), added('V.10', '包名无效')]
  const refusals = { 'GET /api/reporting/codes': { status: 200, body: { codes: all } } }
  openConsole('/reporting/codes', createFakeApi({ session: reviewer, refusals }))
  await screen.findByText('包名无效')
  screen.getByText('接口版本 V.9 新增')
  screen.getByText('接口版本 V.10 新增')
  expect(code(1901)?.querySelector('[data-field]')?.textContent).toContain('包名')
})

test('codes are found by who acts and by any word, and all come back', async () => {
  await opened('/reporting/codes')
  const filter = (name: string, value: string) =>
    fireEvent.change(document.querySelector(`[data-filter="${name}"]`) ?? expect.fail(name), { target: { value } })
  filter('actor', 'applicant')
  await waitFor(() => expect(shown()).toEqual(['1004']))
  screen.getByText('找到 1 个，共 2 个')
  filter('text', '积压')
  await screen.findByText('没有符合条件的代码')
  fireEvent.click(screen.getByText('显示全部'))
  await waitFor(() => expect(shown()).toEqual(['15', '1004']))
})

test('a code that nobody knows says what happens with such', async () => {
  await opened('/reporting/codes?code=777')
  screen.getByText(/代码 777 不在这里/)
})

test('a search finds numbers, words of both languages and names of fields', () => {
  const found = (text: string) => foundCodes(codes, { text, actor: '' }).map((it) => it.code)
  expect(found('1004')).toEqual([1004])
  expect(found('QUEUE')).toEqual([15])
  expect(found('域名')).toEqual([1004])
  expect(found('domain again')).toEqual([1004])
  expect(found('积压 1004')).toEqual([])
})
