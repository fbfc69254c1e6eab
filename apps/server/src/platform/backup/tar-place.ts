import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { BackupPlace } from './backup-place.ts'

const block = 512

/** A place nobody can read back from: what is put goes into a stream, as `tar -x` unpacks it into a folder that is a place. */
export function tarPlace(out: Writable): BackupPlace {
  const write = async (bytes: Uint8Array) => {
    if (!out.write(bytes)) await once(out, 'drain')
  }
  // one file after the other, whoever puts at the same time
  let last = Promise.resolve()
  return {
    name: '-',
    put(name, bytes) {
      last = last.then(async () => {
        await write(headOf(name, bytes.length))
        await write(bytes)
        await write(Buffer.alloc((block - (bytes.length % block)) % block))
      })
      return last
    },
    get: async () => undefined,
    sizeOf: async () => undefined,
    list: async () => [],
    async end() {
      await write(Buffer.alloc(2 * block))
      await new Promise<void>((resolve) => out.end(resolve))
    },
  }
}

/** A head of POSIX ustar; our names are short, our files below 8 GB. */
function headOf(name: string, size: number): Buffer {
  const head = Buffer.alloc(block)
  const octal = (value: number, at: number, width: number) =>
    head.write(`${value.toString(8).padStart(width - 1, '0')}\0`, at, 'latin1')
  if (Buffer.byteLength(name) > 100) throw new Error(`${name} is too long a name for tar.`)
  head.write(name, 0, 'utf8')
  octal(0o600, 100, 8)
  octal(0, 108, 8)
  octal(0, 116, 8)
  octal(size, 124, 12)
  octal(Math.floor(Date.now() / 1000), 136, 12)
  head.write('        0', 148, 'latin1')
  head.write('ustar\x0000', 257, 'latin1')
  octal(
    head.reduce((sum, byte) => sum + byte, 0),
    148,
    7,
  )
  return head
}
