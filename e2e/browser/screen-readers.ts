import Axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What somebody who hears the page, or a part of it, would stumble over. */
export async function faultsForScreenReaders(page: Page, part = 'html'): Promise<string[]> {
  await page.evaluate(Axe.source)
  return page.evaluate(async (selector) => {
    const { violations } = await (globalThis as unknown as { axe: typeof Axe }).axe.run(selector)
    return violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.target.join(' ')).join(', ')}`)
  }, part)
}
