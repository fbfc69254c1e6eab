import { maskEmail, maskIdentifier, maskPhone, maskWords } from '@openbeian/filing'

/** What the last part of a field's name says of its value. */
const masks: Record<string, (text: string) => string> = {
  number: maskIdentifier,
  certificateNumber: maskIdentifier,
  mobile: maskPhone,
  emergencyPhone: maskPhone,
  landline: maskPhone,
  phone: maskPhone,
  email: maskEmail,
  password: () => '***',
  serviceNumber: maskIdentifier,
}

/** The same value with what identifies or reaches a person masked, at any depth; keys may be paths (`subject.principal.mobile`). */
export function maskSensitive<Value>(value: Value, name?: string): Value
export function maskSensitive(value: unknown, name?: string): unknown
export function maskSensitive(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return masked(value, name.split('.').at(-1) ?? '')
  if (Array.isArray(value)) return value.map((it) => maskSensitive(it, name))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, maskSensitive(it, key)]))
}

const masked = (text: string, field: string): string => masks[field]?.(text) ?? maskWords(text)
