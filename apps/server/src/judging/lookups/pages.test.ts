import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askPage } from './ask-page.ts'
import { LookupFault } from './lookup.ts'
import { readPage } from './read-page.ts'
import { dnsServer } from './test-servers.ts'

const home = `<!doctype html><html><head><meta charset="utf-8"><title> 青禾 &amp; 园艺\n养护 </title>
<script>document.title = '京ICP备99999999号'</script></head><body><h1>欢迎</h1>
<footer>© 2026 青禾园艺有限公司 <a href="https://beian.miit.gov.cn/">京ICP备2026012345号-1</a></footer></body></html>`

type Answer = (request: IncomingMessage, response: ServerResponse) => void
const hosts: Record<string, Answer> = {
  'open.cn': (_, response) => response.setHeader('content-type', 'text/html').end(home),
  'denied.cn': (_, response) => response.writeHead(403).end('该网站暂时无法访问'),
  'moved.cn': (request, response) => {
    const { port } = server.address() as AddressInfo
    if (request.url === '/') response.writeHead(302, { location: `http://www.moved.cn:${port}/home` }).end()
    else response.end(home)
  },
  'www.moved.cn': (_, response) => response.end(home),
  'round.cn': (_, response) => response.writeHead(302, { location: '/again' }).end(),
  'inward.cn': (_, response) => response.writeHead(302, { location: `http://10.0.0.5:${portOf()}/admin` }).end(),
  'numbered.cn': (_, response) => response.writeHead(302, { location: `http://2130706434:${portOf()}/` }).end(),
  'elsewhere.cn': (_, response) => response.writeHead(302, { location: 'http://open.cn:22/' }).end(),
  'local.cn': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  'large.cn': (_, response) => {
    response.write(`<title>很长</title>${'字'.repeat(1000)}`)
    const more = () => {
      while (response.writable && !response.destroyed) {
        sent += 65_536
        if (!response.write('x'.repeat(65_536))) return void response.once('drain', more)
      }
    }
    more()
  },
  'bomb.cn': (_, response) =>
    response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(32 * 1024 * 1024, 'a'))),
  'packed-half.cn': (_, response) => {
    response.setHeader('content-encoding', 'gzip').write(gzipSync(home).subarray(0, 40))
  },
  'packed-torn.cn': (_, response) => {
    response.setHeader('content-encoding', 'gzip').write(gzipSync(home).subarray(0, 40), () => response.destroy())
  },
  'silent.cn': () => {},
}

const server = createServer((request, response) => {
  asked.push(`${request.headers.host}${request.url}`)
  hosts[(request.headers.host ?? '').split(':')[0] ?? '']?.(request, response)
})
const portOf = () => (server.address() as AddressInfo).port
const asked: string[] = []
let sent = 0
let names: Awaited<ReturnType<typeof dnsServer>>

beforeAll(async () => {
  const here = Object.fromEntries(Object.keys(hosts).map((it) => [it, ['127.0.0.1']]))
  names = await dnsServer({ ...here, 'inner.cn': ['192.168.1.10'], 'mixed.cn': ['127.0.0.1', '169.254.169.254'] })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await names.close()
})

const privateRanges = [{ from: '127.0.0.1', to: '127.0.0.1' }]
const ask = (domain: string, timeoutMs = 5000) =>
  askPage(domain, { dnsServers: [names.address], port: portOf(), privateRanges, timeoutMs })

test('a home page shows its title, its number, where that leads, and who stands at its foot', async () => {
  expect(await ask('open.cn')).toEqual({
    answers: true,
    title: '青禾 & 园艺 养护',
    filingNumbers: ['京ICP备2026012345号-1'],
    linksToMinistry: true,
    // few words, and a script: more may come
    isWhole: false,
    languages: { languages: [], hasOthers: false },
    text: '青禾 & 园艺 养护 欢迎 © 2026 青禾园艺有限公司 京ICP备2026012345号-1',
  })
})

