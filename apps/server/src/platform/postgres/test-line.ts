import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A line to PostgreSQL whose connections of now can be made to take everything and answer nothing. */
export async function aLine(to: URL) {
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(to.port), to.hostname)
    open.add(far)
    near.pipe(far).pipe(near)
    near.on('error', () => far.destroy())
    far.on('error', () => near.destroy())
    near.on('close', () => far.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(to)
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: url.href,
    /** As after a silent failover: whoever was connected is forgotten by the database, and hears nothing of it. */
    forgetAll() {
      for (const far of open) {
        far.unpipe()
        far.removeAllListeners('end')
        far.destroy()
      }
      open.clear()
    },
    close: () => server.close(),
  }
}
