import {
  type BrandPlaceholder,
  filledMailText,
  filledText,
  type MailText,
  type MailTextName,
  type MailValues,
} from '@openbeian/contract'
import type { Db } from '../../platform/postgres/database.ts'
import { type StoredSettings, settingOf } from './setting-of.ts'

export interface Brand {
  id: string
  settings: StoredSettings
  /** As people read it: the short name where one is set. */
  name: string
  code: string
  licence: string | null
}

/** The name people read: the short one where it is set. */
export const brandName = (settings: StoredSettings, fullName: string): string =>
  settingOf(settings, 'brand.name') || fullName

/** How a provider shows itself. */
export async function getBrand(db: Db, providerId: string): Promise<Brand> {
  const { name, settings, ...row } = await db
    .selectFrom('providers')
    .select(['name', 'code', 'licence', 'settings'])
    .where('id', '=', providerId)
    .executeTakeFirstOrThrow()
  return { ...row, id: providerId, settings, name: brandName(settings, name) }
}

/** A text of the provider with what it names filled in. */
export const brandText = (brand: Brand, which: 'brand.helpZh' | 'brand.helpEn' | 'brand.mailClosing'): string =>
  filledText(settingOf(brand.settings, which), saidOf(brand))

const saidOf = ({ settings, name, licence }: Brand): Record<BrandPlaceholder, string> => ({
  provider: name,
  licence: licence ?? '',
  phone: settingOf(settings, 'brand.phone'),
  email: settingOf(settings, 'brand.email'),
  hours: settingOf(settings, 'brand.hours'),
})

/** A mail or SMS as the provider words it. */
export function wordedMail(brand: Brand, which: MailTextName, values: MailValues): MailText {
  const { subject, zh, en } = settingOf(brand.settings, `texts.${which}`)
  const said = { ...saidOf(brand), ...values }
  return {
    subject: filledMailText(subject, said),
    zh: filledMailText(zh, said),
    en: filledMailText(en, said),
  }
}
