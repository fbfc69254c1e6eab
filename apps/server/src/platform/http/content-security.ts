import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Everything comes from us alone; of the styles that libraries write into a page, those with these hashes. */
export const contentSecurity = (styles: readonly string[]) => ({
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", ...styles.map((hash) => `'${hash}'`)],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    frameSrc: ["'self'", 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
})

/** The style hashes the build of the web app wrote beside its pages; empty while it is not built. */
export async function styleHashesOf(webFolder: string): Promise<string[]> {
  const file = join(webFolder, 'style-hashes.json')
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]'
    throw error
  })
  const hashes: unknown = JSON.parse(text)
  if (!Array.isArray(hashes) || !hashes.every(isHash)) throw new Error(`${file} is no list of hashes.`)
  return hashes
}

const isHash = (it: unknown): it is string => typeof it === 'string' && /^sha256-[A-Za-z0-9+/]{43}=$/.test(it)
