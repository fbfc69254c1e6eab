import type { Page } from 'playwright-core'

/** A name written into the field for a signature. */
export async function writeName(page: Page): Promise<void> {
  const field = page.locator('.signature-field')
  await field.scrollIntoViewIfNeeded()
  const box = await field.boundingBox()
  if (!box) throw new Error('there is no field to sign in')
  for (const start of [0.1, 0.45]) {
    await page.mouse.move(box.x + box.width * start, box.y + box.height * 0.5)
    await page.mouse.down()
    for (let n = 1; n <= 24; n += 1)
      await page.mouse.move(
        box.x + box.width * (start + n * 0.012),
        box.y + box.height * (0.5 + 0.3 * Math.sin(n / 2.2)),
      )
    await page.mouse.up()
  }
}
