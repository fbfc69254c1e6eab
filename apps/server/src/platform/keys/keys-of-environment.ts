import { join } from 'node:path'
import { type KeyProvider, keyFromText, keysAlreadyInFolder, keysInFolder } from './key-provider.ts'

interface KeySettings {
  OPENBEIAN_KEY?: string | undefined
  OPENBEIAN_DATA: string
}

/** The keys of the server, made on its first start. */
export const keysOf = ({ OPENBEIAN_KEY: key, OPENBEIAN_DATA: data }: KeySettings): KeyProvider =>
  key ? keyFromText(key) : keysInFolder(join(data, 'keys'))

/** The same, for what needs the keys that sealed what is there. */
export const keysAlreadyOf = ({ OPENBEIAN_KEY: key, OPENBEIAN_DATA: data }: KeySettings): KeyProvider =>
  key ? keyFromText(key) : keysAlreadyInFolder(join(data, 'keys'))
