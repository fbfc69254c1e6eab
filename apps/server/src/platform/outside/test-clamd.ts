import { createServer } from 'node:net'

/** The test file every scanner knows (EICAR), written so that none finds it here. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join('')

/** A scanner over TCP that speaks INSTREAM and knows one virus; `says` answers instead. */
export async function fakeClamd(says?: string) {
  const scanned: Buffer[] = []
  const server = createServer((socket) => {
    let heard = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (piece) => {
      heard = Buffer.concat([heard, piece])
      const file = fileIn(heard)
      if (!file) return
      scanned.push(file)
      const found = file.includes(eicar)
      socket.end(`${says ?? (found ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK')}\0`)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  return {
    address: `127.0.0.1:${address.port}`,
    scanned,
    close: () => new Promise<void>((done) => server.close(() => done())),
  }
}

/** All pieces together once the empty one has come; undefined before. */
function fileIn(heard: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0'
  if (heard.subarray(0, command.length).toString() !== command) return undefined
  const pieces: Buffer[] = []
  for (let at = command.length; at + 4 <= heard.length; ) {
    const length = heard.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(heard.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}
