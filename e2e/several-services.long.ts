import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askForInPersonCheck, journey, type Walk } from '../apps/cli/src/demo/journey.ts'
import { type PersonClient, signInAs } from '../apps/cli/src/demo/person.ts'
import { readSample, readSampleFile, type Sample } from '../apps/cli/src/demo/sample.ts'
import { aComputer } from './browser/devices.ts'
import { fieldsOf, fillIn } from './browser/fill-in.ts'
import { openBrowser } from './browser/open-browser.ts'
import { agreeToMaterials, press, signIn } from './browser/people.ts'
import { faultsForScreenReaders } from './browser/screen-readers.ts'
import { type Installation, startInstallation } from './installation/installation.ts'

let installation: Installation
let browser: Browser
let sample: Sample
let applicant: PersonClient
let reviewer: PersonClient
let portal: Page

beforeAll(async () => {
  // papers are read in the journey of a first filing
  installation = await startInstallation({ readers: false })
  const { addresses, account } = installation
  const { origin } = new URL(addresses.portal)
  sample = await readSample('enterprise')
  reviewer = await signInAs(origin, account('reviewer'))
  applicant = await signInAs(origin, account('applicant'))
  browser = await openBrowser()
  portal = await aComputer(browser)
  await signIn(portal, addresses.portal, account('applicant'))
})

afterAll(async () => {
  await browser?.close()
  await installation?.close()
})

const step = (name: string) => portal.locator(`[data-current-step="${name}"]`).first().waitFor()

/** Each access is on a machine of its own. */
async function chooseResource(path: string, nth: number): Promise<void> {
  const options = await portal.locator(`[data-path="${path}"] option:not([value=""])`).all()
  await fillIn(portal, path, await options[nth]?.getAttribute('value'))
}

/** Papers of the first service are those of any other. */
async function uploadMaterials(about: string): Promise<void> {
  for (const { kind, file } of sample.materials) {
    const slot = portal.locator(`[data-slot="${about}.materials.${kind}"]`)
    if ((await slot.count()) === 0 || (await slot.and(portal.locator('[data-state="stored"]')).count()) > 0) continue
    const buffer = await readSampleFile(file)
    await slot.locator('input[type=file]').setInputFiles({ name: file, mimeType: 'image/jpeg', buffer })
    await slot.and(portal.locator('[data-state="stored"]')).waitFor()
  }
}

async function handIn(): Promise<string> {
  await step('confirm')
  await portal.locator('[data-path="confirmedTrue"]').check()
  await press(portal, 'submit')
  await portal.waitForURL(/\/orders\/[0-9a-f-]{36}$/)
  return new URL(portal.url()).pathname.split('/').at(-1) ?? ''
}

async function passed(orderId: string): Promise<void> {
  const params = { orderId }
  await askForInPersonCheck(applicant, orderId)
  await reviewer.claimOrder({ params })
  for (const [action, more] of [
    ['confirmIdentity', { note: '已与客户核对' }],
    ['pass', {}],
  ] as const) {
    const { version } = await reviewer.getOrder({ params })
    await reviewer.takeAction({ params, body: { action, version, ...more } as never })
  }
}

/** At the desk of the administration: what arrived last is approved, perhaps without its first service. */
async function decided(opinion?: string): Promise<void> {
  const official = await aComputer(browser)
  await official.goto(installation.addresses.simulator)
  const waiting = official
    .locator('tr', { has: official.locator('.state.waiting') })
    .locator('a')
    .first()
  await waiting.waitFor()
  await waiting.click()
  if (opinion !== undefined) {
    await official.locator('[name="refuse-0"]').check()
    await official.locator('[name="opinion"]').fill(opinion)
  }
  await official.getByRole('button', { name: /通过/ }).click()
  await official.locator('.state.approved').first().waitFor()
  await official.close()
}

const secondDomain = 'ketang.demo-beian.cn'

/** Subject, first service and their papers are typed in the journey of a first filing: here they are there already. */
async function begun(): Promise<string> {
  const walk: Walk = { applicant, reviewer, simulatorUrl: new URL(installation.addresses.simulator).origin, sample }
  for (const { name, take } of journey) {
    if (name === 'submit') break
    await take(walk)
  }
  if (!walk.orderId) throw new Error('the journey begins no order')
  return walk.orderId
}

test('two services, one of them on two machines, are filed in one order; one is refused alone and goes on by itself', async () => {
  const [first] = sample.filing.services
  if (!first) throw new Error('the sample has no service')
  const orderId = await begun()
  await portal.goto(`${installation.addresses.portal}orders/${orderId}/edit/service`)
  await step('service')
  await press(portal, 'add-access')
  await portal.locator('[data-path="services.0.access.1.resourceId"]').waitFor()
  await chooseResource('services.0.access.1.resourceId', 1)
  for (const [path, value] of fieldsOf(first.access[0], 'services.0.access.1')) {
    if (!path.endsWith('resourceId')) await fillIn(portal, path, value)
  }
  await press(portal, 'copy-service')
  await portal.locator('[data-path="services.1.name"]').waitFor()
  await fillIn(portal, 'services.1.name', '青禾园艺课堂')
  await fillIn(portal, 'services.1.homeUrl', `www.${secondDomain}`)
  for (const [path, value] of fieldsOf({ ...first.domains[0], name: secondDomain }, 'services.1.domains.0'))
    await fillIn(portal, path, value)
  expect(await faultsForScreenReaders(portal)).toEqual([])
  await press(portal, 'forward')

  await step('materials')
  await agreeToMaterials(portal)
  await uploadMaterials('services.1')
  await press(portal, 'forward')
  expect(await handIn()).toBe(orderId)
  const { filing } = await applicant.getOrder({ params: { orderId } })
  expect(filing.services.map(({ name }) => name)).toEqual([first.name, '青禾园艺课堂'])
  expect(filing.services[0]?.access).toHaveLength(2)
  await passed(orderId)
  await press(portal, 'confirmSms')

  await decided('第一个网站的名称不符合要求')
  await portal.locator('[data-action="begin-rest"]').waitFor({ timeout: 60_000 })
  await portal.getByText('第一个网站的名称不符合要求').first().waitFor()
  expect(await portal.locator('[data-number="service"]').textContent()).toMatch(/^京ICP备\d{10}号-\d$/)
  expect(await faultsForScreenReaders(portal)).toEqual([])

  await press(portal, 'begin-rest')
  await step('service')
  expect(await portal.locator('[data-path="services.0.domains.0.name"]').inputValue()).toBe(first.domains[0]?.name)
  await fillIn(portal, 'services.0.name', '青禾种植记录')
  await press(portal, 'forward')
  await step('materials')
  await agreeToMaterials(portal)
  await uploadMaterials('subject')
  await uploadMaterials('services.0')
  await press(portal, 'forward')
  const restId = await handIn()
  await passed(restId)
  await press(portal, 'confirmSms')
  await decided()
  await portal.locator('[data-number="service"]').waitFor({ timeout: 60_000 })
  expect(await portal.locator('[data-number="service"]').textContent()).toMatch(/^京ICP备\d{10}号-\d$/)
}, 180_000)
