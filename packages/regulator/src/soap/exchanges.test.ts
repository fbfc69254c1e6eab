import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import type { Operation } from '../dialects/operations.ts'
import { v30 } from '../dialects/v30.ts'
import { unseal } from '../seal/seal.ts'
import { decodeUpload } from '../wire/documents.ts'
import { readXml, type XmlElement } from '../wire/xml-reading.ts'
import { type AnyAnswer, decodeAnswer } from './answers.ts'
import type { Caller, UploadRequest } from './call.ts'
import { type Administration, connectAdministration } from './connect-administration.ts'
import { passwordHash } from './password-hash.ts'
import { type AdministrationOperations, serveAdministration } from './serve-administration.ts'
import { serviceOf } from './services.ts'
import { wsdl } from './wsdl.ts'

const folder = new URL('../../../../conformance/exchanges/', import.meta.url)
const names = readdirSync(folder).filter((it) => it.startsWith('isp_'))

interface Exchange {
  operation: Operation
  caller: Caller
  request: Record<string, string>
  answer: AnyAnswer
}

const read = (name: string, file: string) => readFileSync(new URL(`${name}/${file}`, folder), 'utf8')
const exchangeOf = (name: string): Exchange =>
  JSON.parse(read(name, 'exchange.json'), (_, value) => (/^\d+n$/.test(value) ? BigInt(value.slice(0, -1)) : value))

/** The element of the operation, or of its response, inside an envelope. */
function messageIn(envelope: string): XmlElement {
  const document = readXml(envelope)
  const body = document.ok ? document.value.children.find((it) => it.tag.endsWith(':Body')) : undefined
  const message = body?.children[0]
  if (!message) throw new Error(`no message in ${envelope.slice(0, 200)}`)
  return message
}
const answerIn = (envelope: string) => decodeAnswer(messageIn(envelope).children[0]?.text ?? '')

let running: Server | undefined
afterEach(() => {
  running?.closeAllConnections()
  running?.close()
})
async function listening(server: Server): Promise<string> {
  running = server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test.each(names)('the server half understands the call of %s and answers it so', async (name) => {
  const { operation, caller, request, answer } = exchangeOf(name)
  const seen: unknown[] = []
  const answering = async (...args: unknown[]) => {
    seen.push(...args)
    return answer as never
  }
  const operations: AdministrationOperations = {
    upload: answering,
    download: answering,
    acknowledge: (by, fileName) => answering(by, { fileName }),
    previousUpload: answering,
    beianStatus: answering,
    verifyPassword: answering,
  }
  const server = createServer()
  await serveAdministration(server, operations, { dialect: v30 })
  const baseUrl = await listening(server)
  const response = await fetch(`${baseUrl}${serviceOf(operation).path}`, {
    method: 'POST',
    headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' },
    body: read(name, 'call.xml'),
  })
  expect(answerIn(await response.text())).toEqual(answerIn(read(name, 'answer.xml')))
  expect(seen).toEqual(Object.keys(request).length > 0 ? [caller, request] : [caller])
})

const calls: Record<Operation, (it: Administration, request: never) => Promise<unknown>> = {
  isp_upload: (it, request: UploadRequest) => it.upload(request),
  isp_download: (it) => it.download(),
  isp_downloadack: (it, { fileName }: { fileName: string }) => it.acknowledge(fileName),
  isp_querypreviousupload: (it) => it.previousUpload(),
  isp_querybeianstatus: (it, request) => it.beianStatus(request),
  isp_verifybamm: (it, request) => it.verifyPassword(request),
}

test.each(names)('the client half makes the call of %s and understands its answer', async (name) => {
  const { operation, caller, request, answer } = exchangeOf(name)
  let sent = ''
  const page = async (incoming: IncomingMessage, response: ServerResponse) => {
    if (incoming.method === 'GET') {
      response.end(wsdl(serviceOf(operation), v30, 'http://an-inner-address'))
      return
    }
    sent = await text(incoming)
    response.setHeader('content-type', 'text/xml; charset=utf-8')
    response.end(read(name, 'answer.xml'))
  }
  const baseUrl = await listening(createServer((incoming, response) => void page(incoming, response)))
  const { ispId, userName } = caller
  const administration = connectAdministration({
    baseUrl,
    ispId,
    userName,
    password: 'demo-pass',
    dialect: v30,
    timeoutMs: 5000,
  })
  expect(await calls[operation](administration, request as never)).toEqual(answer)

  // The random value and what is hashed from it differ each time; all else is as the golden has it.
  const golden = messageIn(read(name, 'call.xml'))
  const made = messageIn(sent)
  const rows = ({ children }: XmlElement) =>
    children.map(({ tag, text: it }) => [tag, ['randVal', 'pwdHash'].includes(tag) ? it.length : it])
  expect(rows(made)).toEqual(rows(golden))
})

test.each(names)('the caller of %s knows the password', (name) => {
  const { caller } = exchangeOf(name)
  expect(passwordHash('demo-pass', caller.randVal)).toBe(caller.pwdHash)
})

test('the sealed file of an exchange opens and reads', async () => {
  const { request } = exchangeOf('isp_upload__accepted') as unknown as { request: UploadRequest }
  const cipher = { key: '0123456789abcdef', iv: 'fedcba9876543210' }
  const opened = await unseal(request.sealed, { dialect: v30, cipher })
  expect(opened.ok && decodeUpload(v30, opened.xml).ok).toBe(true)
})
