import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { firstPages, gzipKilobytes, scriptsOf } from '../../apps/web/build/first-page.ts'

type Entry = keyof typeof firstPages

let built: { root: string; sizes: Promise<Record<Entry, number>> } | undefined

/** What a browser loads, gzipped, before it shows the first page of an entry: in thousands of bytes. */
export function firstPageKilobytes(root: string): Promise<Record<Entry, number>> {
  if (built?.root !== root) built = { root, sizes: buildAndWeigh(root) }
  return built.sizes
}

/** Builds the web, and writes nothing. */
async function buildAndWeigh(root: string): Promise<Record<Entry, number>> {
  process.env.NODE_ENV = 'production'
  const configFile = join(root, 'apps/web/vite.config.ts')
  const { output } = (await build({
    configFile,
    logLevel: 'error',
    build: { write: false },
  })) as Rolldown.RolldownOutput
  const chunks = output.filter((it) => it.type === 'chunk')
  const sizeOf = (entry: Entry) => gzipKilobytes(scriptsOf(firstPages[entry].modules, chunks))
  return { portal: sizeOf('portal'), console: sizeOf('console'), phone: sizeOf('phone'), setup: sizeOf('setup') }
}
