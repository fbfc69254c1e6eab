import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

test('the example in the README runs and prints what it says', async () => {
  const readme = new URL('../README.md', import.meta.url)
  const [, code, printed] = /```ts\n(.*?)```.*?```text\n(.*?)```/s.exec(readFileSync(readme, 'utf8')) ?? []
  const run = promisify(execFile)(process.execPath, ['--input-type=module-typescript', '--eval', code ?? ''], {
    cwd: fileURLToPath(new URL('.', readme)),
  })
  expect((await run).stdout).toBe(printed)
})
