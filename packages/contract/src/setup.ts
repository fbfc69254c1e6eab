import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Sentence } from './problem.ts'
import { ProviderCode } from './provider-code.ts'
import { RealReason } from './real-reason.ts'
import { NewChannel } from './reporting.ts'
import { StaffLogin } from './staff-login.ts'

const text = (max: number) => z.string().trim().min(1).max(max)

/** A provider as it is entered when it begins here; what each value has to look like is told by place, all at once. */
const NewProvider = z.strictObject({
  name: text(100),
  code: ProviderCode,
  /** 增值电信业务经营许可证编号 */
  licence: text(60),
  /** Codes of the provinces it provides access in; the first is where it is registered. */
  provinces: z.array(z.string().trim().max(20)).min(1).max(40),
  /** Whom the operator of the installation and the administration call. */
  contact: z.strictObject({ name: text(60), phone: text(30), email: text(128) }),
  /** Where people find this installation; left out where the environment says it, or another provider did. */
  publicUrl: text(300).optional(),
  /** Names of sites under which this provider is meant, where there are several. */
  hosts: z.array(text(253)).max(10).default([]),
})

/** What a provider may say otherwise once it is there; name and code stay. */
export const ProviderCard = NewProvider.pick({ licence: true, provinces: true, hosts: true, contact: true })
export type ProviderCard = z.output<typeof ProviderCard>

const ProviderView = z.object({
  name: z.string(),
  code: z.string(),
  licence: z.string().optional(),
  provinces: z.array(z.string()),
  hosts: z.array(z.string()),
  contact: z.object({ name: z.string(), phone: z.string(), email: z.string() }).optional(),
})
export type ProviderView = z.infer<typeof ProviderView>

/** All that a provider needs to begin. */
export const Setup = z.strictObject({
  provider: NewProvider,
  /** The first administrator: a link to choose a password is made for them. */
  administrator: z.strictObject({ name: text(60), login: StaffLogin }),
  channels: z.array(NewChannel).max(40).default([]),
})
export type Setup = z.output<typeof Setup>

/** What is looked at once a provider is there. */
export const installationChecks = [
  'database',
  'keys',
  'mail',
  'sms',
  'public-url',
  'materials',
  'pdf',
  'clock',
] as const

const CheckView = z.object({
  check: z.enum(installationChecks),
  state: z.enum(['ok', 'warn']),
  /** What was found. */
  found: Sentence,
  /** What to do; left out where nothing is. */
  whatToDo: Sentence.optional(),
})
export type CheckView = z.infer<typeof CheckView>

const token = z.string().min(20).max(100)

export const setupEndpoints = {
  getProvider: endpoint({
    method: 'GET',
    path: '/api/provider',
    summary:
      'Licence, provinces, names of sites and contact of the own provider, as its setup or a later change has them',
    right: 'setting.read',
    personal: 'none',
    answer: ProviderView,
  }),
  changeProvider: endpoint({
    method: 'PUT',
    path: '/api/provider',
    summary: 'Says them anew: checked as at setup, all mistakes at once; what was said before is in the audit',
    right: 'setting.change',
    passwordAgain: true,
    audit: { actions: { 'provider.change': { zh: '修改服务商资料', en: 'Provider changed' } } },
    body: z.strictObject({ why: RealReason, card: ProviderCard }),
    personal: 'none',
    answer: ProviderView,
  }),
  lookAtSetup: endpoint({
    method: 'POST',
    path: '/api/setup/look',
    summary: 'What the holder of the setup link may enter, and what the environment says already',
    right: 'installation.set-up',
    body: z.strictObject({ token }),
    personal: 'none',
    answer: z.object({
      expiresAt: z.iso.datetime(),
      publicUrl: z.string().optional(),
      /** The environment says it: nothing is asked. */
      isPublicUrlFixed: z.boolean(),
    }),
  }),
  setUp: endpoint({
    method: 'POST',
    path: '/api/setup',
    summary: 'Sets this installation up, once: the first provider and its first administrator',
    right: 'installation.set-up',
    audit: {
      actions: { 'provider.set-up': { zh: '初始化服务商', en: 'Provider set up' } },
      things: { provider: { zh: '服务商', en: 'Provider' } },
    },
    body: z.strictObject({ token, setup: Setup }),
    personal: 'none',
    answer: z.object({
      /** Page and token of the administrator's link, at the address people use where it is known. */
      administratorLink: z.string(),
      linkHours: z.int(),
      checks: z.array(CheckView),
    }),
  }),
}
