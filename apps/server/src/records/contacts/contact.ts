import { type Filing, sensitivePaths, valueAt } from '@openbeian/filing'
import type { Cipher } from '../../platform/keys/cipher.ts'

/** A mobile or an address somebody typed. */
export interface Contact {
  at: string
  channel: 'sms' | 'email'
  value: string
}

const channelOf = (path: string): Contact['channel'] | undefined => {
  if (path.endsWith('.mobile')) return 'sms'
  return path.endsWith('.email') ? 'email' : undefined
}
export const isMobile = (value: string) => /^1[3-9]\d{9}$/.test(value)
const isEmail = (value: string) => /^[^\s@]{1,64}@[^\s@]{1,190}$/.test(value)

/** The mobiles and addresses of a filing to which a code can be sent. */
export const contactsOf = (filing: Filing): Contact[] =>
  sensitivePaths(filing).flatMap((at) => {
    const channel = channelOf(at)
    const value = String(valueAt(filing, at) ?? '').trim()
    if (!channel || !(channel === 'sms' ? isMobile(value) : isEmail(value))) return []
    return [{ at, channel, value: channel === 'email' ? value.toLowerCase() : value }]
  })

export const contactKey = (cipher: Cipher, { channel, value }: Contact): Buffer =>
  cipher.blindIndex('contact', `${channel}:${value}`)