test('a name that leads nowhere, and a site that refuses, do not answer', async () => {
  expect(await ask('nowhere.cn')).toEqual({ answers: false })
  expect(await ask('denied.cn')).toEqual({ answers: false })
})

test.each([
  '',
  ' ',
  '%',
  'a b.cn',
  'a@open.cn',
  'open.cn/x',
  'open.cn:22',
  'open.cn#',
  'a\u0000b',
  '..',
  'x'.repeat(300),
  '[::1]',
])('what is no name, %j, leads nowhere', async (domain) => {
  const said = await ask(domain).catch((error: unknown) => error)
  expect(said instanceof LookupFault || said).toEqual(said instanceof LookupFault ? true : { answers: false })
})

test('a redirect to the same site is followed', async () => {
  expect(await ask('moved.cn')).toMatchObject({ answers: true, linksToMinistry: true })
})

test.each([
  ['inner.cn', 'an address of somebody’s own network', /not public/],
  ['mixed.cn', 'the address where machines of a cloud ask for their keys', /not public/],
  ['inward.cn', 'a redirect into somebody’s own network', /not public/],
  ['numbered.cn', 'the same written as a number', /not public/],
  ['elsewhere.cn', 'another port', /no pages/],
  ['local.cn', 'a file', /no pages/],
])('%s is not opened: %s', async (domain, _, why) => {
  asked.length = 0
  await expect(ask(domain)).rejects.toThrow(why)
  expect(asked.every((it) => it.startsWith(domain))).toBe(true)
})

test('nothing of this machine is opened unless the installation says so', async () => {
  asked.length = 0
  const settings = { dnsServers: [names.address], port: portOf(), timeoutMs: 5000 }
  await expect(askPage('open.cn', settings)).rejects.toThrow('not public')
  expect(asked).toEqual([])
})

test('a page that leads on and on is a fault, and so is one that does not come', async () => {
  await expect(ask('round.cn')).rejects.toThrow('on and on')
  await expect(ask('silent.cn', 300)).rejects.toThrow('in time')
})

test('of an endless page the beginning is read, of a packed one not more than fits', async () => {
  expect(await ask('large.cn')).toMatchObject({ answers: true, title: '很长' })
  expect(sent).toBeLessThan(16 * 1024 * 1024)
  expect(await ask('bomb.cn')).toMatchObject({ answers: true, title: '' })
})

test.each(['packed-half.cn', 'packed-torn.cn'])('a packed page that never ends, %s, is a fault', async (domain) => {
  await expect(ask(domain, 500)).rejects.toThrow(/the page/)
})

interface PageCase {
  name: string
  html: string
  filingNumbers: string[]
  linksToMinistry: boolean
  isWhole: boolean
  outdatedLink?: string
  kind: string
}
const { pages }: { pages: PageCase[] } = JSON.parse(
  readFileSync(new URL('../../../../../conformance/field-cases.json', import.meta.url), 'utf8'),
)

test.each(pages)('$kind: of $name it is told what it shows, and whether that is all', async ({ html, ...page }) => {
  const { filingNumbers, linksToMinistry, isWhole, outdatedLink } = page
  const read = await readPage({ bytes: Buffer.from(html), contentType: 'text/html; charset=utf-8' })
  expect(read).toMatchObject({ filingNumbers, linksToMinistry, isWhole })
  expect(read.outdatedLink).toBe(outdatedLink)
})

test('of a page that was cut off what was not seen may come', async () => {
  const bytes = Buffer.from(`<p>${'青禾园艺。'.repeat(100)}</p>`)
  expect((await readPage({ bytes, contentType: 'text/html' })).isWhole).toBe(true)
  expect((await readPage({ bytes, contentType: 'text/html', isCut: true })).isWhole).toBe(false)
})

test('an old page in GBK is read as it is meant', async () => {
  const page = Buffer.concat([
    Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>', 'latin1'),
    Buffer.from([0xc7, 0xe0, 0xba, 0xcc]),
    Buffer.from('</title>', 'latin1'),
  ])
  expect((await readPage({ bytes: page, contentType: '' })).title).toBe('青禾')
})
