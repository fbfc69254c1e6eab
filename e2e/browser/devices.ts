import type { Browser, Page } from 'playwright-core'

const here = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }
const patienceMs = 30_000

/** Somebody's computer: each person has a browser of their own. */
export async function aComputer(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ ...here, viewport: { width: 1440, height: 900 } })
  return patientPage(await context.newPage())
}

/** Somebody's phone, whose camera pages may use. */
export async function aPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    ...here,
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    permissions: ['camera'],
  })
  return patientPage(await context.newPage())
}

function patientPage(page: Page): Page {
  page.setDefaultTimeout(patienceMs)
  return page
}

/** Nothing stands beside the screen. */
export const fitsTheScreen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
