import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { decodeAnswer } from '../soap/answers.ts'
import { serveAdministration } from '../soap/serve-administration.ts'
import { serviceOf } from '../soap/services.ts'
import { officialSchema, reportSkipped, testWithSchema } from '../testing/official-schema.ts'
import { decodeDownload, decodeUpload } from '../wire/documents.ts'
import { v30 } from './v30.ts'

const folder = new URL('../../../../conformance/wire/quirks/', import.meta.url)
const documentOf = (id: string) => readFileSync(new URL(`${id}.xml`, folder), 'utf8')
const rootOf = (xml: string) => /<(?:\w+:)?([A-Z]?\w+)[\s>]/.exec(xml.replace(/<\?.*?\?>/, ''))?.[1] ?? ''

const documents: Record<
  string,
  { schema?: Parameters<typeof officialSchema>[0]; read: (xml: string) => { ok: boolean } | Promise<{ ok: boolean }> }
> = {
  UploadData: { schema: 'upload-data.xsd', read: (xml) => decodeUpload(v30, xml) },
  DownloadData: { schema: 'download-data.xsd', read: (xml) => decodeDownload(v30, xml) },
  return: { schema: 'upload-return.xsd', read: decodeAnswer },
  Envelope: { read: async (xml) => ({ ok: (await callerOf(xml)) === 310000000001n }) },
}

/** Who calls, as our server half understands it. */
async function callerOf(envelope: string): Promise<bigint | undefined> {
  let seen: bigint | undefined
  const none = async (caller: { ispId: bigint }) => {
    seen = caller.ispId
    return { code: 2, message: '' }
  }
  const operations = {
    upload: none,
    download: none,
    acknowledge: none,
    previousUpload: none,
    beianStatus: none,
    verifyPassword: none,
  }
  const server = createServer()
  await serveAdministration(server, operations, { dialect: v30 })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await fetch(`http://127.0.0.1:${port}${serviceOf('isp_download').path}`, {
    method: 'POST',
    headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' },
    body: envelope,
  })
  server.closeAllConnections()
  server.close()
  return seen
}

test('every quirk has a document, and every document a quirk', () => {
  const files = readdirSync(folder).map((it) => it.replace('.xml', ''))
  expect(files.sort()).toEqual(v30.quirks.map((it) => it.id).sort())
})

test.each(v30.quirks.map(({ id, decoder }) => [id, decoder] as const))('%s: our decoder %s it', async (id, decoder) => {
  const xml = documentOf(id)
  const read = await documents[rootOf(xml)]?.read(xml)
  expect(read?.ok).toBe(decoder === 'accepts')
})

testWithSchema('and the official schema does what the quirk says', () => {
  for (const { id, schema } of v30.quirks) {
    const xml = documentOf(id)
    const file = documents[rootOf(xml)]?.schema
    if (file) expect(officialSchema(file)(xml).ok, id).toBe(schema === 'accepts')
  }
})

reportSkipped()
