import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerSignatureOf, signatureOf } from '../cloud-faces.ts'

interface CloudRequest {
  requestId: string
  timed: boolean
  frames: { atMs: number; picture: string }[]
  portrait?: string
}

interface FakeCloud {
  url: string
  asked: CloudRequest[]
  /** What it answers; the signature is right unless `signed` is false. */
  says: { status?: number; body?: unknown; signed?: boolean; afterMs?: number }
  close(): Promise<void>
}

/** A service for faces as docs/faces.md describes it: it believes nobody whose signature is wrong. */
export async function fakeCloud({ keyId, secret }: { keyId: string; secret: string }): Promise<FakeCloud> {
  const cloud: Omit<FakeCloud, 'url' | 'close'> = { asked: [], says: {} }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8')
      const header = (name: string) => String(request.headers[`x-face-${name}`] ?? '')
      const [timestamp, requestId] = [header('timestamp'), header('request')]
      const right = signatureOf(secret, { path: request.url ?? '', timestamp, requestId, body })
      if (header('key') !== keyId || header('signature') !== right) return response.writeHead(401).end()
      cloud.asked.push(JSON.parse(body) as CloudRequest)
      const { status = 200, body: said = { result: 'pass' }, signed = true, afterMs = 0 } = cloud.says
      const text = typeof said === 'string' ? said : JSON.stringify(said)
      const signature = signed ? answerSignatureOf(secret, requestId, text) : 'wrong'
      setTimeout(() => response.writeHead(status, { 'x-face-signature': signature }).end(text), afterMs)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return Object.assign(cloud, {
    url: `http://127.0.0.1:${port}/v1/face-checks`,
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  })
}
