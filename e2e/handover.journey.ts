import jsQr from 'jsqr'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSample, readSampleFile } from '../apps/cli/src/demo/sample.ts'
import { fakeCloud } from '../packages/vision/src/face/testing/fake-cloud.ts'
import { aComputer, aPhone, fitsTheScreen } from './browser/devices.ts'
import { fakeCamera } from './browser/fake-camera.ts'
import { fieldsOf, fillIn } from './browser/fill-in.ts'
import { openBrowser } from './browser/open-browser.ts'
import { agreeToMaterials, press, signIn } from './browser/people.ts'
import { faultsForScreenReaders } from './browser/screen-readers.ts'
import { show } from './browser/show.ts'
import { writeName } from './browser/write-name.ts'
import { type Installation, startInstallation } from './installation/installation.ts'

let installation: Installation
let browser: Browser
let camera: Awaited<ReturnType<typeof fakeCamera>>
let cloud: Awaited<ReturnType<typeof fakeCloud>>

beforeAll(async () => {
  camera = await fakeCamera(await readSampleFile('papers/enterprise-principal-front.jpg'))
  const keys = { keyId: 'journey', secret: 'a secret of this journey' }
  cloud = await fakeCloud(keys)
  // whom a camera without a person before it would not let pass
  const env = {
    OPENBEIAN_FACE: 'cloud',
    OPENBEIAN_FACE_URL: cloud.url,
    OPENBEIAN_FACE_KEY_ID: keys.keyId,
    OPENBEIAN_FACE_SECRET: keys.secret,
  }
  ;[installation, browser] = await Promise.all([startInstallation({ simulator: false, env }), openBrowser(camera.args)])
})

afterAll(async () => {
  await browser?.close()
  await installation?.close()
  await camera?.remove()
  await cloud?.close()
})

test('photographs, face and signature come from phones that were handed the step, and the computer moves on', async () => {
  const computer = await aComputer(browser)
  const orderId = await aDraft(computer)
  await fillInSubject(computer)
  const order = `${installation.addresses.portal}orders/${orderId}`
  await computer.goto(`${order}/edit/materials`)
  const front = computer.locator('[data-slot="subject.materials.id-front"]')
  await front.locator('[data-action="use-phone"]').click()
  await computer.locator('[data-handover="waiting"]').waitFor()
  const link = await readCode(computer)
  await show(computer, 'computer-waiting')

  const phone = await aPhone(browser)
  await phone.goto(link)
  await phone.locator('[data-action="agree-to-materials"]').waitFor()
  await show(phone, 'phone-consent')
  expect(await faultsForScreenReaders(phone)).toEqual([])
  expect(await fitsTheScreen(phone)).toBe(true)
  await press(phone, 'agree-to-materials')
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

  const blurred = await sharp(await readSampleFile('papers/enterprise-principal-back.jpg'))
    .blur(9)
    .toBuffer()
  await choose(phone, blurred)
  await phone.getByText('照片不清晰，请重新上传').waitFor()
  await show(phone, 'phone-blurred')
  // whoever has no better one may insist; a better one is at hand here
  await phone.locator('[data-action="upload"]').getByText('仍然上传').waitFor()
  await press(phone, 'again')
  await choose(phone, await readSampleFile('papers/enterprise-principal-back.jpg'))
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

  await proveByPhone(computer, order)
  await signByPhone(computer, order)
})

