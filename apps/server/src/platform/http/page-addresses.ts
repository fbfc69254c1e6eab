import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const Addresses = z.record(z.string(), z.array(z.string()))

/** Which file of the built web app shows an address, and whether a page is there. */
export type FindPage = (path: string) => { file: string; known: boolean }

/** As the build of the web app wrote it beside its pages; before it is built every address may become a page. */
export async function readPageAddresses(webFolder: string): Promise<FindPage> {
  const text = await readFile(join(webFolder, 'page-addresses.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  const addresses = text === undefined ? undefined : Addresses.parse(JSON.parse(text))
  return (path) => {
    const file = fileOf(path)
    return { file, known: addresses === undefined || (addresses[file] ?? []).some((it) => isAt(it, path)) }
  }
}

const fileOf = (path: string): string => {
  if (/^\/console(\/|$)/.test(path)) return 'console.html'
  if (path === '/setup') return 'setup.html'
  return /^\/m(\/|$)/.test(path) ? 'phone.html' : 'index.html'
}

/** Whether `/orders/1` is at `/orders/:orderId/:step?`. */
function isAt(address: string, path: string): boolean {
  const [wanted, given] = [partsOf(address), partsOf(path)]
  const needed = wanted.filter((it) => !it.endsWith('?')).length
  if (given.length < needed || given.length > wanted.length) return false
  return given.every((part, at) => wanted[at]?.startsWith(':') || wanted[at] === part)
}

const partsOf = (path: string) => path.split('/').filter((it) => it !== '')
