import jsQr from 'jsqr'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPaper } from '../apps/cli/src/demo/sample.ts'
import { aComputer, aPhone, fitsTheScreen } from './browser/devices.ts'
import { fakeCamera } from './browser/fake-camera.ts'
import { openBrowser } from './browser/open-browser.ts'
import { press, signIn } from './browser/people.ts'
import { faultsForScreenReaders } from './browser/screen-readers.ts'
import { show } from './browser/show.ts'
import { type Installation, startInstallation } from './installation/installation.ts'

let installation: Installation
let browser: Browser
let camera: Awaited<ReturnType<typeof fakeCamera>>

beforeAll(async () => {
  camera = await fakeCamera(await readPaper('papers/enterprise-principal-front.jpg'))
  ;[installation, browser] = await Promise.all([startInstallation({ simulator: false }), openBrowser(camera.args)])
})

afterAll(async () => {
  await browser?.close()
  await installation?.close()
  await camera?.remove()
})

test('both sides of an ID come from a phone that was handed the step, and the computer moves on', async () => {
  const computer = await aComputer(browser)
  const orderId = await aDraft(computer)
  await computer.goto(`${installation.addresses.portal}orders/${orderId}/edit/materials`)
  const front = computer.locator('[data-slot="subject.materials.id-front"]')
  await front.locator('[data-action="use-phone"]').click()
  await computer.locator('[data-handover="waiting"]').waitFor()
  const link = await readCode(computer)
  await show(computer, 'computer-waiting')

  const phone = await aPhone(browser)
  await phone.goto(link)
  await phone.locator('[data-action="open-camera"]').waitFor()
  await show(phone, 'phone-start')
  expect(await faultsForScreenReaders(phone)).toEqual([])
  await press(phone, 'open-camera')
  await computer.locator('[data-handover="opened"]').waitFor()
  await phone.waitForFunction(() => (document.querySelector<HTMLVideoElement>('[data-camera]')?.videoWidth ?? 0) > 0)
  await show(phone, 'phone-camera')
  expect(await faultsForScreenReaders(phone)).toEqual([])
  await press(phone, 'shutter')
  await phone.locator('[data-looked="true"]').waitFor({ state: 'attached' })
  await show(phone, 'phone-preview')
  expect(await faultsForScreenReaders(phone)).toEqual([])
  await press(phone, 'upload')
  await phone.getByText('第 2 张，共 2 张').waitFor()
  await computer.locator('[data-handover]').getByText('✓ 身份证人像面：已收到').waitFor()

  const blurred = await sharp(await readPaper('papers/enterprise-principal-back.jpg'))
    .blur(9)
    .toBuffer()
  await choose(phone, blurred)
  await phone.getByText('照片不清晰，请重新上传').waitFor()
  await show(phone, 'phone-blurred')
  await press(phone, 'upload')
  await phone.locator('[role="alert"]').getByText('照片不清晰，请重新上传').waitFor()
  await show(phone, 'phone-refused')
  await press(phone, 'again')
  await choose(phone, await readPaper('papers/enterprise-principal-back.jpg'))
  await press(phone, 'upload')
  await phone.getByText('请回到电脑继续').waitFor()
  await show(phone, 'phone-done')
  expect(await fitsTheScreen(phone)).toBe(true)

  await computer.locator('[data-handover="done"]').waitFor()
  await show(computer, 'computer-done')
  await press(computer, 'close-handover')
  for (const side of ['id-front', 'id-back']) {
    await computer.locator(`[data-slot="subject.materials.${side}"][data-state="stored"]`).waitFor()
  }

  // what was read on it fills the form; a name is confirmed by a person
  const name = front.locator('[data-fill="subject.principal.name"]')
  await name.waitFor({ timeout: 60_000 })
  await name.scrollIntoViewIfNeeded()
  await show(computer, 'computer-read')
  expect(await faultsForScreenReaders(computer)).toEqual([])
  await name.click()
  await front.getByText('与填写的一致').first().waitFor()

  await phone.reload()
  await phone.locator('[data-over="handover.used"]').waitFor()
  expect(await faultsForScreenReaders(phone)).toEqual([])
})

test('a link that was opened on one phone is answered clearly on another', async () => {
  const computer = await aComputer(browser)
  const orderId = await aDraft(computer)
  await computer.goto(`${installation.addresses.portal}orders/${orderId}/edit/materials`)
  await computer.locator('[data-slot="subject.materials.id-back"] [data-action="use-phone"]').click()
  await computer.locator('[data-handover="waiting"]').waitFor()
  const link = await readCode(computer)

  const first = await aPhone(browser)
  await first.goto(link)
  await first.locator('[data-action="open-camera"]').waitFor()
  const second = await aPhone(browser)
  await second.goto(link)
  await second.locator('[data-over="handover.other-device"]').waitFor()
  await press(second, 'switch-language')
  await second.getByText('works only there').waitFor()
  await show(second, 'phone-other-device')
})

test('a picture that will not do is shown with the reason before it is sent, and can be turned and cut', async () => {
  const computer = await aComputer(browser)
  const orderId = await aDraft(computer)
  await computer.goto(`${installation.addresses.portal}orders/${orderId}/edit/materials`)
  const slot = computer.locator('[data-slot="subject.materials.id-front"]')
  const paper = await readPaper('papers/enterprise-principal-front.jpg')
  const dark = await sharp(paper).linear(0.2, 0).jpeg().toBuffer()
  await slot.locator('input[type=file]').setInputFiles({ name: 'dark.jpg', mimeType: 'image/jpeg', buffer: dark })
  const desk = computer.locator('[data-desk="id-front"]')
  await desk.getByText('照片太暗').waitFor()
  await show(computer, 'computer-dark')
  expect(await faultsForScreenReaders(computer)).toEqual([])
  await press(computer, 'another-picture')

  const onItsSide = await sharp(paper).rotate(270).toBuffer()
  await slot.locator('input[type=file]').setInputFiles({ name: 'side.jpg', mimeType: 'image/jpeg', buffer: onItsSide })
  await slot.and(computer.locator('[data-state="stored"]')).waitFor()
  const before = await slot.locator('.slot-preview').getAttribute('href')
  await slot.locator('[data-action="edit-picture"]').click()
  await desk.getByText('看起来清楚').waitFor()
  await press(computer, 'turn-picture')
  await desk.getByLabel('左边裁掉').fill('1')
  await show(computer, 'computer-desk')
  await press(computer, 'use-picture')
  await computer.waitForFunction((old) => {
    const slot = document.querySelector('[data-slot="subject.materials.id-front"][data-state="stored"]')
    const address = slot?.querySelector('.slot-preview')?.getAttribute('href')
    return address !== undefined && address !== null && address !== old
  }, before)
})

async function aDraft(page: Page): Promise<string> {
  await signIn(page, installation.addresses.portal, installation.account('applicant'))
  await press(page, 'create')
  await press(page, 'begin')
  await page.waitForURL(/\/orders\/[0-9a-f-]{36}\/edit/)
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}

/** What a phone's camera reads off the screen. */
async function readCode(page: Page): Promise<string> {
  const picture = await page.locator('.handover-code').screenshot()
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const read = jsQr.default(new Uint8ClampedArray(data), info.width, info.height)
  if (!read) throw new Error('nobody can read this code')
  return read.data
}

async function choose(phone: Page, buffer: Buffer): Promise<void> {
  await phone
    .locator('[data-action="system-camera"]')
    .setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer })
  await phone.locator('[data-looked="true"]').waitFor({ state: 'attached' })
}
