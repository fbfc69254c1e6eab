import { createHash } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSample } from '../apps/cli/src/demo/sample.ts'
import { aPng } from '../packages/app-package/src/testing/a-png.ts'
import { anApk, buildApk, buildResources } from '../packages/app-package/src/testing/build-apk.ts'
import { makeIdentity, pemOf } from '../packages/app-package/src/testing/make-identity.ts'
import { aComputer, fitsTheScreen } from './browser/devices.ts'
import { fieldsOf, fillIn } from './browser/fill-in.ts'
import { openBrowser } from './browser/open-browser.ts'
import { press, signIn } from './browser/people.ts'
import { faultsForScreenReaders } from './browser/screen-readers.ts'
import { show } from './browser/show.ts'
import { type Installation, startInstallation } from './installation/installation.ts'

let installation: Installation
let browser: Browser

beforeAll(async () => {
  ;[installation, browser] = await Promise.all([startInstallation({ simulator: false }), openBrowser()])
})

afterAll(async () => {
  await browser?.close()
  await installation?.close()
})

const at = 'services.0.app.platforms'
const valueAt = (page: Page, path: string) => page.locator(`[data-path="${path}"]`).inputValue()

async function choose(page: Page, name: string, bytes: Uint8Array | string): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
  await page.locator('[data-path="services.0.app.package"]').setInputFiles(file)
}

test('an app is filled in from its package, which never leaves the computer; refused and doubtful files are told', async () => {
  const { portal } = installation.addresses
  const page = await aComputer(browser)
  await signIn(page, portal, installation.account('applicant'))
  await press(page, 'create')
  await page.locator('[data-path="kind"][value="app"]').check()
  await press(page, 'begin')
  const { filing } = await readSample('enterprise')
  await page.locator('[data-current-step="subject"]').first().waitFor()
  for (const [path, value] of fieldsOf(filing.subject, 'subject')) await fillIn(page, path, value)
  await press(page, 'forward')
  await page.locator('[data-current-step="service"]').first().waitFor()

  const sent: number[] = []
  page.on('request', (request) => sent.push(request.postDataBuffer()?.length ?? 0))
  const owner = await makeIdentity({ algorithm: 'RSA' })
  const resources = [
    {
      name: 'resources.arsc',
      data: buildResources([[{ entry: 0, value: '青禾农场' }], [{ entry: 0, value: 'icon.png' }]]),
    },
    { name: 'icon.png', data: aPng(192, 192) },
    { name: 'assets/large.bin', data: new Uint8Array(3_000_000).map((_, nth) => (nth * 7919) >> 3), isStored: true },
  ]
  const apk = await buildApk(anApk({ label: 0x7f010000, icon: 0x7f020000 }, resources), {
    v1: [owner],
    v2: [owner],
    v3: [owner],
  })
  await choose(page, 'qinghe.apk', apk)
  await page.locator('[data-package-state="read"]').waitFor()
  expect(await page.locator('[data-read-value="packageName"]').textContent()).toBe('cn.example.qinghe')
  expect(await faultsForScreenReaders(page, '[data-package-state]')).toEqual([])
  await show(page, 'app-package')
  const saved = page.waitForResponse((it) => it.ok() && (it.request().postData() ?? '').includes('cn.example.qinghe'))
  await press(page, 'fill-from-package')
  expect(await valueAt(page, `${at}.0.system`)).toBe('android')
  expect(await valueAt(page, `${at}.0.name`)).toBe('青禾农场')
  expect(await valueAt(page, `${at}.0.packageName`)).toBe('cn.example.qinghe')
  expect(await valueAt(page, `${at}.0.fingerprint`)).toBe(
    createHash('md5').update(owner.der).digest('hex').toUpperCase(),
  )
  const { n = '' } = await crypto.subtle.exportKey('jwk', owner.publicKey)
  expect(await valueAt(page, `${at}.0.publicKey`)).toContain(Buffer.from(n, 'base64url').toString('hex').toUpperCase())
  await saved
  await page.reload()
  await page.locator(`[data-path="${at}.0.packageName"]`).waitFor()
  expect(await valueAt(page, `${at}.0.packageName`)).toBe('cn.example.qinghe')
  expect(Math.max(...sent)).toBeLessThan(100_000)

  await choose(page, 'broken.apk', apk.slice(0, -200))
  await page.locator('[data-package-state="refused"]').waitFor()
  await page.getByText('找不到压缩包目录').waitFor()

  const apple = await makeIdentity({ subject: { CN: 'Test', O: 'Apple Inc.' }, isAuthority: true })
  const developer = await makeIdentity({ subject: { CN: 'Apple Development: Qinghe (AB12)' }, issuer: apple })
  await page.setViewportSize({ width: 390, height: 800 })
  await choose(page, 'development.pem', pemOf(apple, developer))
  await page.getByText('签名证书是开发证书').waitFor()
  await show(page, 'app-certificate-390')
  expect(await fitsTheScreen(page)).toBe(true)
  await press(page, 'fill-from-package')
  expect(await valueAt(page, `${at}.1.system`)).toBe('ios')
  expect(await valueAt(page, `${at}.1.fingerprint`)).toBe(
    createHash('sha1').update(developer.der).digest('hex').toUpperCase(),
  )
})
