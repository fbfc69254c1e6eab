import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Credentials } from '../apps/cli/src/demo/person.ts'
import { readSample } from '../apps/cli/src/demo/sample.ts'
import { openBrowser } from './browser/open-browser.ts'
import { fillInWizard, press, signIn } from './browser/people.ts'
import { type Child, startChild } from './installation/child.ts'

interface Installation {
  ready: true
  port: number
  addresses: { portal: string }
  accounts: ({ role: string } & Credentials)[]
}

let folder: string
let installation: Child<Installation>
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openbeian-letter-'))
  const env = { OPENBEIAN_DATA: folder, PORT: '0', SIMULATOR_PORT: '0', DATABASE_URL: '', HOST: '' }
  installation = await startChild('scripts/start.ts', [], env)
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  installation?.kill('SIGTERM')
  await installation?.gone
  await rm(folder, { recursive: true, force: true })
})

async function faultsForScreenReaders(page: Page, part: string): Promise<string[]> {
  await page.evaluate(AxeBuilder.source)
  return page.evaluate(async (selector) => {
    const { violations } = await (globalThis as unknown as { axe: typeof AxeBuilder }).axe.run(selector)
    return violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.target.join(' ')).join(', ')}`)
  }, part)
}

/** A name written with the mouse. */
async function writeName(page: Page): Promise<void> {
  const box = await page.locator('.signature-field').boundingBox()
  if (!box) throw new Error('there is no field to sign in')
  for (const start of [0.1, 0.45]) {
    await page.mouse.move(box.x + box.width * start, box.y + box.height * 0.5)
    await page.mouse.down()
    for (let n = 1; n <= 24; n += 1)
      await page.mouse.move(
        box.x + box.width * (start + n * 0.012),
        box.y + box.height * (0.5 + 0.3 * Math.sin(n / 2.2)),
      )
    await page.mouse.up()
  }
}

test('a letter is made with what was typed, signed on the screen, and the order shows who signed', async () => {
  const { addresses, accounts } = installation.ready
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1360, height: 900 },
  })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await signIn(page, addresses.portal, accounts.find((it) => it.role === 'applicant') as Credentials)
  await press(page, 'create')
  await press(page, 'begin')
  await fillInWizard(page, await readSample('enterprise'))
  const orderId = /orders\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''

  await page.goto(`${addresses.portal}orders/${orderId}/edit/materials`)
  const slot = page.locator('[data-slot="subject.materials.commitment-letter"]')
  await slot.locator('[data-action="make-sheet"]').click()
  await slot.locator('[data-action="sign-sheet"]').click()
  await writeName(page)
  await page.getByRole('checkbox', { name: /本人的签名/ }).check()
  expect(await faultsForScreenReaders(page, '[role=dialog]')).toEqual([])
  if (process.env.SCREENS) await page.screenshot({ path: `${process.env.SCREENS}/sign.png` })
  await press(page, 'sign')
  await slot.locator('[data-sheet-verdict="ours"]').waitFor()
  expect(await faultsForScreenReaders(page, '[data-sheet="commitment-letter"]')).toEqual([])
  if (process.env.SCREENS) await slot.screenshot({ path: `${process.env.SCREENS}/slot.png` })

  await page.goto(`${addresses.portal}orders/${orderId}`)
  const letter = page.locator('[data-sheet="commitment-letter"]')
  await letter.getByText(/签署（登录账号/).waitFor()
  await page.getByText('签署记录完整').waitFor()
  expect(await faultsForScreenReaders(page, 'main')).toEqual([])
  if (process.env.SCREENS) await page.screenshot({ path: `${process.env.SCREENS}/order.png`, fullPage: true })
})
