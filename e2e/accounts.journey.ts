import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aComputer } from './browser/devices.ts'
import { openBrowser } from './browser/open-browser.ts'
import { press, signIn } from './browser/people.ts'
import { type Installation, startInstallation } from './installation/installation.ts'

let installation: Installation
let browser: Browser

beforeAll(async () => {
  ;[installation, browser] = await Promise.all([startInstallation({ readers: false }), openBrowser()])
})

afterAll(async () => {
  await browser?.close()
  await installation?.close()
})

const login = 'lin.zhiyuan@example.cn'
const [first, second] = ['correct horse battery', 'another horse battery']

interface Arrived {
  to: string
  text: string
}

/** The newest link to this page that arrived in the person's mailbox. */
async function linkTo(page: 'confirm' | 'recover' | 'new-login' | 'take-back', whose = login): Promise<string> {
  let link: string | undefined
  await expect
    .poll(
      async () => {
        const arrived: Arrived[] = await (await fetch(`${installation.addresses.simulator}/phones`)).json()
        const links = arrived.flatMap(({ to, text }) => (to === whose ? (text.match(/http\S+#[\w-]{43}/g) ?? []) : []))
        link = links.find((it) => it.includes(`/${page}#`))
        return link
      },
      { timeout: 20_000 },
    )
    .toBeDefined()
  return link ?? ''
}

const fill = (page: Page, path: string, value: string) => page.locator(`[data-path="${path}"]`).fill(value)

test('somebody signs up, proves the address, looks after the account, and recovers a password', async () => {
  const portal = installation.addresses.portal.replace(/\/$/, '')
  const page = await aComputer(browser)
  await page.goto(`${portal}/sign-up`)
  await fill(page, 'login', login)
  await fill(page, 'password', first)
  await fill(page, 'name', '林知远')
  await fill(page, 'customerName', '示例公司')
  await page.locator('[data-path="notice-read"]').check()
  await press(page, 'sign-up')
  await page.locator('.notice-success').waitFor()

  const link = await linkTo('confirm')
  await page.goto(link)
  await fill(page, 'password', first)
  await press(page, 'confirm-sign-up')
  await press(page, 'sign-out')
  await page.locator('[data-path="login"]').waitFor()

  // a second browser, which the first then ends
  const phone = await aComputer(browser)
  await signIn(phone, portal, { login, password: first })
  await phone.locator('[data-action="sign-out"]').waitFor()
  await signIn(page, portal, { login, password: first })
  await page.locator('[data-action="sign-out"]').waitFor()
  const answer = await page.goto(`${portal}/account`)
  expect(answer?.status()).toBe(200)
  await press(page, 'end-session')
  await page.locator('[data-action="end-session"]').waitFor({ state: 'detached' })
  await phone.goto(portal)
  await phone.locator('[data-path="login"]').waitFor()

  await phone.goto(`${portal}/recover`)
  await fill(phone, 'login', login)
  await press(phone, 'ask-recovery')
  await phone.goto(await linkTo('recover'))
  await fill(phone, 'password', second)
  await press(phone, 'recover-password')
  await phone.locator('.notice-success').waitFor()
  await page.goto(portal)
  await page.locator('[data-path="login"]').waitFor()
  await signIn(phone, portal, { login, password: second })
  await phone.locator('[data-action="sign-out"]').waitFor()

  await page.goto(link)
  await page.locator('.notice-warning').waitFor()

  // another address, which the former one takes back
  const moved = 'lin.moved@example.cn'
  await phone.goto(`${portal}/account`)
  await fill(phone, 'login', moved)
  await press(phone, 'change-login')
  await phone.locator('.notice-success').waitFor()
  await page.goto(await linkTo('new-login', moved))
  await fill(page, 'password', second)
  await press(page, 'prove-login')
  await page.locator('.notice-success').waitFor()
  await phone.goto(`${portal}/account`)
  await phone.getByText(moved).first().waitFor()
  await page.goto(await linkTo('take-back'))
  await fill(page, 'password', first)
  await press(page, 'take-back-login')
  await page.locator('.notice-success').waitFor()
  await signIn(page, portal, { login, password: first })
  await page.locator('[data-action="sign-out"]').waitFor()
})
