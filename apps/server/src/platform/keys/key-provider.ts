import { createHash, hkdfSync, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** The key-encryption keys: the current one seals new values, older ones still open what they sealed. */
export interface KeyRing {
  current: string
  keys: ReadonlyMap<string, Buffer>
  /** Key of the blind indexes. It never changes: with another key no stored index would match. */
  indexKey: Buffer
}

/** Where keys come from. A key management service is another function of this shape. */
export type KeyProvider = () => Promise<KeyRing>

/** Keys of 32 bytes in files only their owner reads, the first one made on the first start; the newest by name is the current one. */
export const keysInFolder =
  (folder: string): KeyProvider =>
  async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await makeKey(folder, 'index.json')
    const names = await keyNames(folder)
    if (names.length === 0) await makeKey(folder, 'key-0001.json')

    const keys = new Map<string, Buffer>()
    for (const name of await keyNames(folder)) keys.set(name.replace('.json', ''), await readKey(folder, name))
    const current = [...keys.keys()].sort().at(-1)
    if (!current) throw new Error(`${folder} holds no key.`)
    return { current, keys, indexKey: await readKey(folder, 'index.json') }
  }

/** As `keysInFolder`, for a folder that has them: keys made now would open nothing of what is there. */
export const keysAlreadyInFolder =
  (folder: string): KeyProvider =>
  async () => {
    const names = await readdir(folder).catch((): string[] => [])
    if (names.includes('index.json')) return keysInFolder(folder)()
    throw new Error(`${folder} holds no keys: set OPENBEIAN_KEY or OPENBEIAN_DATA as the server has them.`)
  }

/** One secret, given by whoever runs the server: at least 32 random bytes as base64 or hex. */
export const keyFromText =
  (text: string): KeyProvider =>
  async () => {
    const secret = /^[0-9a-f]{64,}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64')
    if (secret.length < 32) throw new Error('OPENBEIAN_KEY needs at least 32 bytes, as base64 or hex.')
    const key = derived(secret, 'openbeian envelope')
    const name = `env-${createHash('sha256').update(key).digest('hex').slice(0, 8)}`
    return { current: name, keys: new Map([[name, key]]), indexKey: derived(secret, 'openbeian blind index') }
  }

const derived = (secret: Buffer, purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))

const keyNames = async (folder: string) => (await readdir(folder)).filter((it) => /^key-\d{4}\.json$/.test(it))

/** Whoever comes second keeps the first one's key. */
async function makeKey(folder: string, name: string): Promise<void> {
  const file = await open(join(folder, name), 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return undefined
    throw error
  })
  if (!file) return
  try {
    await file.writeFile(JSON.stringify({ createdAt: new Date(), key: randomBytes(32).toString('base64') }))
    await file.sync()
  } finally {
    await file.close()
  }
}

const KeyFile = z.object({ key: z.string() })

async function readKey(folder: string, name: string): Promise<Buffer> {
  const { key } = KeyFile.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))
  const bytes = Buffer.from(key, 'base64')
  if (bytes.length !== 32) throw new Error(`${join(folder, name)} does not hold a key of 32 bytes.`)
  return bytes
}
