import { refuse } from '../refusal.ts'

export type JsonObject = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An object; a file that holds anything else is refused. */
export function readJson(bytes: Uint8Array<ArrayBuffer>, part: string): JsonObject {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return refuse('unreadable', { part })
  }
  return isObject(value) ? value : refuse('unreadable', { part })
}

export const objectIn = (value: JsonObject, key: string): JsonObject => {
  const found = Object.hasOwn(value, key) ? value[key] : undefined
  return isObject(found) ? found : {}
}

export const stringIn = (value: JsonObject, key: string): string | undefined => {
  const found = Object.hasOwn(value, key) ? value[key] : undefined
  if (typeof found === 'number') return String(found)
  return typeof found === 'string' && found !== '' ? found : undefined
}
