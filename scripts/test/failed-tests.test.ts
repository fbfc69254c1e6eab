import { join } from 'node:path'
import { expect, test } from 'vitest'
import { failedTests } from './failed-tests.ts'
import { root } from './run-command.ts'

const assertion = (fullName: string, status: string, ...failureMessages: string[]) => ({
  fullName,
  status,
  failureMessages,
})

test('each test that failed is named with what it said first; a file that broke before its first test too', () => {
  const testResults = [
    {
      name: join(root, 'a/b.test.ts'),
      status: 'failed',
      message: '',
      assertionResults: [assertion('is right', 'passed'), assertion('is true', 'failed', 'Error: it is not\n  at b')],
    },
    { name: join(root, 'c.test.ts'), status: 'failed', message: 'SyntaxError: no\nline 3', assertionResults: [] },
    { name: join(root, 'd.test.ts'), status: 'passed', message: '', assertionResults: [assertion('d', 'passed')] },
  ]
  expect(failedTests({ testResults })).toEqual([
    '✗ a/b.test.ts: is true: Error: it is not',
    '✗ c.test.ts: SyntaxError: no',
  ])
})
