import { type StoredSettings, settingOf } from '../../records/settings/setting-of.ts'

/** What a provider has set that rules ask for. */
export const settingsForRules = (stored: StoredSettings) => ({
  allowedIpRanges: settingOf(stored, 'allowedIpRanges'),
  allowedDomainSuffixes: settingOf(stored, 'allowedDomainSuffixes'),
  providerRanges: settingOf(stored, 'providerRanges'),
  ownPlatforms: settingOf(stored, 'ownPlatforms'),
  ownRegistrars: settingOf(stored, 'ownRegistrars'),
})
