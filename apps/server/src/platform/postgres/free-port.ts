import { createServer } from 'node:net'

/** The wished TCP port if it is free, else any free one. Another process may take it before the caller listens. */
export async function freePort(wished: number | undefined, host = '127.0.0.1'): Promise<number> {
  return (wished && (await tryPort(wished, host))) || (await tryPort(0, host)) || Promise.reject(noPort(host))
}

const noPort = (host: string) => new Error(`There is no free TCP port on ${host}.`)

function tryPort(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(undefined))
    probe.listen({ port, host, exclusive: true }, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' ? address?.port : undefined))
    })
  })
}
