import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSample, readSampleFile } from '../apps/cli/src/demo/sample.ts'
import { aPhone, fitsTheScreen } from './browser/devices.ts'
import { fakeCamera } from './browser/fake-camera.ts'
import { fieldsOf, fillIn } from './browser/fill-in.ts'
import { openBrowser } from './browser/open-browser.ts'
import { agreeToMaterials, press, signIn } from './browser/people.ts'
import { faultsForScreenReaders } from './browser/screen-readers.ts'
import { show } from './browser/show.ts'
import { type Installation, startInstallation } from './installation/installation.ts'

let installation: Installation
let browser: Browser
let camera: Awaited<ReturnType<typeof fakeCamera>>

beforeAll(async () => {
  // a paper on a table instead of a face
  camera = await fakeCamera(await readSampleFile('papers/enterprise-principal-back.jpg'))
  ;[installation, browser] = await Promise.all([startInstallation({ simulator: false }), openBrowser(camera.args)])
})

afterAll(async () => {
  await browser?.close()
  await installation?.close()
  await camera?.remove()
})

test('whoever is not before the camera does not pass, and can go another way', async () => {
  const page = await aPhone(browser)
  const orderId = await aDraft(page)
  await page.goto(`${installation.addresses.portal}orders/${orderId}/identity`)
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
  expect(await fitsTheScreen(page)).toBe(true)
})

/** With a principal and the front of their certificate. */
async function aDraft(page: Page): Promise<string> {
  const { portal } = installation.addresses
  await signIn(page, portal, installation.account('applicant'))
  await press(page, 'create')
  await press(page, 'begin')
  await page.waitForURL(/\/orders\/[0-9a-f-]{36}\/edit/)
  const orderId = new URL(page.url()).pathname.split('/')[2] ?? ''
  await page.locator('[data-current-step="subject"]').first().waitFor()
  const { filing } = await readSample('enterprise')
  for (const [path, value] of fieldsOf(filing.subject, 'subject')) await fillIn(page, path, value)
  await press(page, 'forward')
  await page.locator('[data-current-step="service"]').first().waitFor()
  await page.goto(`${portal}orders/${orderId}/edit/materials`)
  await agreeToMaterials(page)
  const slot = page.locator('[data-slot="subject.materials.id-front"]')
  await slot
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'front.jpg',
      mimeType: 'image/jpeg',
      buffer: await readSampleFile('papers/enterprise-principal-front.jpg'),
    })
  await slot.and(page.locator('[data-state="stored"]')).waitFor()
  return orderId
}
