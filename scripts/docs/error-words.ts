import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ErrorWords } from '../../packages/filing/src/index.ts'

/** What is said of every code, from each `*.errors.ts` of packages and server. Throws where two say the same code. */
export async function allErrorWords(): Promise<Map<string, ErrorWords<unknown>>> {
  const root = join(import.meta.dirname, '../..')
  const found = new Map<string, ErrorWords<unknown>>()
  for (const path of globSync('{packages,apps/server}/**/src/**/*.errors.ts', { cwd: root, exclude }).sort()) {
    const exported = (await import(pathToFileURL(join(root, path)).href)) as Record<string, { words?: object }>
    for (const [code, words] of Object.values(exported).flatMap((it) => Object.entries(it.words ?? {}))) {
      if (found.has(code)) throw new Error(`${path} says ${code} a second time.`)
      found.set(code, words as ErrorWords<unknown>)
    }
  }
  return found
}

const exclude = (path: string) => path.includes('node_modules')
