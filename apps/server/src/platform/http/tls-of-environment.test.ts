import { X509Certificate } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type SecureVersion } from 'node:tls'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEnvironment } from '../process/environment.ts'
import { type Certificate, ownCertificate } from './own-certificate.ts'
import { createHttpServer } from './server.ts'
import { sessionCookie } from './session-cookie.ts'
import { takeNewCertificate, tlsOf } from './tls-of-environment.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openbeian-tls-'))
})
afterAll(() => rm(folder, { recursive: true }))

const settings = (more: Record<string, string>) =>
  readEnvironment({ DATABASE_URL: 'postgres://localhost/x', OPENBEIAN_DATA: folder, ...more })

test('without a word there is no certificate', async () => {
  expect(await tlsOf(settings({}))).toBeUndefined()
})

test('a trial gets a certificate for this machine and its public address, and keeps it', async () => {
  const wanted = settings({ OPENBEIAN_TLS: 'self-signed', OPENBEIAN_PUBLIC_URL: 'https://trial.example.cn:8443' })
  const made = await tlsOf(wanted)
  const certificate = new X509Certificate(made?.cert ?? '')
  expect(certificate.checkHost('trial.example.cn')).toBe('trial.example.cn')
  expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1')
  expect(certificate.checkHost('elsewhere.example.cn')).toBeUndefined()
  expect(await tlsOf(wanted)).toEqual(made)
})

test('another address or a near end makes it anew', async () => {
  const place = join(folder, 'another')
  const first = await ownCertificate(place)
  expect(await ownCertificate(place)).toEqual(first)
  const second = await ownCertificate(place, ['another.example.cn'])
  expect(second).not.toEqual(first)
  expect(await ownCertificate(place, [], new Date(Date.now() + 340 * 86_400_000))).not.toEqual(second)
})

test('an own certificate is read from its files, and half of one is refused', async () => {
  const { cert, key } = await ownCertificate(join(folder, 'own'))
  const at = (name: string) => join(folder, name)
  await writeFile(at('c.pem'), cert)
  await writeFile(at('k.pem'), key)
  const both = { OPENBEIAN_TLS_CERT: at('c.pem'), OPENBEIAN_TLS_KEY: at('k.pem') }
  expect(await tlsOf(settings(both))).toEqual({ cert, key, minVersion: 'TLSv1.2' })
  expect(() => settings({ OPENBEIAN_TLS_CERT: at('c.pem') })).toThrow('OPENBEIAN_TLS_KEY: is needed')
})

test('a server with a certificate answers over TLS, and hands out cookies that stay there', async () => {
  const tls = await ownCertificate(join(folder, 'server'))
  const app = await createHttpServer({
    log: pino({ level: 'silent' }),
    settings: { tls: { ...tls, minVersion: 'TLSv1.2' } },
    findSession: async () => undefined,
    readiness: async () => ({ missing: [], degraded: [], checks: [] }),
    spendRequest: async () => {},
  })
  app.get('/sign-in', (_, reply) => {
    reply.setSession('token')
    return reply.send({})
  })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  expect(address).toMatch(/^https:/)
  const cookies = await new Promise<string[] | undefined>((resolve, reject) => {
    request(`${address}/sign-in`, { ca: tls.cert }, (answer) => resolve(answer.headers['set-cookie']))
      .on('error', reject)
      .end()
  })
  expect(cookies?.[0]).toContain(sessionCookie)
  expect(cookies?.[0]).toContain('Secure')
  await app.close()
})

test('nothing but TLS 1.3 is spoken where that is set, and a renewed certificate is used without a restart', async () => {
  const at = (name: string) => join(folder, name)
  const write = async ({ cert, key }: Certificate) => {
    await writeFile(at('renewed.pem'), cert)
    await writeFile(at('renewed-key.pem'), key)
  }
  const first = await ownCertificate(join(folder, 'first'))
  const second = await ownCertificate(join(folder, 'second'), ['renewed.example.cn'])
  await write(first)
  const files = { OPENBEIAN_TLS_CERT: at('renewed.pem'), OPENBEIAN_TLS_KEY: at('renewed-key.pem') }
  const wanted = settings({ ...files, OPENBEIAN_TLS_MIN: '1.3' })
  const tls = await tlsOf(wanted)
  const log = pino({ level: 'silent' })
  const app = await createHttpServer({
    log,
    settings: tls ? { tls } : {},
    findSession: async () => undefined,
    readiness: async () => ({ missing: [], degraded: [], checks: [] }),
    spendRequest: async () => {},
  })
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))
  const shown = (maxVersion: SecureVersion) => certificateShown(Number(port), maxVersion)

  expect(await shown('TLSv1.3')).not.toContain('renewed.example.cn')
  await expect(shown('TLSv1.2')).rejects.toThrow()
  await writeFile(at('renewed.pem'), second.cert)
  await takeNewCertificate(app.server, wanted, log)
  expect(await shown('TLSv1.3')).not.toContain('renewed.example.cn')
  await write(second)
  await takeNewCertificate(app.server, wanted, log)
  expect(await shown('TLSv1.3')).toContain('renewed.example.cn')
  await expect(shown('TLSv1.2')).rejects.toThrow()
  await app.close()
})

/** The names on the certificate a server shows. */
const certificateShown = (port: number, maxVersion: SecureVersion): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, maxVersion, rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate().subjectaltname ?? '')
      socket.destroy()
    })
    socket.once('error', reject)
  })
