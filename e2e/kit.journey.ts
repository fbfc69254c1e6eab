import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { build, type PreviewServer, preview } from 'vite'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { fitsTheScreen } from './browser/devices.ts'
import { openBrowser } from './browser/open-browser.ts'
import { faultsForScreenReaders } from './browser/screen-readers.ts'
import { show } from './browser/show.ts'

let server: PreviewServer
let browser: Browser
let page: Page
let outDir: string

/** Built from the page that developers see under `/kit`, which is no part of the build that is served. */
beforeAll(async () => {
  // the tests' own environment would build React for developers
  vi.stubEnv('NODE_ENV', 'production')
  outDir = await mkdtemp(join(tmpdir(), 'openbeian-kit-'))
  const inWeb = (path: string) => new URL(`../apps/web/${path}`, import.meta.url).pathname
  const options = { configFile: inWeb('vite.config.ts'), logLevel: 'error' } as const
  await build({ ...options, build: { outDir, emptyOutDir: false, rolldownOptions: { input: inWeb('kit.html') } } })
  server = await preview({ ...options, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } })
  browser = await openBrowser()
  page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } })
  page.setDefaultTimeout(15_000)
  await page.goto(addressOf('theme=light'))
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await rm(outDir, { recursive: true, force: true })
})

const addressOf = (search: string) => `${server.resolvedUrls?.local[0]}kit.html?${search}`
const part = (name: string) => page.locator(`[data-part="${name}"]`)

async function open(search: string, language = 'zh') {
  await page.evaluate((it) => localStorage.setItem('openbeian.language', it), language)
  await page.goto(addressOf(search))
  await part('Lines').waitFor()
}

const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
/** Focus scrolls, and what opens beside a field closes when the page scrolls: all has to be at rest before a key is pressed. */
async function reach(place: Locator) {
  await place.focus()
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

/** What has the focus, once it has come to rest. */
const focusOn = (expected: string) =>
  page.waitForFunction(
    (it) => [document.activeElement?.id, document.activeElement?.textContent?.trim()].includes(it),
    expected,
  )

for (const language of ['zh', 'en'])
  for (const [name, search] of Object.entries({
    light: 'theme=light',
    dark: 'theme=dark',
    large: 'theme=light&size=large',
    'dark-large': 'theme=dark&size=large',
  }))
    test(`nobody stumbles over the kit: ${name}, ${language}`, async () => {
      await open(search, language)
      await show(page, `kit-${name}-${language}`)
      expect(await faultsForScreenReaders(page)).toEqual([])
    })

interface Opened {
  by: () => Promise<void>
  shows: string
  /** Rules of axe that do not fit it. */
  except?: RegExp
}

/** Each opened by the keyboard alone, with what it then shows. */
const opened: Record<string, Opened> = {
  dialog: { by: () => onButton('Dialogs', 0), shows: '[role=dialog]' },
  menu: { by: () => onButton('Menus', 0), shows: '[role=menu]' },
  calendar: { by: () => onButton('Dates', 0), shows: '[role=dialog] [role=grid]' },
  'combo box': {
    by: async () => {
      await reach(page.locator('#contents'))
      await press('ArrowDown')
    },
    shows: '[role=listbox]',
    // while it is open all else is hidden from readers; Tab closes it before it gets there, which the next test sees
    except: /^(aria-hidden-focus|page-has-heading-one|region):/,
  },
}

async function onButton(name: string, nth: number) {
  await reach(part(name).getByRole('button').nth(nth))
  await press('Enter')
}

for (const [name, { by, shows, except }] of Object.entries(opened))
  for (const theme of ['light', 'dark'])
    test(`nobody stumbles over what is open: ${name}, ${theme}`, async () => {
      await open(`theme=${theme}`)
      await by()
      await page.locator(shows).waitFor()
      await show(page, `kit-${name.replace(' ', '-')}-${theme}`)
      expect((await faultsForScreenReaders(page)).filter((it) => !except?.test(it))).toEqual([])
      await press('Escape')
      await page.locator(shows).waitFor({ state: 'detached' })
    })

test('Tab walks the fields in the order they are read, and a dialog keeps it until it is closed', async () => {
  await open('theme=light')
  await reach(page.locator('#nature'))
  await press('Tab')
  await focusOn('contents')
  await press('Tab')
  await focusOn('region')
  await onButton('Dialogs', 0)
  await page.locator('[role=dialog]').waitFor()
  for (let nth = 0; nth < 4; nth += 1) {
    await press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true)
  }
  await press('Escape')
  await page.locator('[role=dialog]').waitFor({ state: 'detached' })
  await focusOn('打开对话框')
})

