// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi } from '../../../fixture/fake-api.ts'
import { fakeTables } from '../../../fixture/fake-tables.ts'
import { openConsole, reviewer } from '../../../fixture/open-console.tsx'
import { taskDetailWords } from './task-detail.words.ts'
import { taskValueText } from './task-value.ts'

const reader = { words: taskDetailWords.zh, tables: fakeTables, language: 'zh' } as const

test('numbers are told by what they mean', () => {
  expect(taskValueText('ip', 3_405_803_853, reader)).toBe('203.0.113.77')
  expect(taskValueText('to', 4_294_967_295, reader)).toBe('255.255.255.255')
  expect(taskValueText('contents', [3, 77], reader)).toBe('单位门户网站、77')
  expect(taskValueText('county', 110_108, reader)).toBe('海淀区')
  expect(taskValueText('dead', 1, reader)).toBe('不能访问')
  expect(taskValueText('timesSeen', 3, reader)).toBe('3')
  expect(taskValueText('seenAt', '2026-11-22 06:42:07', reader)).toBe('2026年11月22日 06:42')
  expect(taskValueText('nature', 1, { ...reader, tables: undefined })).toBe('1')
})

test('a task is read line by line, with the parts of a filing under their names', async () => {
  const task = {
    id: '77777777-7777-4777-8777-777777777777',
    kind: 'verification',
    channelId: 'c1',
    channel: '北京管局',
    about: '甲公司',
    state: 'open',
    isReported: true,
    openedAt: '2026-11-20T02:32:00.000Z',
    deadlineOn: '2027-01-01',
    isOverdue: false,
    detail: { subject: { name: '甲公司' }, services: [{ name: '甲站' }, { name: '乙站' }], unheard: 5 },
  }
  const refusals = { [`GET /api/inspections/tasks/${task.id}`]: { status: 200, body: task } }
  openConsole(`/inspections/${task.id}`, createFakeApi({ session: reviewer, refusals }))
  await screen.findByText('服务 2')
  expect([...document.querySelectorAll('[data-detail="name"]')].map((it) => it.textContent)).toEqual([
    '甲公司',
    '甲站',
    '乙站',
  ])
  expect(screen.getByText('unheard').nextElementSibling?.textContent).toBe('5')
})
