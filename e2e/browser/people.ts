import type { Page } from 'playwright-core'
import type { Credentials } from '../../apps/cli/src/demo/person.ts'
import { readSampleFile, type Sample } from '../../apps/cli/src/demo/sample.ts'
import { fieldsOf, fillIn } from './fill-in.ts'

/** What stands on a button is for people; tests press it by what it does. */
export const press = (page: Page, action: string): Promise<void> =>
  page.locator(`[data-action="${action}"]:visible`).first().click()

export async function signIn(page: Page, address: string, { login, password }: Credentials): Promise<void> {
  await page.goto(address)
  await page.locator('[data-path="login"]').fill(login)
  await page.locator('[data-path="password"]').fill(password)
  await press(page, 'sign-in')
}

/** Says that everybody the papers show agreed, where nobody said so yet. */
export async function agreeToMaterials(page: Page): Promise<void> {
  const card = page.locator('[data-material-consent]')
  await card.waitFor()
  if ((await card.getAttribute('data-material-consent')) === 'yes') return
  await page.locator('[data-speaker="on-behalf"]').check()
  await press(page, 'agree-to-materials')
  await page.locator('[data-material-consent="yes"]').waitFor()
}

/** Walks through the wizard up to the last page and ticks that all is true. */
export async function fillInWizard(page: Page, { filing, materials }: Sample): Promise<void> {
  const step = (name: string) => page.locator(`[data-current-step="${name}"]`).first().waitFor()
  await step('subject')
  for (const [path, value] of fieldsOf(filing.subject, 'subject')) await fillIn(page, path, value)
  await press(page, 'forward')

  await step('service')
  const [service] = filing.services
  if (!service) throw new Error('the sample has no service')
  const resource = page.locator('[data-path="services.0.access.0.resourceId"] option:not([value=""])').first()
  await resource.waitFor({ state: 'attached' })
  await fillIn(page, 'services.0.access.0.resourceId', await resource.getAttribute('value'))
  for (const [path, value] of fieldsOf(service, 'services.0')) await fillIn(page, path, value)
  await press(page, 'forward')

  await step('materials')
  await agreeToMaterials(page)
  for (const { kind, about, file } of materials) {
    const slot = page.locator(`[data-slot="${about}.materials.${kind}"]`)
    if ((await slot.count()) === 0) continue
    await slot
      .locator('input[type=file]')
      .setInputFiles({ name: file, mimeType: 'image/jpeg', buffer: await readSampleFile(file) })
    await slot.and(page.locator('[data-state="stored"]')).waitFor()
  }
  await press(page, 'forward')

  await step('confirm')
  await page.locator('[data-path="confirmedTrue"]').check()
}
