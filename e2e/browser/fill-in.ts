import type { Page } from 'playwright-core'

/** Fills the field at this path of the filing as a person would, when the page asks for it. */
export async function fillIn(page: Page, path: string, value: unknown): Promise<void> {
  if (value === 'long-term') return tick(page, `${path}.long-term`)
  const field = page.locator(`[data-path="${path}"]`)
  if ((await field.count()) === 0 || value === '') return
  if (Array.isArray(value)) return tickCodes(page, path, value)
  if (typeof value === 'boolean') return value ? tick(page, path) : undefined

  const tag = await field.first().evaluate((it) => it.tagName)
  if (tag === 'SELECT') await field.first().selectOption(String(value))
  else await field.first().fill(String(value))
  await field.first().blur()
}

async function tick(page: Page, path: string): Promise<void> {
  const box = page.locator(`[data-path="${path}"]`)
  if ((await box.count()) > 0) await box.check()
}

async function tickCodes(page: Page, path: string, codes: unknown[]): Promise<void> {
  for (const code of codes) await page.locator(`input[data-path="${path}"][value="${String(code)}"]`).check()
}

/** The paths of a part of a filing, in the order it is written in. Lists of codes are one field. */
export function fieldsOf(part: unknown, at: string): [path: string, value: unknown][] {
  const isCodes = Array.isArray(part) && part.every((it) => typeof it === 'number')
  if (part === null || typeof part !== 'object' || isCodes) return [[at, part]]
  return Object.entries(part).flatMap(([name, value]) => fieldsOf(value, `${at}.${name}`))
}
