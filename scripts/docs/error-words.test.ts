import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { statuses } from '../../apps/server/src/platform/http/problem.ts'
import { allErrorWords } from './error-words.ts'

test('programs find every code they know, answered with the status they know', async () => {
  const known = JSON.parse(await readFile(new URL('error-statuses.json', import.meta.url), 'utf8')) as object
  const words = [...(await allErrorWords())].map(([code, { kind }]) => [code, statuses[kind]])
  expect(Object.fromEntries(words)).toEqual(known)
})