test('Tab closes the list of a combo box, and goes on to what readers are told again', async () => {
  await open('theme=light')
  await reach(page.locator('#contents'))
  await press('ArrowDown')
  await page.locator('[role=listbox]').waitFor()
  await press('Tab')
  await page.locator('[role=listbox]').waitFor({ state: 'detached' })
  await focusOn('region')
  expect(await page.locator('main [aria-hidden=true]:has(input)').count()).toBe(0)
})

test('a combo box is searched and chosen from by keys, and Escape puts back what was there', async () => {
  await open('theme=light')
  const field = page.locator('#region')
  await reach(field)
  await page.keyboard.type('西湖')
  expect(await page.getByRole('option').allTextContents()).toEqual(['浙江省 杭州市 西湖区', '江西省 南昌市 西湖区'])
  await press('ArrowDown', 'ArrowDown', 'Enter')
  expect(await field.inputValue()).toBe('江西省 南昌市 西湖区')
  await page.keyboard.type('没有')
  await press('Escape')
  expect(await field.inputValue()).toBe('江西省 南昌市 西湖区')
})

test('a menu is walked by arrows, does what Enter or Space is pressed on, and gives the focus back', async () => {
  await open('theme=light')
  await onButton('Menus', 0)
  await page.locator('[role=menu]').waitFor()
  await press('ArrowDown')
  await focusOn('停用')
  await press('Space')
  expect(await page.locator('[data-last-action]').textContent()).toBe('停用')
  await focusOn('更多操作 ▾')
})

test('arrows walk along tabs, and show them', async () => {
  await open('theme=light')
  await reach(part('Views').getByRole('tab').first())
  await press('ArrowRight', 'ArrowRight')
  await focusOn('材料')
  expect(await part('Views').getByRole('tabpanel').textContent()).toBe('材料')
  await press('Home')
  await focusOn('主体')
})

test('a day is chosen from the calendar by arrows, and the field has the focus of its button again', async () => {
  await open('theme=light')
  await onButton('Dates', 0)
  await page.locator('[role=grid]').waitFor()
  await press('ArrowRight', 'ArrowDown', 'Enter')
  await page.locator('[role=grid]').waitFor({ state: 'detached' })
  expect(await page.locator('#validFrom').inputValue()).toBe('2017-05-16')
  await page.locator('#badDay').fill('2017.02.30')
  await press('Tab')
  await page.getByText('日历上没有这一天').waitFor()
  expect(await faultsForScreenReaders(page)).toEqual([])
  await show(page, 'kit-bad-day')
})

test('what is said for a while can be reached and put away by keys', async () => {
  await open('theme=light')
  await onButton('Dialogs', 1)
  await page.getByText('已保存。').waitFor()
  expect(await faultsForScreenReaders(page)).toEqual([])
  await press('F6')
  await press('Tab', 'Tab')
  await press('Enter')
  await page.getByText('已保存。').waitFor({ state: 'detached' })
})

test('on a phone nothing stands beside the screen, large text or not', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const size of ['usual', 'large']) {
    await open(`theme=light&size=${size}`)
    await show(page, `kit-phone-${size}`)
    expect(await fitsTheScreen(page)).toBe(true)
  }
})
