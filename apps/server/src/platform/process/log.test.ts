import { errorsOf, inventedResidentId } from '@openbeian/filing'
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

test('an error is told without the values in it', () => {
  const thrown = [
    errorsOf({ 'test.named': { kind: 'conflict', zh: () => '', en: (it: { name: string }) => `It is ${it.name}.` } })(
      'test.named',
      { name: '欧阳拾贝' },
    ),
    Object.assign(new Error('invalid input syntax for type uuid: "欧阳拾贝"'), {
      ...{ severity: 'ERROR', code: '22P02', detail: 'Key (name)=(欧阳拾贝)', where: '欧阳拾贝', routine: 'uuid_in' },
    }),
    errorOf(() => JSON.parse('欧阳拾贝')),
    new Error('the file is gone', { cause: errorOf(() => JSON.parse('欧阳拾贝')) }),
  ]
  const line = logged((log) => {
    for (const err of thrown) log.error({ err }, 'a request failed')
  })
  expect(line).not.toContain('欧阳')
  for (const told of ['test.named', '22P02', 'uuid_in', 'SyntaxError', 'the file is gone', 'log.test.ts'])
    expect(line).toContain(told)
})

function errorOf(fails: () => unknown): unknown {
  try {
    return fails()
  } catch (error) {
    return error
  }
}

test('the token of a link is not written at any level, wherever it stands in a header or a message', () => {
  const lines: string[] = []
  const log = createLog('trace', { write: (line) => lines.push(line) })
  const headers = { 'x-handover-token': 'qwertyuiopasdfgh', cookie: 'qwertyuiopasdfgh' }
  for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const) {
    log[level]({ headers, req: { headers }, token: 'qwertyuiopasdfgh', code: '830417' })
    log[level](
      { link: 'http://beian.example.cn/m#qwertyuiopasdfgh' },
      'sent http://beian.example.cn/m#qwertyuiopasdfgh',
    )
  }
  expect(lines).toHaveLength(12)
  expect(lines.join('')).not.toContain('qwertyuiop')
})

test('times, ids and counts stay as they are', () => {
  const line = logged((log) =>
    log.info({ ispId: '110000000001', size: 20_000_000_000, id: '13812345678-0000' }, 'sent'),
  )
  expect(line).toMatch(/"time":\d{13}/)
  expect(line).toContain('110000000001')
})
