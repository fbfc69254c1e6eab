import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gbkDecode } from '@openbeian/regulator'
import { expect, test, vi } from 'vitest'
import { regulator } from './regulator.ts'

const wire = new URL('../../../../conformance/wire/', import.meta.url)
const golden = (name: string) => new URL(name, wire).pathname
const folder = mkdtempSync(join(tmpdir(), 'regulator-'))
const place = (name: string, content: string | Buffer) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const key = ['--key', '0123456789abcdef', '--iv', 'fedcba9876543210']

async function run(...args: string[]) {
  const out: Buffer[] = []
  const writing = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => out.push(Buffer.from(chunk)) > 0)
  const complaining = vi.spyOn(console, 'error').mockImplementation(() => {})
  const exitCode = await regulator(args)
  const errors = complaining.mock.calls.map(([line]) => String(line))
  writing.mockRestore()
  complaining.mockRestore()
  return { exitCode, output: Buffer.concat(out), errors }
}

test.each([
  ['upload-new-filing-enterprise.xml', []],
  ['download-published.xml', ['--download']],
])('%s becomes JSON and a GBK document that says the same', async (name, more) => {
  const decoded = await run('decode', golden(name))
  expect(decoded.exitCode).toBe(0)
  const encoded = await run('encode', place('value.json', decoded.output), ...more)
  expect(gbkDecode(encoded.output)).toContain('encoding="GBK"')
  const again = await run('decode', place('document.xml', encoded.output))
  expect(again.output.equals(decoded.output)).toBe(true)
  expect(decoded.output.toString()).toContain('"9007199254740993n"')
})

test('a document is sealed and opened with the key, and with no other', async () => {
  const sealed = await run('seal', golden('upload-new-filing-individual.xml'), ...key)
  expect(JSON.parse(sealed.output.toString())).toMatchObject({ encryptAlgorithm: 1 })
  const file = place('sealed.json', sealed.output)
  const opened = await run('unseal', file, ...key, '--out', join(folder, 'opened.xml'))
  expect(opened).toMatchObject({ exitCode: 0, output: Buffer.alloc(0) })
  expect(gbkDecode(readFileSync(join(folder, 'opened.xml')))).toContain('<Dwmc>赵六</Dwmc>')

  expect(await run('unseal', file)).toMatchObject({ exitCode: 1, errors: [expect.stringMatching(/^6 /)] })
  expect(
    await run('seal', golden('upload-new-filing-individual.xml'), '--key', 'short', '--iv', 'short'),
  ).toMatchObject({
    exitCode: 1,
    errors: [expect.stringContaining('16 bytes')],
  })
})

test('all findings are told, what the schema takes and nobody should send included', async () => {
  const xml = readFileSync(golden('upload-new-filing-individual.xml'), 'utf8')
  const careless = place(
    'careless.xml',
    xml.replace('z@a.cn', 'zza.cn').replace('<Dwmc>赵六', '<Dwxz>999</Dwxz><Dwmc>赵六'),
  )
  const lines = (await run('validate', careless, '--sample-codes')).errors
  expect(lines.map((it) => it.split('  ')[1])).toEqual(['noAttachment', 'unknownCode', 'notAnEmail'])

  const broken = place('broken.xml', xml.replace(/<Zjlx>.*<\/Zjlx>/, '').replace('zhaoliu.cn', 'a'))
  const { exitCode, output } = await run('validate', broken, '--json')
  expect(exitCode).toBe(1)
  expect(JSON.parse(output.toString()).findings.map((it: { reason: string }) => it.reason)).toEqual([
    'missing',
    'tooShort',
  ])
  expect(await run('validate', golden('download-published.xml'))).toMatchObject({ exitCode: 0, errors: [] })
})

test('what makes no document, and wrong use, end with their exit codes', async () => {
  expect(await run('encode', place('bad.json', '{"icp":{"requester":"0n"}}'))).toMatchObject({ exitCode: 1 })
  expect(await run('encode', place('no.json', 'not json'))).toMatchObject({ exitCode: 1 })
  expect(await run('decode', place('no.xml', 'no xml'))).toMatchObject({
    exitCode: 1,
    errors: [expect.stringContaining('notWellFormed')],
  })
  expect((await run('decode')).exitCode).toBe(2)
  expect((await run('decode', join(folder, 'nobody'))).exitCode).toBe(2)
  expect((await run('dance')).exitCode).toBe(2)
  expect((await run('--help')).exitCode).toBe(0)
})
