import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { v30 } from '../dialects/v30.ts'
import { escapeXml } from '../wire/xml-writing.ts'
import { connectAdministration } from './connect-administration.ts'
import { readEnvelope } from './read-envelope.ts'
import { services } from './services.ts'
import { wsdl } from './wsdl.ts'

const inner = '<return version="V.3.0"><msg_code>2</msg_code><msg>无</msg></return>'
const envelopeOf = (body: string, prefix = 'S') =>
  `<${prefix}:Envelope xmlns:${prefix}="http://schemas.xmlsoap.org/soap/envelope/"><${prefix}:Body>${body}</${prefix}:Body></${prefix}:Envelope>`
const answered = `<n:isp_downloadResponse xmlns:n="urn:a"><return>${escapeXml(inner)}</return></n:isp_downloadResponse>`

let close = () => {}
afterEach(() => close())

test.each([
  ['as JAX-WS writes it', envelopeOf(answered)],
  ['under other prefixes', envelopeOf(answered, 'soapenv').replaceAll('n:', 'ns2:')],
  ['with line ends before and blanks behind', `\r\n<?xml version="1.0" encoding="utf-8"?>${envelopeOf(answered)}\n\n`],
  ['as one section', envelopeOf(`<r xmlns="urn:a"><return><![CDATA[${inner}]]></return></r>`)],
])('the answer is found in an envelope %s', (_, envelope) => {
  expect(readEnvelope(envelope)).toEqual({ answer: { code: 2, message: '无' } })
})

test.each([
  [
    '<S:Fault><faultcode>S:Server</faultcode><faultstring>数据库不可用</faultstring></S:Fault>',
    'S:Server: 数据库不可用',
  ],
  [
    '<S:Fault><S:Code><S:Value>S:Receiver</S:Value></S:Code><S:Reason><S:Text>busy</S:Text></S:Reason></S:Fault>',
    'S:Receiver: busy',
  ],
])('a fault says its reason', (fault, said) => {
  expect(readEnvelope(envelopeOf(fault))).toEqual({ fault: said })
})

test.each([
  '',
  '<html>bad gateway</html>',
  envelopeOf(''),
  envelopeOf('<a/>'),
  '<'.repeat(100_000),
  envelopeOf(answered).slice(0, 200),
])('what is no answer is a fault, not an exception', (envelope) => {
  expect(readEnvelope(envelope)).toMatchObject({ fault: expect.stringMatching(/^.{5,260}$/s) })
})

/** An administration that answers every call with this. */
async function administrationThatSays(body: string | Buffer) {
  const server = createServer((request, response) => {
    if (request.method !== 'GET') return void response.end(body)
    response.end(wsdl(services[0], v30, `http://${request.headers.host}`))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => {
    server.close()
    server.closeAllConnections()
  }
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { baseUrl, ispId: 1n, userName: 'demo', password: 'demo-pass', dialect: v30, timeoutMs: 20_000 }
}

test('an answer is read by whoever is named, and by nobody before', async () => {
  // the pattern soap looks for an envelope with takes the square of this
  const address = await administrationThatSays('<'.repeat(300_000))
  const seen: number[] = []
  const readAnswer = async (envelope: string) => {
    seen.push(envelope.length)
    return { answer: { code: 0, message: 'read elsewhere' } }
  }
  expect(await connectAdministration({ ...address, readAnswer }).download()).toEqual({
    code: 0,
    message: 'read elsewhere',
  })
  expect(seen).toEqual([300_000])
})

test('whoever cannot read it is a fault of the line', async () => {
  const address = await administrationThatSays(envelopeOf(answered))
  const readAnswer = () => Promise.reject(new Error('takes more memory than it may'))
  const answer = await connectAdministration({ ...address, readAnswer }).download()
  expect(answer).toEqual({ fault: 'transport', reason: 'takes more memory than it may' })
})

test('an answer larger than any file is not taken in', async () => {
  const address = await administrationThatSays(Buffer.alloc(85_000_000, 'a'))
  expect(await connectAdministration(address).download()).toMatchObject({
    fault: 'transport',
    reason: expect.stringContaining('maxContentLength'),
  })
})
