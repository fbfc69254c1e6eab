import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Finding, Sentence } from './problem.ts'
import { RealReason } from './real-reason.ts'

/** What somebody wants a setting to be; without a value it is as usual again. */
export const SettingChange = z.strictObject({ name: z.string().max(60), value: z.unknown().optional() })
export type SettingChange = z.infer<typeof SettingChange>
const changes = z.array(SettingChange).min(1).max(100)

const Changed = z.object({
  name: z.string(),
  /** Left out where it was, or is, as usual. */
  before: z.unknown().optional(),
  after: z.unknown().optional(),
})
export type ChangedSetting = z.infer<typeof Changed>

const SettingVersion = z.object({
  version: z.int(),
  at: z.iso.datetime(),
  /** Left out for what was done at the command line of the server. */
  byName: z.string().optional(),
  why: z.string(),
  changes: z.array(Changed),
})
export type SettingVersion = z.infer<typeof SettingVersion>

const SettingsView = z.object({
  /** The number of the newest version; 0 before the first. Given back with a change, so that nobody overwrites what they did not see. */
  version: z.int(),
  /** What is set, by name; the rest is as usual. */
  set: z.record(z.string(), z.unknown()),
  /** What is stored and cannot be used. */
  faults: z.array(Finding),
  /** The newest first. */
  versions: z.array(SettingVersion),
})
export type SettingsView = z.infer<typeof SettingsView>

/** What a change would do. */
const SettingEffect = z.object({
  name: z.string(),
  /** `unknown`: nobody can say beforehand, and the sentence says why. */
  kind: z.enum(['known', 'unknown']),
  says: Sentence,
})
export type SettingEffect = z.infer<typeof SettingEffect>

/** What one installation gives another; no secret is a setting. */
export const SettingsFile = z.strictObject({
  openbeian: z.literal('settings'),
  form: z.literal(1),
  settings: z.record(z.string().max(60), z.unknown()),
})
export type SettingsFile = z.infer<typeof SettingsFile>

const changeRight = { right: 'setting.change', personal: 'none', maxBodyBytes: 512 * 1024 } as const

export const settingEndpoints = {
  getSettings: endpoint({
    method: 'GET',
    path: '/api/settings',
    summary: 'What the provider has set, what of it cannot be used, and who set what when',
    right: 'setting.read',
    personal: 'none',
    answer: SettingsView,
  }),
  trySettings: endpoint({
    method: 'POST',
    path: '/api/settings/try',
    summary: 'What changes of settings would do; nothing is changed',
    ...changeRight,
    body: z.strictObject({ changes }),
    answer: z.object({ effects: z.array(SettingEffect) }),
  }),
  changeSettings: endpoint({
    method: 'POST',
    path: '/api/settings',
    summary: 'Changes settings; they count on every server at once',
    ...changeRight,
    passwordAgain: true,
    audit: {
      actions: { 'settings.change': { zh: '修改设置', en: 'Settings changed' } },
      things: { settings: { zh: '设置', en: 'Settings' } },
    },
    body: z.strictObject({ version: z.int(), why: RealReason, changes }),
    answer: z.object({ version: z.int() }),
  }),
  exportSettings: endpoint({
    method: 'GET',
    path: '/api/settings/file',
    summary: 'What is set, as a file for another installation',
    right: 'setting.read',
    personal: 'none',
    answer: SettingsFile,
  }),
  readSettingsFile: endpoint({
    method: 'POST',
    path: '/api/settings/file/read',
    summary: 'What a file of another installation would change; all its mistakes are told at once, nothing is changed',
    ...changeRight,
    body: z.strictObject({ file: z.unknown() }),
    answer: z.object({ changes: z.array(Changed) }),
  }),
}
