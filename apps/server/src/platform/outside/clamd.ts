import { connect, type NetConnectOpts, type Socket } from 'node:net'
import type { VirusScan } from './virus-scan.ts'

const chunkBytes = 64 * 1024
/** Nothing a scanner says is longer. */
const maxAnswerBytes = 4096

/** Asks a ClamAV daemon at `host:port` or at the path of its socket, by its INSTREAM command. */
export const clamdScan =
  (address: string, timeoutMs = 30_000): VirusScan =>
  async (bytes) =>
    foundIn(await ask(connect(placeOf(address)), bytes, timeoutMs))

/** `/run/clamav/clamd.ctl`, `127.0.0.1:3310`, `[::1]:3310`. */
export function placeOf(address: string): NetConnectOpts {
  if (address.startsWith('/')) return { path: address }
  const [, host = '', port = ''] = /^\[?([^\]]+)\]?:(\d+)$/.exec(address) ?? []
  return { host, port: Number(port) }
}

/** Sends everything in pieces, each behind its length, and reads the one line that comes back. */
function ask(socket: Socket, bytes: Uint8Array, timeoutMs: number): Promise<string> {
  return new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => socket.destroy(new Error(`clamd did not answer in ${timeoutMs} ms`)), timeoutMs)
    let said = ''
    socket.setEncoding('utf8')
    socket.on('data', (piece) => {
      said += piece
      if (said.includes('\0') || said.length > maxAnswerBytes) socket.destroy()
    })
    // a scanner that has heard enough closes while we still write: what it said counts
    socket.on('error', (error) => said || reject(error))
    socket.on('close', () => {
      clearTimeout(late)
      resolve(said.split('\0')[0] ?? '')
    })
    socket.on('connect', () => {
      socket.write('zINSTREAM\0')
      for (let at = 0; at < bytes.length; at += chunkBytes) sendPiece(socket, bytes.subarray(at, at + chunkBytes))
      sendPiece(socket, new Uint8Array())
    })
  })
}

function sendPiece(socket: Socket, piece: Uint8Array): void {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(piece.length)
  socket.write(length)
  if (piece.length > 0) socket.write(piece)
}

/** Anything but a clear word is a fault: `stream: OK`, `stream: Eicar-Test-Signature FOUND`. */
function foundIn(said: string): string | undefined {
  if (/^stream: OK$/.test(said)) return undefined
  const [, name] = /^stream: (.+) FOUND$/.exec(said) ?? []
  if (name) return name
  throw new Error(`clamd said: ${said.slice(0, 200) || 'nothing'}`)
}
