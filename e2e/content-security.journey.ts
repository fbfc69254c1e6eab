import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aComputer } from './browser/devices.ts'
import { openBrowser } from './browser/open-browser.ts'
import { press, signIn } from './browser/people.ts'
import { type Installation, startInstallation } from './installation/installation.ts'

let installation: Installation
let browser: Browser

beforeAll(async () => {
  ;[installation, browser] = await Promise.all([startInstallation({ simulator: false, readers: false }), openBrowser()])
})

afterAll(async () => {
  await browser?.close()
  await installation?.close()
})

/** What the policy of the server refused on this page. */
async function watched(page: Page): Promise<() => Promise<string[]>> {
  const refused: string[] = []
  await page.exposeFunction('tellRefused', (it: string) => refused.push(it))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const { tellRefused } = globalThis as unknown as { tellRefused: (it: string) => void }
      tellRefused(`${violatedDirective} ${blockedURI} ${sample}`)
    })
  })
  return async () => {
    // what was refused is told after the page has drawn
    await drawn(page)
    return refused
  }
}

async function policyOf(address: string): Promise<string[]> {
  const { headers } = await fetch(address)
  return (headers.get('content-security-policy') ?? '').split(';').map((it) => it.trim())
}

const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))))

/** What opens beside a field closes when the page scrolls, which the focus makes it do. */
async function chooseFirst(page: Page): Promise<void> {
  await page.locator('.combo-box input').first().focus()
  await drawn(page)
  await page.keyboard.press('ArrowDown')
  await page.locator('[role=option]').first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('[role=option]').first().waitFor({ state: 'detached' })
}

async function openCalendar(page: Page): Promise<void> {
  await page.locator('.date-field button').first().click()
  await page.locator('[role=grid]').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('[role=grid]').waitFor({ state: 'detached' })
  await drawn(page)
}

async function closeDialog(page: Page): Promise<void> {
  await page.locator('[role=dialog]').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('[role=dialog]').waitFor({ state: 'detached' })
}

test('nothing that a page of an applicant opens is against the policy, which lets in styles of the server and by their hash', async () => {
  const { addresses } = installation
  const styles = (await policyOf(addresses.portal)).find((it) => it.startsWith('style-src')) ?? ''
  expect(styles).toMatch(/^style-src 'self'( 'sha256-[\w+/=]+')+$/)
  const page = await aComputer(browser)
  const refused = await watched(page)
  await signIn(page, addresses.portal, installation.account('applicant'))
  await press(page, 'create')
  await press(page, 'begin')
  await page.locator('[data-path="subject.nature"]').selectOption({ index: 1 })
  await openCalendar(page)
  await chooseFirst(page)
  await page.goto(page.url().replace(/\/edit.*/, '/edit/materials'))
  await press(page, 'use-phone')
  await closeDialog(page)
  expect(await refused()).toEqual([])
})

test('nor is anything that a page of the staff opens', async () => {
  const { addresses } = installation
  const page = await aComputer(browser)
  const refused = await watched(page)
  await signIn(page, addresses.console, installation.account('admin'))
  await page.locator('[data-action="sign-out"]').waitFor()
  await page.keyboard.press('?')
  await closeDialog(page)
  await page.goto(`${addresses.console}/resources`)
  await press(page, 'new-resource')
  await openCalendar(page)
  expect(await refused()).toEqual([])
})

test('a style that is neither is told', async () => {
  const page = await aComputer(browser)
  const refused = await watched(page)
  await page.goto(installation.addresses.portal)
  await page.evaluate(() => {
    const style = document.createElement('style')
    style.textContent = 'body { color: red }'
    document.head.append(style)
  })
  expect(await refused()).toEqual([expect.stringContaining('style-src-elem inline')])
})
