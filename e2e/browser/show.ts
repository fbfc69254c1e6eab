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
