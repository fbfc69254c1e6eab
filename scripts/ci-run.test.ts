import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let clone: string
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'openbeian-clone-'))
  mkdirSync(join(clone, '.ci'))
  mkdirSync(join(clone, 'bin'))
  copyFileSync(join(import.meta.dirname, '../.ci/run'), join(clone, '.ci/run'))
})
afterEach(() => rmSync(clone, { recursive: true }))

/** `.ci/run` with an npm that says which script and which schemas it was given, and then this. */
function run(said: string, schemas?: string): { status: number | null; lines: string[] } {
  const npm = `#!/bin/sh\necho "$3 with schemas: \${OPENBEIAN_MIIT_XSD:-none}"\n${said}\n`
  writeFileSync(join(clone, 'bin/npm'), npm, { mode: 0o755 })
  const { OPENBEIAN_MIIT_XSD: _, ...env } = process.env
  const { status, stdout } = spawnSync('bash', [join(clone, '.ci/run')], {
    env: { ...env, PATH: `${clone}/bin:${env.PATH}`, ...(schemas && { OPENBEIAN_MIIT_XSD: schemas }) },
    encoding: 'utf8',
  })
  return { status, lines: stdout.trimEnd().split('\n') }
}

function folderOfSchemas(): string {
  const folder = join(clone, 'xsd')
  mkdirSync(folder)
  for (const name of ['upload-data.xsd', 'download-data.xsd']) writeFileSync(join(folder, name), '')
  return folder
}

test('a stranger without the schemas is green, and the last lines count what was skipped and what ran', () => {
  const { status, lines } = run('echo "5 passed, 0 failed, 2 skipped"')
  expect(status).toBe(0)
  expect(lines).toContain('test with schemas: none')
  expect(lines.slice(-2)).toEqual(['4 skipped', '10 passed, 0 failed'])
})

test('one failed test in either script is red', () => {
  const { status, lines } = run('[ "$3" = test ] && echo "5 passed, 0 failed" || echo "4 passed, 1 failed"')
  expect(status).not.toBe(0)
  expect(lines.at(-1)).toBe('9 passed, 1 failed')
})

test('what failed in an early script is named again at the end', () => {
  const { lines } = run(
    '[ "$3" = test ] && echo "✗ a.test.ts: is true: Error" && echo "0 passed, 1 failed" || echo "9 passed, 0 failed"',
  )
  expect(lines.slice(-2)).toEqual(['✗ a.test.ts: is true: Error', '9 passed, 1 failed'])
})

test('a script that dies without a total is red', () => {
  const { status, lines } = run('exit 3')
  expect(status).not.toBe(0)
  expect(lines.at(-1)).toBe('0 passed, 2 failed')
})

test('the schemas are those of the environment, or of the file that is kept out of the repository', () => {
  const folder = folderOfSchemas()
  expect(run('echo "1 passed, 0 failed"', folder).lines).toContain(`test:long with schemas: ${folder}`)
  writeFileSync(join(clone, '.ci/local.env'), 'OPENBEIAN_MIIT_XSD=xsd\n')
  expect(run('echo "1 passed, 0 failed"').lines).toContain(`test with schemas: ${folder}`)
})

test('a folder that does not hold the schemas is red, and is not taken', () => {
  const { status, lines } = run('echo "1 passed, 0 failed"', clone)
  expect(status).not.toBe(0)
  expect(lines).toContain(`✗ OPENBEIAN_MIIT_XSD names a folder without upload-data.xsd: ${clone}`)
  expect(lines).toContain('test with schemas: none')
})
