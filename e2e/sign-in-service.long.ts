import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  clientId,
  clientSecret,
  startTestService,
  type TestService,
} from '../apps/server/src/desks/sign-in-services/test-service.ts'
import { aComputer, aPhone, fitsTheScreen } from './browser/devices.ts'
import { openBrowser } from './browser/open-browser.ts'
import { press, signIn } from './browser/people.ts'
import { type Installation, startInstallation } from './installation/installation.ts'

let installation: Installation
let browser: Browser
let service: TestService

beforeAll(async () => {
  const env = { OPENBEIAN_SIGN_IN_RANGES: '127.0.0.1' }
  ;[installation, browser] = await Promise.all([startInstallation({ readers: false, env }), openBrowser()])
  service = await startTestService([`${new URL(installation.addresses.portal).origin}/by-service`])
})

afterAll(async () => {
  await service?.close()
  await browser?.close()
  await installation?.close()
})

const fill = (page: Page, path: string, value: string) => page.locator(`[data-path="${path}"]`).fill(value)

test('an administrator adds a service, a colleague comes in by it on a phone, and the own account is linked and unlinked', async () => {
  const { portal } = installation.addresses
  const { origin } = new URL(portal)
  const admin = await aComputer(browser)
  await signIn(admin, `${origin}/console`, installation.account('admin'))
  await admin.locator('[data-action="sign-out"]').waitFor()
  await admin.goto(`${origin}/console/sign-in-services`)
  await press(admin, 'add-service')
  await fill(admin, 'issuer', service.issuer)
  await fill(admin, 'clientId', clientId)
  await fill(admin, 'secret', clientSecret)
  await admin.locator('input[name="unknown"][value="open"]').check()
  await admin.locator('[data-path="endsThere"]').check()
  await press(admin, 'add-staff-rules')
  await admin.locator('[data-rules="staff-rules"] input.text-input').nth(1).fill('beian-lead')
  await admin.locator('[data-rules="staff-rules"] select').selectOption('admin')
  await admin.locator('[data-path="isOn"]').check()
  await press(admin, 'save-service')
  await admin.locator('[data-service]').waitFor()
  await press(admin, 'try-service')
  await admin.locator('.notice-success', { hasText: service.issuer }).waitFor()

  const claims = { name: '苏见青', email: 'su@example.cn', email_verified: true, groups: ['beian-lead'] }
  service.isAt({ sub: 'su', claims })
  const phone = await aPhone(browser)
  await phone.goto(`${origin}/console`)
  await press(phone, 'sign-in-service')
  await phone.locator('[data-action="sign-out"]').first().waitFor({ state: 'attached' })
  expect(phone.url()).toContain(`${origin}/console`)
  await phone.goto(`${origin}/console/account`)
  await phone.locator('[data-linked]').waitFor()
  expect(await phone.locator('[data-action="unlink-service"]').count()).toBe(0)
  expect(await fitsTheScreen(phone)).toBe(true)

  // signed out here, then there, and back at our door
  await phone.evaluate(() => document.querySelector<HTMLButtonElement>('[data-action="sign-out"]')?.click())
  await phone.locator('button[name="logout"]').click()
  await phone.locator('.notice-success').waitFor()
  expect(new URL(phone.url()).origin).toBe(origin)
  await phone.goto(`${origin}/console`)
  await phone.locator('[data-action="sign-in-service"]').waitFor()

  // another person of the service, linked with the own account and unlinked again
  service.isAt({ sub: 'he', claims: { ...claims, email: 'he@example.cn' } })
  await admin.goto(`${origin}/console/account`)
  await press(admin, 'link-service')
  await admin.locator('.notice-success').waitFor()
  await admin.goto(`${origin}/console/account`)
  await press(admin, 'unlink-service')
  await admin.locator('[data-action="link-service"]').waitFor()

  // nobody is signing in there
  await admin.goto(`${origin}/by-service?code=none&state=none`)
  await admin.locator('.notice-warning').waitFor()
  expect(new URL(admin.url()).search).toBe('')
})
