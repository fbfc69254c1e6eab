import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Environment } from '../process/environment.ts'

/** Where people find us, e.g. `https://beian.example.cn`; undefined while nobody said it. Asked anew each time. */
export type PublicAddress = () => string | undefined

/** A file is looked at no more often. */
const freshMs = 1000

/**
 * The setting; without it what `public-url` in the data folder says, which may change while the server runs. Throws
 * where the setting is no address of a site.
 */
export function publicAddressOf(
  { OPENBEIAN_PUBLIC_URL: set, OPENBEIAN_DATA: folder }: Pick<Environment, 'OPENBEIAN_PUBLIC_URL' | 'OPENBEIAN_DATA'>,
  now: () => number = Date.now,
): PublicAddress {
  if (set) {
    const address = siteOf(set)
    if (!address)
      throw new Error(`OPENBEIAN_PUBLIC_URL takes an address such as https://beian.example.cn, not "${set}".`)
    return () => address
  }
  let [read, readAt] = [readAddress(folder), now()]
  return () => {
    if (now() - readAt >= freshMs) [read, readAt] = [readAddress(folder), now()]
    return read
  }
}

/** For every server that has this folder, within a second. */
export async function keepPublicAddress(
  { OPENBEIAN_DATA: folder }: Pick<Environment, 'OPENBEIAN_DATA'>,
  text: string,
): Promise<void> {
  const address = siteOf(text)
  if (!address) throw new Error(`${text} is no address of a site.`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(join(folder, 'public-url'), `${address}\n`)
}

function readAddress(folder: string): string | undefined {
  try {
    return siteOf(readFileSync(join(folder, 'public-url'), 'utf8').trim())
  } catch {
    return undefined
  }
}

/** Scheme, host and port; undefined for what is no address people can open. */
function siteOf(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url && /^https?:$/.test(url.protocol) ? url.origin : undefined
}
