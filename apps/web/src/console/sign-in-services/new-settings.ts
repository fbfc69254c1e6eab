import type { SignInServiceSettings, SignInServiceView } from '@openbeian/contract'

/** One nobody filled in yet. */
export const newSettings: SignInServiceSettings = {
  isOn: false,
  issuer: '',
  clientId: '',
  scopes: ['profile', 'email'],
  doors: ['staff'],
  nameZh: '单位账号',
  nameEn: 'company account',
  mailDomains: [],
  secondFactor: { amr: [], acr: [] },
  unknown: 'refuse',
  staffRules: [],
  memberRules: [],
}

export function settingsOf({
  id: _,
  hasSecret: __,
  accounts: ___,
  ...settings
}: SignInServiceView): SignInServiceSettings {
  return settings
}

export const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean)
