import type { OrderState } from '@openbeian/filing'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { approveFiling, arrivedFilings } from '../apps/cli/src/demo/administration.ts'
import { askForInPersonCheck, journey } from '../apps/cli/src/demo/journey.ts'
import { type PersonClient, signInAs } from '../apps/cli/src/demo/person.ts'
import { readSample, readSampleFile, type Sample } from '../apps/cli/src/demo/sample.ts'
import { aComputer } from './browser/devices.ts'
import { fieldsOf, fillIn } from './browser/fill-in.ts'
import { openBrowser } from './browser/open-browser.ts'
import { agreeToMaterials, press, signIn } from './browser/people.ts'
import { type Installation, startInstallation } from './installation/installation.ts'

let installation: Installation
let browser: Browser
let sample: Sample
let applicant: PersonClient
let reviewer: PersonClient
let portal: Page

/** The first filing is walked without a browser: here it is only what later orders are about. */
beforeAll(async () => {
  // papers are read in the journey of a first filing
  installation = await startInstallation({ readers: false })
  const { addresses, account } = installation
  const server = new URL(addresses.portal).origin
  sample = await readSample('enterprise')
  reviewer = await signInAs(server, account('reviewer'))
  applicant = await signInAs(server, account('applicant'))
  const walk = {
    applicant,
    reviewer,
    simulatorUrl: simulator(),
    sample,
  }
  for (const step of journey) await step.take(walk)

  browser = await openBrowser()
  portal = await aComputer(browser)
  await signIn(portal, addresses.portal, account('applicant'))
  await portal.locator('[data-action="create"]').waitFor()
})

afterAll(async () => {
  await browser?.close()
  await installation?.close()
})

const simulator = () => new URL(installation.addresses.simulator).origin

/** The cards of what is filed; a suffix is the end of a service's number. */
const card = (suffix: string) => portal.locator(`[data-filed-service$="${suffix}"]`)

const home = () => portal.goto(installation.addresses.portal)

async function handIn(): Promise<string> {
  await portal.locator('[data-path="confirmedTrue"]').check()
  await press(portal, 'submit')
  await portal.waitForURL(/\/orders\/[0-9a-f-]{36}$/)
  return new URL(portal.url()).pathname.split('/').at(-1) ?? ''
}

/** Passed by the reviewer, approved by the administration, shown by the registry. */
async function approved(orderId: string): Promise<void> {
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
  await reached(orderId, ['smsPending', 'atAdministration'])
  for (const { filingId, state } of await arrivedFilings(simulator())) {
    if (state === 'waiting') await approveFiling(simulator(), filingId)
  }
  await reached(orderId, ['approved'])
}

async function reached(orderId: string, states: OrderState[]): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until; ) {
    if (states.includes((await reviewer.getOrder({ params: { orderId } })).state)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`The order has not reached ${states.join(' or ')}.`)
}

test('a service is added to what is filed', async () => {
  await home()
  await card('-1').locator('[data-action="addService"]').click()
  await portal.locator('[data-order-type="ADD_SERVICE_HERE"]').waitFor()
  await press(portal, 'begin')

  await portal.locator('[data-current-step="service"]').waitFor()
  expect(await portal.locator('[data-as-filed]').textContent()).toContain(sample.filing.subject.name)
  const service = structuredClone(sample.filing.services[0])
  if (!service) throw new Error('the sample has no service')
  service.name = '青禾园艺课堂'
  service.homeUrl = 'www.ketang.demo-beian.cn'
  for (const it of service.domains) it.name = 'ketang.demo-beian.cn'
  const [resource] = await portal.locator('[data-path="services.0.access.0.resourceId"] option:not([value=""])').all()
  await fillIn(portal, 'services.0.access.0.resourceId', await resource?.getAttribute('value'))
  for (const [path, value] of fieldsOf(service, 'services.0')) await fillIn(portal, path, value)
  await press(portal, 'forward')

  await portal.locator('[data-current-step="materials"]').waitFor()
  await agreeToMaterials(portal)
  for (const { kind, about, file } of sample.materials) {
    const slot = portal.locator(`[data-slot="${about}.materials.${kind}"]`)
    if ((await slot.count()) === 0) continue
    const buffer = await readSampleFile(file)
    await slot.locator('input[type=file]').setInputFiles({ name: file, mimeType: 'image/jpeg', buffer })
    await slot.and(portal.locator('[data-state="stored"]')).waitFor()
  }
  await press(portal, 'forward')
  await approved(await handIn())
  await home()
  await card('-2').waitFor()
})

test('the service is changed, and the reviewer sees what it was', async () => {
  await home()
  await card('-2').locator('[data-action="change"]').click()
  await portal.locator('[data-path="change"][value="service"]').check()
  await portal.locator('[data-order-type="CHANGE_SERVICE"]').waitFor()
  await press(portal, 'begin')
  await portal.locator('[data-current-step="service"]').waitFor()
  await fillIn(portal, 'services.0.name', '青禾新课堂')
  await press(portal, 'forward')
  await portal.locator('[data-current-step="materials"]').waitFor()
  await press(portal, 'forward')
  const orderId = await handIn()

  const console = await aComputer(browser)
  await signIn(console, installation.addresses.console, installation.account('reviewer'))
  await console.locator(`[data-order-id="${orderId}"] a`).first().click()
  const name = console.locator('[data-field-row][data-path="services.0.name"]')
  await name.locator('[data-was]').waitFor()
  expect(await name.textContent()).toContain('青禾园艺课堂')
  await approved(orderId)
  await home()
  await card('-2').getByText('青禾新课堂').waitFor()
})

test('the service is cancelled with a reason, and is gone', async () => {
  await home()
  await card('-2').locator('[data-action="stopService"]').click()
  await portal.locator('[data-order-type="CANCEL_SERVICE"]').waitFor()
  await press(portal, 'begin')
  await portal.locator('[data-current-step="filed"]').waitFor()
  await fillIn(portal, 'cancellation.reason', 1)
  await press(portal, 'forward')
  await approved(await handIn())
  await home()
  await card('-1').waitFor()
  expect(await card('-2').count()).toBe(0)
})
