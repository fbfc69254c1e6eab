import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Keeps a picture of the page where OPENBEIAN_SCREENS names a folder, for whoever wants to look at it. */
export async function show(page: Page, name: string): Promise<void> {
  const folder = process.env.OPENBEIAN_SCREENS
  if (!folder) return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

const languages = ['zh', 'en']
const widths = [1280, 390]

/** The same in both languages, on a computer and on a phone; the page is afterwards as it was. */
export async function showEverywhere(page: Page, name: string): Promise<void> {
  if (!process.env.OPENBEIAN_SCREENS) return
  const before = page.viewportSize()
  for (const language of languages) {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 844 })
      await page.waitForTimeout(150)
      await show(page, `${name}-${language}-${width}`)
    }
    // also behind a dialog
    await page.locator('[data-action="switch-language"]').first().dispatchEvent('click')
  }
  if (before) await page.setViewportSize(before)
}
