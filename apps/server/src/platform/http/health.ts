import type { App } from './http.ts'
import type { FindReadiness } from './readiness.ts'

/**
 * For whoever runs the server: is the process alive, and can it do its work? `/readyz` answers 503 where it cannot; what only lessens it is
 * named beside 200. With `?verbose` each check says what it found.
 */
export function serveHealth(app: App, find: FindReadiness): void {
  const quiet = { schema: { hide: true }, logLevel: 'silent', config: { isUncounted: true } } as const
  app.get('/healthz', quiet, () => ({ alive: true }))
  app.get<{ Querystring: Record<string, unknown> }>('/readyz', quiet, async ({ query }, reply) => {
    const { missing, degraded, checks } = await find()
    const isReady = missing.length === 0
    const isVerbose = Object.hasOwn(query, 'verbose')
    return reply.code(isReady ? 200 : 503).send({ ready: isReady, missing, degraded, ...(isVerbose && { checks }) })
  })
}
