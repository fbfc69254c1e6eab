import { isRecord, maskEmail, maskIdentifier, maskPhone } from '@openbeian/filing'
import { maskSensitive } from './mask-sensitive.ts'

/** The last word of a field's name, and what is left of its value. */
const masks: [RegExp, (text: string) => string][] = [
  [/^(number|certificateNumber)$/, maskIdentifier],
  [/(mobile|landline|phone)$/i, maskPhone],
  [/email$/i, maskEmail],
  [/password/i, () => '***'],
]

/** A record of the interface as it may be read without a reason: numbers of people masked, pictures left out. */
export function maskRecord<Value>(value: Value, name?: string): Value
export function maskRecord(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return maskedWord(value, name)
  if (Array.isArray(value)) return value.map((it: unknown) => maskRecord(it, name))
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, maskRecord(it, key)]))
}

const maskedWord = (text: string, name: string): string =>
  isPicture(text) ? pictureOf(text) : (masks.find(([names]) => names.test(name))?.[1](text) ?? maskSensitive(text))

const isPicture = (text: string) => text.length > 400 && /^[A-Za-z0-9+/=\s]+$/.test(text)
export const pictureOf = (text: string) => `[${Math.round((text.length * 3) / 4 / 1024)} KB]`
