/** A property list; numbers, dates and what else nobody asks for are left out. */
export type Plist = string | boolean | Uint8Array<ArrayBuffer> | Plist[] | PlistDictionary | undefined
export interface PlistDictionary {
  readonly [key: string]: Plist
}

export const isDictionary = (value: Plist): value is PlistDictionary =>
  typeof value === 'object' && !Array.isArray(value) && !(value instanceof Uint8Array)

export const textIn = (value: Plist, key: string): string | undefined => {
  const found = isDictionary(value) ? value[key] : undefined
  return typeof found === 'string' ? found : undefined
}

export const listIn = (value: Plist, key: string): Plist[] => {
  const found = isDictionary(value) ? value[key] : undefined
  return Array.isArray(found) ? found : []
}

export const dictionaryIn = (value: Plist, key: string): PlistDictionary => {
  const found = isDictionary(value) ? value[key] : undefined
  return isDictionary(found) ? found : {}
}

export const plistLimits = { depth: 30, values: 50_000 }
