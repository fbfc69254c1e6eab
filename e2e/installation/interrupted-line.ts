import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Where on the way to the administration somebody may pull the plug. */
export type Interruption = 'lost on the way there' | 'arrives although we died' | 'answer lost on the way back'

export interface InterruptedLine {
  url: string
  /** At the next call of this operation `cut` is called, in the way named; once. */
  arm(operation: string, interruption: Interruption, cut: () => void): void
  close(): Promise<void>
}

/** A line to the administration that can be cut before the administration knows, or after. */
export async function interruptedLine(target: string): Promise<InterruptedLine> {
  let armed: { operation: string; interruption: Interruption; cut: () => void } | undefined

  const serve = async (call: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const body = await bytesOf(call)
    const trap = armed && body.includes(armed.operation) ? armed : undefined
    if (trap) armed = undefined
    if (trap?.interruption === 'lost on the way there') {
      trap.cut()
      answer.destroy()
      return
    }
    if (trap?.interruption === 'arrives although we died') trap.cut()
    const passed = await passOn(target, call, body).catch(() => undefined)
    if (trap?.interruption === 'answer lost on the way back') trap.cut()
    if (trap || !passed) answer.destroy()
    else answer.writeHead(passed.status, passed.headers).end(passed.body)
  }
  const server = createServer((call, answer) => {
    serve(call, answer).catch(() => answer.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}`,
    arm: (operation, interruption, cut) => {
      armed = { operation, interruption, cut }
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

interface Passed {
  status: number
  headers: IncomingMessage['headers']
  body: Buffer
}

async function passOn(target: string, call: IncomingMessage, body: Buffer): Promise<Passed> {
  const { method, headers } = call
  const back = await new Promise<IncomingMessage>((resolve, reject) => {
    request(new URL(call.url ?? '/', target), { method, headers }, resolve)
      .on('error', reject)
      .end(body)
  })
  return { status: back.statusCode ?? 502, headers: back.headers, body: await bytesOf(back) }
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
