import { inventedResidentId } from '@openbeian/filing'
import { expect, test } from 'vitest'
import { createLog } from './log.ts'

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = []
  write(createLog('info', { write: (line) => lines.push(line) }))
  return lines.join('')
}

test('cookies and passwords are never written', () => {
  const line = logged((log) =>
    log.info({
      req: {
        headers: { cookie: 'session=abc', authorization: 'abc', 'x-handover-token': 'abc', 'x-csrf-token': 'abc' },
      },
      password: 'hunter2',
      body: { password: 'x1y2z3' },
    }),
  )
  expect(line).not.toMatch(/abc|hunter2|x1y2z3/)
})

test('numbers of persons are hidden wherever they slip in', () => {
  const id = inventedResidentId('110105', '1990-01-01', 7)
  const line = logged((log) => log.error({ err: new Error(`duplicate key (${id}, 13812345678)`) }, `of ${id}`))
  expect(line).not.toContain(id)
  expect(line).not.toContain('13812345678')
  expect(line).toContain('110105***')
})

test('times, ids and counts stay as they are', () => {
  const line = logged((log) =>
    log.info({ ispId: '110000000001', size: 20_000_000_000, id: '13812345678-0000' }, 'sent'),
  )
  expect(line).toMatch(/"time":\d{13}/)
  expect(line).toContain('110000000001')
})
