import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askForInPersonCheck } from '../apps/cli/src/demo/journey.ts'
import { signInAs } from '../apps/cli/src/demo/person.ts'
import { readSample } from '../apps/cli/src/demo/sample.ts'
import { aComputer, aPhone, fitsTheScreen } from './browser/devices.ts'
import { openBrowser } from './browser/open-browser.ts'
import { fillInWizard, press, signIn } from './browser/people.ts'
import { faultsForScreenReaders } from './browser/screen-readers.ts'
import { type Installation, startInstallation } from './installation/installation.ts'

let installation: Installation
let browser: Browser

beforeAll(async () => {
  ;[installation, browser] = await Promise.all([startInstallation(), openBrowser()])
})

afterAll(async () => {
  await browser?.close()
  await installation?.close()
})

test('a company files, mends what the reviewer sends back, and sees its number', async () => {
  const { addresses } = installation
  const sample = await readSample('enterprise')

  const applicant = await aComputer(browser)
  await signIn(applicant, addresses.portal, installation.account('applicant'))
  await press(applicant, 'create')
  await press(applicant, 'begin')
  await fillInWizard(applicant, sample)
  expect(await faultsForScreenReaders(applicant)).toEqual([])
  await press(applicant, 'submit')
  await applicant.waitForURL(/\/orders\/[0-9a-f-]{36}$/)
  const orderId = new URL(applicant.url()).pathname.split('/').at(-1) ?? ''

  const { origin } = new URL(addresses.portal)
  await askForInPersonCheck(await signInAs(origin, installation.account('applicant')), orderId)

  const reviewer = await aComputer(browser)
  await signIn(reviewer, addresses.console, installation.account('reviewer'))
  await reviewer.locator(`[data-order-id="${orderId}"] a`).first().click()
  await press(reviewer, 'claim')
  await press(reviewer, 'confirmIdentity')
  await press(reviewer, 'sure')

  const remark = reviewer.locator('[data-field-row][data-path="services.0.remark"]')
  await remark.locator('[data-action="mark"]').click()
  await reviewer.locator('[data-reason-for="services.0.remark"]').fill('请写明网站的主要内容。')
  await press(reviewer, 'save-reason')
  expect(await faultsForScreenReaders(reviewer)).toEqual([])
  await press(reviewer, 'sendBack')
  await press(reviewer, 'sure')
  await reviewer.locator('[data-state="needsFix"]').first().waitFor()

  await applicant.goto(`${addresses.portal}orders/${orderId}`)
  await applicant.getByText('请写明网站的主要内容。').first().waitFor()
  await applicant.goto(`${addresses.portal}orders/${orderId}/edit/service?at=services.0.remark`)
  await applicant
    .locator('[data-path="services.0.remark"]')
    .fill('介绍公司的园艺产品、种植方法与公司动态，不涉及交易和前置审批内容。')
  await press(applicant, 'forward')
  await press(applicant, 'forward')
  await applicant.locator('[data-path="confirmedTrue"]').check()
  await press(applicant, 'resubmit')
  await applicant.waitForURL(/\/orders\/[0-9a-f-]{36}$/)

  await reviewer.goto(`${addresses.console}/orders/${orderId}`)
  await press(reviewer, 'claim')
  await press(reviewer, 'pass')
  if ((await reviewer.locator('[data-action="sure"]:visible').count()) > 0) await press(reviewer, 'sure')

  await press(applicant, 'confirmSms')

  const official = await aComputer(browser)
  await official.goto(addresses.simulator)
  await official.getByText(sample.filing.subject.name).first().click()
  await official.getByRole('button', { name: /通过/ }).click()
  await official
    .getByText(/京ICP备\d{10}号/)
    .first()
    .waitFor()

  await applicant.locator('[data-number="service"]').waitFor({ timeout: 60_000 })
  expect(await applicant.locator('[data-number="service"]').textContent()).toMatch(/^京ICP备\d{10}号-1$/)
  await applicant.getByText('beian.miit.gov.cn', { exact: false }).first().waitFor()
  expect(await faultsForScreenReaders(applicant)).toEqual([])

  await applicant.locator('a[href="/notices"]').click()
  await applicant.getByText('还没有通知').waitFor()
  expect(await faultsForScreenReaders(applicant)).toEqual([])

  await reviewer.goto(`${addresses.console}/reporting`)
  await reviewer.locator('[data-download^="BAJG"] a').click()
  await reviewer.locator('[data-outcome] [data-code-link="1001"]').click()
  await reviewer.locator('[data-code="1001"][open]').waitFor()
  expect(await faultsForScreenReaders(reviewer)).toEqual([])
})

test('a person files alone, on a phone', async () => {
  const { addresses } = installation
  const phone = await aPhone(browser)
  await signIn(phone, addresses.portal, installation.account('applicant'))
  await press(phone, 'create')
  await press(phone, 'begin')
  await fillInWizard(phone, await readSample('individual'))
  await press(phone, 'submit')
  await phone.waitForURL(/\/orders\/[0-9a-f-]{36}$/)
  await phone.locator('[data-state="identityPending"]').first().waitFor()
  expect(await fitsTheScreen(phone)).toBe(true)
})
