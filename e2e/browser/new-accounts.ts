import type { Page } from 'playwright-core'
import { codeOf } from '../../apps/server/src/desks/accounts/test-code-app.ts'
import { press } from './people.ts'

export const fill = (page: Page, path: string, value: string): Promise<void> =>
  page.locator(`[data-path="${path}"]:visible`).fill(value)

/** The link that stands on the page of whoever invited, to be handed over. */
export async function handedLink(page: Page): Promise<string> {
  return (await page.locator('[data-link]').textContent()) ?? ''
}

/** Whoever was invited opens the own link and chooses a password. */
export async function acceptInvitation(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link)
  await fill(page, 'password', password)
  await press(page, 'accept-invitation')
  await page.locator('.notice-success').waitFor()
}

/** Sets up a code of an app where the page asks for a second factor; answers its key. */
export async function setUpCodes(page: Page, beforeKept: () => Promise<void> = async () => {}): Promise<string> {
  await press(page, 'propose-second-factor')
  const key = (await page.locator('[data-snippet]').first().textContent()) ?? ''
  await fill(page, 'code', codeOf(key))
  await press(page, 'set-second-factor')
  await page.locator('[data-action="kept-recovery-codes"]').waitFor()
  await beforeKept()
  await press(page, 'kept-recovery-codes')
  return key
}

/** The second step of signing in; a code that was used is spent, the next one is near enough. */
export async function typeNextCode(page: Page, key: string): Promise<void> {
  await fill(page, 'code', codeOf(key, 1))
  await press(page, 'sign-in-code')
}
