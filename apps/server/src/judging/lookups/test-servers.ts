import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A registry on loopback: what it answers by domain, and what it was asked. */
export async function rdapServer(answers: Record<string, { status?: number; body?: unknown; silent?: boolean }>) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const domain = (request.url ?? '').replace('/domain/', '')
    asked.push(domain)
    const { status = 200, body, silent } = answers[domain] ?? { status: 404 }
    if (silent) return
    response.writeHead(status, { 'content-type': 'application/rdap+json', location: 'http://127.0.0.1:1/' })
    response.end(typeof body === 'string' ? body : JSON.stringify(body ?? { errorCode: status }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    asked,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A name server on loopback that knows addresses, says there are none, or says that it failed. */
export async function dnsServer(names: Record<string, string[] | 'fails'>) {
  const socket = createSocket('udp4')
  socket.on('message', (query, from) => socket.send(answerTo(query, names), from.port, from.address))
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return {
    address: `127.0.0.1:${socket.address().port}`,
    close: async () => {
      socket.close()
      await once(socket, 'close')
    },
  }
}

/** RFC 1035: the question again, and an A record for each address. */
function answerTo(query: Buffer, names: Record<string, string[] | 'fails'>): Buffer {
  const labels: string[] = []
  let at = 12
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('ascii', at + 1, at + 1 + length))
    at += length + 1
  }
  const question = query.subarray(12, at + 5)
  const known = names[labels.join('.').toLowerCase()]
  const addresses = Array.isArray(known) ? known : []
  const code = known === 'fails' ? 2 : known === undefined ? 3 : 0
  const head = Buffer.alloc(12)
  query.copy(head, 0, 0, 2)
  head.writeUInt16BE(0x8180 + code, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt16BE(addresses.length, 6)
  const records = addresses.map((it) =>
    Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, ...it.split('.').map(Number)]),
  )
  return Buffer.concat([head, question, ...records])
}
