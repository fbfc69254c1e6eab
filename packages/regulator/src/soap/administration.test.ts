import { createServer, type Server } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import type { Dialect } from '../dialects/dialect.ts'
import { v30 } from '../dialects/v30.ts'
import { seal } from '../seal/seal.ts'
import { connectAdministration } from './connect-administration.ts'
import { passwordHash } from './password-hash.ts'
import { type AdministrationOperations, serveAdministration } from './serve-administration.ts'
import { services } from './services.ts'
import { wsdl } from './wsdl.ts'

const ispId = 9007199254740993n
const sealed = await seal('<UploadData version="V.3.0">甲 &amp; 乙</UploadData>', { dialect: v30 })
const offered = { ...sealed, fileName: 'D0001' }

const quiet: AdministrationOperations = {
  upload: async () => ({ code: 0, message: '操作成功' }),
  download: async () => ({ code: 2, message: '没有可以下载的数据' }),
  acknowledge: async () => ({ code: 0, message: '' }),
  previousUpload: async () => ({ code: 0, message: '' }),
  beianStatus: async () => ({ code: 0, message: '' }),
  verifyPassword: async () => ({ code: 0, message: '' }),
}

let running: Server | undefined
afterEach(() => {
  running?.closeAllConnections()
  running?.close()
})

async function anAdministration(operations: Partial<AdministrationOperations>, dialect: Dialect = v30) {
  const server = createServer((_request, response) => response.end('a page of its own'))
  running = server
  const faults: unknown[] = []
  await serveAdministration(server, { ...quiet, ...operations }, { dialect, onFault: (error) => faults.push(error) })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, faults }
}

const us = { ispId, userName: 'demo', password: '密码 & <1>', dialect: v30, timeoutMs: 5000 }

const spelt = (spelling: 'ispID' | 'ispId'): Dialect => ({
  ...v30,
  ispIdSpelling: {
    isp_upload: spelling,
    isp_download: spelling,
    isp_downloadack: spelling,
    isp_querypreviousupload: spelling,
    isp_querybeianstatus: spelling,
    isp_verifybamm: spelling,
  },
})

test.each([
  ['ispID', spelt('ispID')],
  ['ispId', spelt('ispId')],
  ['as running administrations mix them', v30],
] as const)('all six operations with the first parameter spelled %s', async (_, dialect) => {
  const seen: unknown[] = []
  const { baseUrl } = await anAdministration(
    {
      upload: async (caller, request) => {
        seen.push(caller.ispId, request)
        return { code: 14, message: '请首先上载漏报的数据', missingSequences: [5, 6] }
      },
      download: async (caller) => {
        seen.push(caller.ispId)
        return { code: 3, message: '', file: offered }
      },
      acknowledge: async (caller, fileName) => {
        seen.push(caller.ispId, fileName)
        return { code: 0, message: '操作成功' }
      },
      previousUpload: async (caller) => {
        seen.push(caller.ispId)
        return { code: 0, message: '', file: { ...offered, sequence: 4294967295 } }
      },
      beianStatus: async (caller, request) => {
        seen.push(caller.ispId, request)
        return { code: 0, message: '', status: { ...request, filed: true, subjectNumber: '京ICP备12345678号' } }
      },
      verifyPassword: async (caller, request) => {
        seen.push(caller.ispId, request)
        return { code: 0, message: '', isRight: false }
      },
    },
    dialect,
  )
  const administration = connectAdministration({ ...us, baseUrl })

  expect(await administration.upload({ sealed, sequence: 7 })).toEqual({
    code: 14,
    message: '请首先上载漏报的数据',
    missingSequences: [5, 6],
  })
  expect(await administration.download()).toEqual({ code: 3, message: '', file: offered })
  expect(await administration.acknowledge('D0001')).toEqual({ code: 0, message: '操作成功' })
  expect(await administration.previousUpload()).toMatchObject({ file: { sequence: 4294967295, fileName: 'D0001' } })
  expect(await administration.beianStatus({ type: 0, value: 'example.cn' })).toEqual({
    code: 0,
    message: '',
    status: { type: 0, value: 'example.cn', filed: true, subjectNumber: '京ICP备12345678号' },
  })
  expect(await administration.verifyPassword({ filingNumber: '京ICP备1号', password: 'a&b' })).toMatchObject({
    isRight: false,
  })
  expect(seen).toEqual([
    ispId,
    { sealed, sequence: 7 },
    ispId,
    ispId,
    'D0001',
    ispId,
    ispId,
    { type: 0, value: 'example.cn' },
    ispId,
    { filingNumber: '京ICP备1号', password: 'a&b' },
  ])
})

