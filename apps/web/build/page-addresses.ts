import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** What the server reads to know which addresses are pages; all others are not found. */
export const pageAddressesFile = 'page-addresses.json'

const tables = [
  { page: 'index.html', base: '', table: '../src/portal/pages.ts' },
  { page: 'console.html', base: '/console', table: '../src/console/pages.ts' },
]

/** Every entry's file with the addresses of its pages: `/orders/:orderId/edit/:step?`. */
export const pageAddresses: Plugin = {
  name: 'page-addresses',
  apply: 'build',
  generateBundle() {
    const entries = tables.map(({ page, base, table }) => {
      const paths = pathsOf(readFileSync(new URL(table, import.meta.url), 'utf8'), table)
      return [page, ['', ...paths].map((path) => `${base}/${path}`.replace(/(?<=.)\/$/, ''))]
    })
    const addresses = Object.fromEntries([...entries, ['phone.html', ['/m']], ['setup.html', ['/setup']]])
    this.emitFile({ type: 'asset', fileName: pageAddressesFile, source: JSON.stringify(addresses) })
  },
}

/** The paths of a table of pages, as it is written. */
export function pathsOf(table: string, name: string): string[] {
  const paths = [...table.matchAll(/^ {4}path: '([^']*)',$/gm)].map(([, path = '']) => path)
  if (paths.length !== table.match(/^ {4}load: /gm)?.length) throw new Error(`${name} has a page without a path.`)
  return paths
}
