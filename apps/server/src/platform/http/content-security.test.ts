import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '../process/log.ts'
import { styleHashesOf } from './content-security.ts'
import { createHttpServer } from './server.ts'

let web: string
const hash = `sha256-${'a'.repeat(43)}=`
const write = (text: string) => writeFile(join(web, 'style-hashes.json'), text)

beforeAll(async () => {
  web = await mkdtemp(join(tmpdir(), 'openbeian-styles-'))
})
afterAll(() => rm(web, { recursive: true }))

test('a web app that is not built lets no written style in', async () => {
  expect(await styleHashesOf(web)).toEqual([])
})

test('pages show styles of our own, and those of libraries whose hash the build wrote', async () => {
  await write(JSON.stringify([hash]))
  const app = await createHttpServer({
    log: createLog('silent'),
    settings: {},
    findSession: async () => undefined,
    readiness: async () => ({ missing: [], degraded: [], checks: [] }),
    spendRequest: async () => {},
    webFolder: web,
  })
  const { headers } = await app.inject('/')
  expect(headers['content-security-policy']).toContain(`style-src 'self' '${hash}';`)
  expect(headers['content-security-policy']).not.toContain('unsafe')
  await app.close()
})

test.each([`["'unsafe-inline'"]`, `"${hash}"`, '{}'])('what is no hash opens nothing: %s', async (text) => {
  await write(text)
  await expect(styleHashesOf(web)).rejects.toThrow('no list of hashes')
})
