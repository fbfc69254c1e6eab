import { freePort } from '../../apps/server/src/platform/postgres/free-port.ts'

/** The wished port, or the next above it that is free; 0 asks for any. */
export async function nextFreePort(wished: number, host: string): Promise<number> {
  for (let port = wished; port !== 0 && port < Math.min(wished + 50, 65536); port++) {
    if ((await freePort(port, host)) === port) return port
  }
  return freePort(undefined, host)
}
