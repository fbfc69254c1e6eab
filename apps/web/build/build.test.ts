import { readFileSync } from 'node:fs'
import { type Endpoint, endpoints } from '@openbeian/contract'
import type { Rolldown } from 'vite'
import { build } from 'vite'
import { beforeAll, expect, test, vi } from 'vitest'
import { type Chunk, firstPages, gzipKilobytes, scriptsOf } from './first-page.ts'
import { pageAddressesFile, pathsOf } from './page-addresses.ts'
import { styleHashesFile, writtenStyles } from './style-hashes.ts'

let files: Rolldown.OutputBundle[string][]
let chunks: Chunk[]

beforeAll(async () => {
  // the tests' own environment would build React for developers
  vi.stubEnv('NODE_ENV', 'production')
  const configFile = new URL('../vite.config.ts', import.meta.url).pathname
  const built = await build({ configFile, logLevel: 'error', build: { write: false } })
  files = (built as Rolldown.RolldownOutput).output
  chunks = files.filter((it) => it.type === 'chunk')
}, 180_000)

// what is over the limit loads with the page that needs it
test.each(Object.entries(firstPages))('the first page of the %s loads fast', (_, { modules, maxKilobytes }) => {
  expect(gzipKilobytes(scriptsOf(modules, chunks))).toBeLessThanOrEqual(maxKilobytes)
})

test('the first page of the portal carries at most the dialog of the component library', () => {
  const modules = scriptsOf(firstPages.portal.modules, chunks).flatMap((it) => (it as Rolldown.OutputChunk).moduleIds)
  const components = modules.flatMap((id) => /react-aria-components\/dist\/private\/(\w+)/.exec(id)?.[1] ?? [])
  expect(components.filter((it) => !/^(Button|Dialog|Modal|Heading|RSPContexts|utils)$/.test(it))).toEqual([])
})

test('React Aria says its words in two languages', () => {
  const modules = chunks.flatMap((it) => Object.entries((it as Rolldown.OutputChunk).modules))
  const texts = modules.flatMap(([id, { code }]) => {
    const language = /\/intl\/.+\/([a-z]{2}-[A-Z]{2})\.m?js$/.exec(id)?.[1]
    return language && /`|"|'/.test(code ?? '') ? [language] : []
  })
  expect([...new Set(texts)].sort()).toEqual(['en-US', 'zh-CN'])
})

test('the validator of the API stays on the server', () => {
  const modules = scriptsOf(firstPages.portal.modules, chunks).flatMap((it) => (it as Rolldown.OutputChunk).moduleIds)
  expect(modules.filter((id) => id.includes('/node_modules/zod/'))).toEqual([])
})

test('what is written into the log is called by its name in the built console, too', () => {
  const code = chunks.map((it) => (it as Rolldown.OutputChunk).code).join()
  const named = Object.values<Endpoint>(endpoints).flatMap(({ audit }) => Object.values(audit?.actions ?? {}))
  expect(named.length).toBeGreaterThan(30)
  expect(named.filter(({ zh, en }) => !code.includes(zh) || !code.includes(en))).toEqual([])
  // and with the page of the log, not before; a few say what a button says
  const first = Object.values(firstPages).flatMap(({ modules }) => scriptsOf(modules, chunks).map((it) => it.code))
  expect(named.filter(({ en }) => first.join().includes(en)).length).toBeLessThan(named.length / 5)
})

test('the hashes of the styles that libraries write are beside the pages', () => {
  const file = files.find(({ fileName }) => fileName === styleHashesFile)
  expect(JSON.parse(String((file as Rolldown.OutputAsset | undefined)?.source))).toEqual([
    expect.stringMatching(/^sha256-/),
    expect.stringMatching(/^sha256-/),
  ])
})

test('the addresses of all pages are beside them', () => {
  const file = files.find(({ fileName }) => fileName === pageAddressesFile)
  const addresses = JSON.parse(String((file as Rolldown.OutputAsset | undefined)?.source)) as Record<string, string[]>
  expect(addresses['index.html']).toEqual(expect.arrayContaining(['/', '/orders/:orderId/edit/:step?', '/sign-up']))
  expect(addresses['console.html']).toEqual(
    expect.arrayContaining(['/console', '/console/queue', '/console/orders/:orderId']),
  )
  expect(addresses['phone.html']).toEqual(['/m'])
  expect(addresses['setup.html']).toEqual(['/setup'])
  expect(() => pathsOf('    path: here,\n    load: x', 'pages')).toThrow('without a path')
})

test('a style whose text the build cannot read fails it', () => {
  const made = "page.createElement('style')"
  const named = (text: string) => text.replaceAll('@', '$')
  expect(() => writtenStyles(`${made}; it.textContent = texts.join()`, 'lib')).toThrow('cannot be read')
  expect(() => writtenStyles(named(`${made}; it.textContent = \`a@{b}\``), 'lib')).toThrow('no constant')
  const readable = named(`const b = '[c]'; ${made}; it.textContent = \`\na@{b} \`.trim()`)
  expect(writtenStyles(readable, 'lib')).toEqual(['a[c]'])
})

test('the page that shows the kit stays with the developers', () => {
  const modules = chunks.flatMap((it) => Object.keys((it as Rolldown.OutputChunk).modules))
  expect(
    [...modules, ...files.map(({ fileName }) => fileName)].filter((it) => /\/gallery\/|kit\.html/.test(it)),
  ).toEqual([])
})

test('no page has a style or a script of its own in its text', () => {
  for (const name of ['index', 'console', 'phone']) {
    const html = readFileSync(new URL(`../${name}.html`, import.meta.url), 'utf8')
    expect(html).not.toMatch(/<style|style=|<script>/)
  }
})