test('a WSDL of the administration is followed where it differs from our dialect', async () => {
  const { baseUrl } = await anAdministration({}, spelt('ispID'))
  const wsdlOf = () => wsdl(services[0], spelt('ispID'), 'http://10.0.0.5')
  let asked = ''
  running?.prependListener('request', (request) => request.on('data', (chunk) => (asked += chunk)))
  await connectAdministration({ ...us, dialect: spelt('ispId'), baseUrl, wsdlOf }).download()
  expect(asked).toContain('<ispID>9007199254740993</ispID>')
})

test.each(['ispID', 'ispId'])('a caller that writes %s by hand is understood', async (spelling) => {
  const seen: bigint[] = []
  const { baseUrl } = await anAdministration({
    acknowledge: async (caller) => {
      seen.push(caller.ispId)
      return { code: 0, message: '' }
    },
  })
  const body = `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:w="urn:openbeian:UpDownLoad"><soapenv:Body><w:isp_downloadack><${spelling}>110000000001</${spelling}></w:isp_downloadack></soapenv:Body></soapenv:Envelope>`
  const headers = { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' }
  const answer = await fetch(`${baseUrl}${services[0].path}`, { method: 'POST', headers, body })
  expect(await answer.text()).toContain('&lt;msg_code&gt;0&lt;/msg_code&gt;')
  expect(seen).toEqual([110000000001n])
})

test('each call carries a fresh random value and the hash that belongs to it', async () => {
  const seen: string[] = []
  const { baseUrl } = await anAdministration({
    download: async ({ randVal, pwdHash }) => {
      expect(pwdHash).toBe(passwordHash(us.password, randVal))
      seen.push(randVal)
      return { code: 2, message: '' }
    },
  })
  const administration = connectAdministration({ ...us, baseUrl })
  await administration.download()
  await administration.download()
  expect(new Set(seen).size).toBe(2)
})

test('a file of twenty megabytes arrives as it was sent, both ways', async () => {
  const large = { ...sealed, beianInfo: 'QUJD'.repeat(5_000_000) }
  const { baseUrl } = await anAdministration({
    upload: async (_, request) => ({ code: request.sealed.beianInfo === large.beianInfo ? 0 : 7, message: '' }),
    download: async () => ({ code: 3, message: '', file: { ...large, fileName: 'D1' } }),
  })
  const administration = connectAdministration({ ...us, timeoutMs: 20_000, baseUrl })
  expect(await administration.upload({ sealed: large, sequence: 1 })).toMatchObject({ code: 0 })
  const answer = await administration.download()
  expect('file' in answer && answer.file?.beianInfo === large.beianInfo).toBe(true)
})

test('white space inside an answer stays', async () => {
  const message = '第 一 次\n '.repeat(20_000)
  const { baseUrl } = await anAdministration({ download: async () => ({ code: 2, message }) })
  expect(await connectAdministration({ ...us, baseUrl }).download()).toEqual({ code: 2, message })
})

test('an administration that is not there is a value, and found when it is back', async () => {
  const { baseUrl } = await anAdministration({})
  const administration = connectAdministration({ ...us, baseUrl })
  const server = running
  server?.close()
  server?.closeAllConnections()
  expect(await administration.download()).toMatchObject({ fault: 'transport' })

  await new Promise<void>((resolve) => server?.listen(Number(new URL(baseUrl).port), '127.0.0.1', resolve))
  expect(await administration.download()).toMatchObject({ code: 2 })
})

test('nothing is fetched but answers, and no WSDL that leads elsewhere is read', async () => {
  const { baseUrl } = await anAdministration({})
  const asked: string[] = []
  running?.prependListener('request', ({ method, url }) => asked.push(`${method} ${url}`))
  expect(await connectAdministration({ ...us, baseUrl }).download()).toMatchObject({ code: 2 })
  const leading = wsdl(services[0], v30, baseUrl).replace(
    '<wsdl:types>',
    `<wsdl:types><xs:import namespace="urn:x" schemaLocation="${baseUrl}/inner"/>`,
  )
  const answer = await connectAdministration({ ...us, baseUrl, wsdlOf: () => leading }).download()
  expect(answer).toMatchObject({ fault: 'transport', reason: expect.stringContaining('imports') })
  expect(asked).toEqual([`POST ${services[0].path}`])
})

test('an administration that sends us on is not followed, and what others say is not told', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/inner') response.end('a secret of an inner service')
    else response.writeHead(302, { location: '/inner' }).end('a secret of the gateway')
  })
  running = server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const answer = await connectAdministration({ ...us, baseUrl }).download()
  expect(answer).toEqual({ fault: 'transport', reason: 'it answered 302' })
  expect(asked).toEqual([services[0].path])
})

