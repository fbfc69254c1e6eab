import { gzipSync } from 'node:zlib'

/** What is needed of a chunk of Rollup's, or of one read back from the disk. */
export interface Chunk {
  type: 'chunk'
  fileName: string
  facadeModuleId: string | null
  imports: string[]
  code: string
}

/** What each entry shows first, and how much it may load for it: gzipped, in thousands of bytes. */
export const firstPages = {
  portal: { modules: ['/index.html', '/portal/filings/filings-page.tsx'], maxKilobytes: 150 },
  console: { modules: ['/console.html', '/console/queue/queue-page.tsx'], maxKilobytes: 200 },
  phone: { modules: ['/phone.html'], maxKilobytes: 140 },
  setup: { modules: ['/setup.html'], maxKilobytes: 140 },
}

/** The scripts a browser fetches before it shows one of these modules: they and all they import statically. */
export function scriptsOf(modules: readonly string[], chunks: readonly Chunk[]): Chunk[] {
  const byName = new Map(chunks.map((it) => [it.fileName, it]))
  const needed = new Set<Chunk>()
  const add = (chunk: Chunk) => {
    if (needed.has(chunk)) return
    needed.add(chunk)
    for (const name of chunk.imports) {
      const imported = byName.get(name)
      if (imported) add(imported)
    }
  }
  for (const module of modules) {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module))
    if (!chunk) throw new Error(`There is no chunk for ${module}: which page is shown first?`)
    add(chunk)
  }
  return [...needed]
}

export const gzipKilobytes = (scripts: readonly Chunk[]): number =>
  scripts.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0) / 1000
