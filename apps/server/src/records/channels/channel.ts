import type { Dialect, SealOptions, Cipher as WireCipher } from '@openbeian/regulator'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import type { OpenHours } from './channels.rows.ts'

/** One provider's line to one administration. */
export interface Channel {
  id: string
  providerId: string
  name: string
  /** 省级行政区代码 of the province whose administration it is. */
  administration: string
  /** 接入商编号 */
  ispId: bigint
  baseUrl: string
  userName: string
  secretsSealed: Buffer
  /** The edition of the interface it speaks today. */
  dialect: Dialect
  /** All it ever spoke: what was sent in one may be read or answered later. */
  editions: Dialect[]
  state: 'open' | 'stopped'
  /** The sequence number the administration accepted last, 0 before the first. */
  lastSequence: number
  triesFailed: number
  nextTryAt: Date | null
  /** When reports are taken, as the administration said; null: at any time. */
  openHours: OpenHours[] | null
  /** Calls that failed one after the other. */
  callsFailed: number
  brokenUntil: Date | null
  /** Whether the administration still checks filing passwords. */
  checksPasswords: boolean
  /** Whether it is asked what is filed of domains and sponsors. */
  asksStatus: boolean
}

/** Whose codes an answer or a result may carry: of the edition it speaks today, then of those it spoke. */
export const editionsOf = ({ dialect, editions }: Channel): Dialect[] => [dialect, ...editions]

/** What the administration gave the provider to be known by. */
export interface ChannelSecrets {
  password: string
  /** Key and initialisation vector, 16 characters each; absent where nothing is encrypted. */
  key?: string
  iv?: string
}

export const aboutChannel = (channelId: string) => `channel:${channelId}`

const secretsOf = sealedJson<ChannelSecrets>(aboutChannel)
export const sealSecrets = secretsOf.seal

/** Throws `cipher.cannot-open`. */
export const openSecrets = (cipher: Cipher, { id, secretsSealed }: Pick<Channel, 'id' | 'secretsSealed'>) =>
  secretsOf.open(cipher, id, secretsSealed)

/** How files to and from an administration are sealed; those of another edition are told by the version they name. */
export interface Sealing extends SealOptions {
  editions?: readonly Dialect[]
}

/** How files to and from this administration are sealed for the wire. */
export function sealingOf(cipher: Cipher, channel: Channel): Sealing {
  const { key, iv } = openSecrets(cipher, channel)
  const wireCipher: WireCipher | undefined = key && iv ? { key, iv } : undefined
  return { dialect: channel.dialect, editions: channel.editions, ...(wireCipher && { cipher: wireCipher }) }
}