test('who answers without end is cut off', async () => {
  let sent = 0
  const server = createServer((_request, response) => {
    const more = () => {
      while (!response.destroyed) {
        sent += 1
        if (!response.write(Buffer.alloc(1024 * 1024, 'x'))) return void response.once('drain', more)
      }
    }
    more()
  })
  running = server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const answer = await connectAdministration({ ...us, timeoutMs: 30_000, baseUrl }).download()
  expect(answer).toMatchObject({ fault: 'transport', reason: expect.stringContaining('maxContentLength') })
  expect(sent).toBeLessThan(200)
})

test('an address that may not be called is not', async () => {
  const { baseUrl } = await anAdministration({})
  const lookup: LookupFunction = (host, _options, callback) => callback(new Error(`${host} is not public`), '', 0)
  const named = baseUrl.replace('127.0.0.1', 'localhost')
  const answer = await connectAdministration({ ...us, baseUrl: named, lookup }).download()
  expect(answer).toMatchObject({ fault: 'transport', reason: expect.stringContaining('localhost is not public') })
})

test('an administration that hangs is given up on in time', async () => {
  const { baseUrl } = await anAdministration({ download: () => new Promise(() => undefined) })
  const started = Date.now()
  const answer = await connectAdministration({ ...us, timeoutMs: 300, baseUrl }).download()
  expect(answer).toMatchObject({ fault: 'transport' })
  expect(Date.now() - started).toBeLessThan(2000)
})

test('an operation that throws is answered 999 and heard of', async () => {
  const { baseUrl, faults } = await anAdministration({ download: () => Promise.reject(new Error('disk full')) })
  expect(await connectAdministration({ ...us, baseUrl }).download()).toEqual({ code: 999, message: '其他错误' })
  expect(faults).toEqual([expect.objectContaining({ message: 'disk full' })])
})

test('no answer and no password is in what a fault says', async () => {
  const server = createServer((_request, response) => response.writeHead(502).end('<html>bad gateway</html>'))
  running = server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const answer = await connectAdministration({ ...us, baseUrl }).download()
  expect(answer).toEqual({ fault: 'transport', reason: 'it answered 502' })
})

test('a WSDL names the address it was asked at, other paths stay with the page', async () => {
  const { baseUrl } = await anAdministration({})
  for (const { path } of services) {
    expect(await (await fetch(`${baseUrl}${path}?wsdl`)).text()).toContain(`location="${baseUrl}${path}"`)
  }
  expect(await (await fetch(`${baseUrl}/`)).text()).toBe('a page of its own')
})
