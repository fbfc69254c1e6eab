import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './run-command.ts'
import { skippedForSchemas } from './skipped-for-schemas.ts'

const file = (path: string, ...tests: [string, string][]) => ({
  name: join(root, path),
  assertionResults: tests.map(([fullName, status]) => ({ fullName, status })),
})

test('tests that wait for the schemas are counted and named; those that ran or wait for something else are not', () => {
  const testResults = [
    file('packages/regulator/src/a.test.ts', ['the official schema takes it', 'skipped'], ['a schema', 'passed']),
    file('packages/regulator/src/schema-agreement.test.ts', ['both agree', 'pending']),
    file('apps/simulator/src/php.test.ts', ['PHP asks', 'skipped']),
  ]
  expect(skippedForSchemas({ testResults })).toEqual([
    "2 tests against the ministry's schemas (XSD) were skipped: OPENBEIAN_MIIT_XSD names no folder.",
    '  packages/regulator/src/a.test.ts: the official schema takes it',
    '  packages/regulator/src/schema-agreement.test.ts: both agree',
  ])
})

test('nothing is said where nothing was skipped', () => {
  expect(skippedForSchemas({ testResults: [file('a.test.ts', ['a schema', 'passed'])] })).toEqual([])
})