/** The principal reads, agrees and does what is asked; another phone is turned away. */
async function proveByPhone(computer: Page, order: string): Promise<void> {
  await computer.goto(`${order}/identity`)
  const person = computer.locator('[data-person="subject"]')
  await person.locator('[data-action="face-phone"]').click()
  await computer.locator('[data-handover="waiting"]').waitFor()
  await show(computer, 'computer-face-waiting')
  expect(await faultsForScreenReaders(computer)).toEqual([])
  const link = await readCode(computer)

  const phone = await aPhone(browser)
  await phone.goto(link)
  await press(phone, 'accept-notice')
  await phone.locator('[data-action="face-agree"]').waitFor()
  await show(phone, 'phone-face-consent')
  expect(await faultsForScreenReaders(phone)).toEqual([])
  const another = await aPhone(browser)
  await another.goto(link)
  await another.locator('[data-over="handover.other-device"]').waitFor()
  await press(another, 'switch-language')
  await another.getByText('works only there').waitFor()
  await show(another, 'phone-other-device')

  await press(phone, 'face-agree')
  await computer.getByText('本人已同意说明').waitFor()
  await press(phone, 'face-begin')
  await phone.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0)
  await show(phone, 'phone-face-ready')
  expect(await faultsForScreenReaders(phone)).toEqual([])
  await press(phone, 'face-ready')
  await phone.locator('[data-prompt]:not([data-prompt="lookStraight"])').waitFor()
  await show(phone, 'phone-face-prompt')
  expect(await fitsTheScreen(phone)).toBe(true)

  await phone.locator('[data-face-result="passed"]').waitFor({ timeout: 60_000 })
  await show(phone, 'phone-face-done')
  await person.and(computer.locator('[data-state="passed"]')).waitFor()
  await computer.locator('[data-handover]').waitFor({ state: 'detached' })
  await show(computer, 'computer-face-done')
  expect(await faultsForScreenReaders(computer)).toEqual([])
}

/** What stands on the letter is read on the phone, and signed there. */
async function signByPhone(computer: Page, order: string): Promise<void> {
  await computer.goto(`${order}/edit/materials`)
  const slot = computer.locator('[data-slot="subject.materials.commitment-letter"]')
  await slot.locator('[data-action="make-sheet"]').click()
  await slot.locator('[data-action="sign-sheet"]').click()
  await press(computer, 'sign-on-phone')
  await computer.locator('[data-handover="waiting"]').waitFor()
  await show(computer, 'computer-sign-waiting')
  const phone = await aPhone(browser)
  await phone.goto(await readCode(computer))
  await press(phone, 'accept-notice')
  await writeName(phone)
  await phone.getByRole('checkbox', { name: /本人的签名/ }).check()
  await show(phone, 'phone-sign')
  expect(await faultsForScreenReaders(phone)).toEqual([])
  expect(await fitsTheScreen(phone)).toBe(true)
  await press(phone, 'sign')
  await phone.getByText('已签署，请回到电脑继续').waitFor()
  await slot.locator('[data-sheet-verdict="ours"]').waitFor()
  await show(computer, 'computer-signed')
}

test('a picture that will not do is shown with the reason before it is sent, and can be turned and cut', async () => {
  const computer = await aComputer(browser)
  const orderId = await aDraft(computer)
  await computer.goto(`${installation.addresses.portal}orders/${orderId}/edit/materials`)
  await agreeToMaterials(computer)
  const slot = computer.locator('[data-slot="subject.materials.id-front"]')
  const paper = await readSampleFile('papers/enterprise-principal-front.jpg')
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
  // what would be sent is what is judged
  for (const side of ['左边裁掉', '右边裁掉']) await desk.getByLabel(side).fill('40')
  await desk.getByText('照片尺寸太小').waitFor()
  for (const side of ['左边裁掉', '右边裁掉']) await desk.getByLabel(side).fill('1')
  await desk.getByText('看起来清楚').waitFor()
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

/** With a name that is mistyped: the right one is read on the ID. */
async function fillInSubject(page: Page): Promise<void> {
  await page.locator('[data-current-step="subject"]').first().waitFor()
  const { subject } = (await readSample('enterprise')).filing
  for (const [path, value] of fieldsOf(subject, 'subject')) await fillIn(page, path, value)
  await fillIn(page, 'subject.principal.name', '林之远')
  await press(page, 'forward')
  await page.locator('[data-current-step="service"]').first().waitFor()
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
