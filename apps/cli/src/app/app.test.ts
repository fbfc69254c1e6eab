import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { app } from './app.ts'

/** An invented developer’s own certificate: EC P-256, made for this test. */
const certificate = `-----BEGIN CERTIFICATE-----
MIIBxDCCAWugAwIBAgIUIqJH5tZ7in0vlqRrhjIvtVAeIBgwCgYIKoZIzj0EAwIw
NzEWMBQGA1UEAwwNQW5kcm9pZCBEZWJ1ZzEQMA4GA1UECgwHQW5kcm9pZDELMAkG
A1UEBhMCVVMwIBcNMjYxMTMwMTMxNjE3WhgPMjA1MTA3MjIxMzE2MTdaMDcxFjAU
BgNVBAMMDUFuZHJvaWQgRGVidWcxEDAOBgNVBAoMB0FuZHJvaWQxCzAJBgNVBAYT
AlVTMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEQSl2mVfNoXob0TmUoI0qgIqP
TGZPvbMWuYiH4GoKefTSqIY4H7HSsPnyElUFCHyRTsAe2raH1h29mNoeWeGoAqNT
MFEwHQYDVR0OBBYEFEehjnyE0lp67yUTnd2M22KquK7FMB8GA1UdIwQYMBaAFEeh
jnyE0lp67yUTnd2M22KquK7FMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwID
RwAwRAIgJhMCNWlU6Bt2E8JN7ckH/QVNu6oZ8pzhItwaIxlxARsCIFhd/zqYsOcS
6KER6gK7lkJ0rLzuFFIB8U/AfhwJX1W+
-----END CERTIFICATE-----
`

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'openbeian-app-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function printed(content: string | Uint8Array, ...options: string[]) {
  const file = join(folder, 'file')
  writeFileSync(file, content)
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  const exitCode = await app([file, ...options])
  const text = log.mock.calls.map(([line]) => String(line)).join('\n')
  log.mockRestore()
  return { exitCode, text }
}

test('a certificate is read by a process of its own, for machines and for people', async () => {
  const { exitCode, text } = await printed(certificate, '--json')
  expect(exitCode).toBe(0)
  expect(JSON.parse(text)).toMatchObject({
    format: 'certificate',
    system: 'android',
    signers: [
      {
        purpose: 'debug',
        certificate: { subject: 'CN=Android Debug, O=Android, C=US', md5: '66DC3E104515C0BD2E850B4346468845' },
      },
    ],
    remarks: [{ code: 'debug-certificate', level: 'warns', message: { zh: expect.stringContaining('调试证书') } }],
  })
  const forPeople = await printed(certificate, '--lang', 'en')
  expect(forPeople.text).toContain('to file: 66DC3E104515C0BD2E850B4346468845')
  expect(forPeople.text).toContain('! The certificate is a debug certificate')
})

test('what is refused ends with exit code 1 and says what to do', async () => {
  const refused = await printed('no certificate', '--json')
  expect(refused.exitCode).toBe(1)
  expect(JSON.parse(refused.text)).toMatchObject({
    refusal: { code: 'unknown-format', message: { zh: expect.any(String) } },
  })
})

test('a file that is not there, and a folder, end with exit code 2', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(await app([join(folder, 'missing.apk')])).toBe(2)
  expect(await app([folder])).toBe(2)
  expect(await app([])).toBe(2)
  error.mockRestore()
})
