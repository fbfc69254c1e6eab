import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSample } from '../apps/cli/src/demo/sample.ts'
import { aComputer } from './browser/devices.ts'
import { openBrowser } from './browser/open-browser.ts'
import { fillInWizard, press, signIn } from './browser/people.ts'
import { faultsForScreenReaders } from './browser/screen-readers.ts'
import { show } from './browser/show.ts'
import { writeName } from './browser/write-name.ts'
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

test('a letter is made with what was typed, signed on the screen, and the order shows who signed', async () => {
  const { portal } = installation.addresses
  const page = await aComputer(browser)
  await signIn(page, portal, installation.account('applicant'))
  await press(page, 'create')
  await press(page, 'begin')
  await fillInWizard(page, await readSample('enterprise'))
  const orderId = /orders\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''

  await page.goto(`${portal}orders/${orderId}/edit/materials`)
  const slot = page.locator('[data-slot="subject.materials.commitment-letter"]')
  await slot.locator('[data-action="make-sheet"]').click()
  await slot.locator('[data-action="sign-sheet"]').click()
  await writeName(page)
  await page.getByRole('checkbox', { name: /本人的签名/ }).check()
  expect(await faultsForScreenReaders(page, '[role=dialog]')).toEqual([])
  await show(page, 'sign')
  await press(page, 'sign')
  await slot.locator('[data-sheet-verdict="ours"]').waitFor()
  expect(await faultsForScreenReaders(page, '[data-sheet="commitment-letter"]')).toEqual([])

  await page.goto(`${portal}orders/${orderId}`)
  const letter = page.locator('[data-sheet="commitment-letter"]')
  await letter.getByText(/签署（登录账号/).waitFor()
  await page.getByText('签署记录完整').waitFor()
  expect(await faultsForScreenReaders(page, 'main')).toEqual([])
  await show(page, 'signed-order')
})
