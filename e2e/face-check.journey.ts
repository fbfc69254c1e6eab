import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Credentials } from '../apps/cli/src/demo/person.ts'
import { readPaper, readSample } from '../apps/cli/src/demo/sample.ts'
import { fakeCamera } from './browser/fake-camera.ts'
import { fieldsOf, fillIn } from './browser/fill-in.ts'
import { openBrowser } from './browser/open-browser.ts'
import { press, signIn } from './browser/people.ts'
import { type Child, startChild } from './installation/child.ts'

interface Installation {
  ready: true
  addresses: { portal: string }
  accounts: ({ role: string } & Credentials)[]
}

/** Set to a folder to look at the pages. */
const screens = process.env.OPENBEIAN_SCREENS

let folder: string
let installation: Child<Installation>
let browser: Browser
let camera: Awaited<ReturnType<typeof fakeCamera>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openbeian-journey-'))
  // a paper on a table instead of a face
  camera = await fakeCamera(await readPaper('papers/enterprise-principal-back.jpg'))
  const env = { OPENBEIAN_DATA: folder, PORT: '0', DATABASE_URL: '', HOST: '' }
  const started = startChild<Installation>('scripts/start.ts', ['--no-simulator'], env)
  browser = await openBrowser(camera.args)
  installation = await started
})

afterAll(async () => {
  await browser?.close()
  installation?.kill('SIGTERM')
  await installation?.gone
  await camera?.remove()
  await rm(folder, { recursive: true, force: true })
})

test('whoever is not before the camera does not pass, and can go another way', async () => {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 390, height: 844 },
    permissions: ['camera'],
  })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const orderId = await aDraft(page)
  await page.goto(`${installation.ready.addresses.portal}orders/${orderId}/identity`)
  const person = page.locator('[data-person="subject"]')
  await person.locator('[data-action="face-agree"]').waitFor()
  await show(page, 'face-consent')
  expect(await faultsForScreenReaders(page)).toEqual([])

  await press(page, 'face-agree')
  await press(page, 'face-begin')
  await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0)
  await show(page, 'face-ready')
  await press(page, 'face-ready')
  await page.locator('[data-prompt]:not([data-prompt="lookStraight"])').waitFor()
  await show(page, 'face-prompt')
  expect(await faultsForScreenReaders(page)).toEqual([])

  await person.and(page.locator('[data-state="failed"]')).waitFor({ timeout: 90_000 })
  await person.getByText('没有拍到脸').waitFor()
  await show(page, 'face-failed')
  await person.locator('summary').click()
  await press(page, 'face-other-way')
  await person.and(page.locator('[data-state="otherWay"]')).waitFor()
  await show(page, 'face-other-way')
  expect(await faultsForScreenReaders(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
})

/** With a principal and the front of their certificate. */
async function aDraft(page: Page): Promise<string> {
  const { addresses, accounts } = installation.ready
  const applicant = accounts.find((it) => it.role === 'applicant')
  if (!applicant) throw new Error('there is no applicant')
  await signIn(page, addresses.portal, applicant)
  await press(page, 'create')
  await press(page, 'begin')
  await page.waitForURL(/\/orders\/[0-9a-f-]{36}\/edit/)
  const orderId = new URL(page.url()).pathname.split('/')[2] ?? ''
  await page.locator('[data-current-step="subject"]').first().waitFor()
  const { filing } = await readSample('enterprise')
  for (const [path, value] of fieldsOf(filing.subject, 'subject')) await fillIn(page, path, value)
  await press(page, 'forward')
  await page.locator('[data-current-step="service"]').first().waitFor()
  await page.goto(`${addresses.portal}orders/${orderId}/edit/materials`)
  const slot = page.locator('[data-slot="subject.materials.id-front"]')
  await slot
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'front.jpg',
      mimeType: 'image/jpeg',
      buffer: await readPaper('papers/enterprise-principal-front.jpg'),
    })
  await slot.and(page.locator('[data-state="stored"]')).waitFor()
  return orderId
}

async function faultsForScreenReaders(page: Page): Promise<string[]> {
  await page.evaluate(AxeBuilder.source)
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof AxeBuilder }).axe.run()
    return violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.target.join(' ')).join(', ')}`)
  })
}

async function show(page: Page, name: string): Promise<void> {
  if (!screens) return
  await mkdir(screens, { recursive: true })
  await page.screenshot({ path: join(screens, `${name}.png`), fullPage: true })
}
