import type { App } from './http.ts'

/** What this server lacks to do its work; empty when it is ready. */
export type FindMissing = () => Promise<string[]>

/** For whoever runs the server: is the process alive, and can it do its work? */
export function serveHealth(app: App, missing: FindMissing): void {
  const quiet = { schema: { hide: true }, logLevel: 'silent', config: { isUncounted: true } } as const
  app.get('/healthz', quiet, () => ({ alive: true }))
  app.get('/readyz', quiet, async (_, reply) => {
    const faults = await missing()
    return reply.code(faults.length > 0 ? 503 : 200).send({ ready: faults.length === 0, missing: faults })
  })
}
