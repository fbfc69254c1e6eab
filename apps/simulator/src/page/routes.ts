import type { RequestListener } from 'node:http'
import type { Administration } from '../administration.ts'
import { dialectRoutes } from './dialect-routes.ts'
import { exchangeOf, notFoundHtml, type Route } from './exchange.ts'
import { faultRoutes } from './fault-routes.ts'
import { filingRoutes } from './filing-routes.ts'
import { sendJson } from './http.ts'
import { journalPage } from './journal-page.ts'
import { offerRoutes } from './offer-routes.ts'
import { phoneRoutes } from './phone-routes.ts'
import { registryRoutes } from './registry-routes.ts'

/** The page for people and the addresses for tests. */
export function pageListener(it: Administration, instance: string, onFault: (error: unknown) => void): RequestListener {
  const routes = [
    filingRoutes,
    faultRoutes,
    offerRoutes,
    dialectRoutes,
    registryRoutes,
    phoneRoutes(),
    journalRoutes,
    healthRoute(instance),
  ]
  return (request, response) => {
    answerWith(routes, exchangeOf(it, request, response)).catch((error) => {
      onFault(error)
      if (response.headersSent) response.destroy()
      else sendJson(response, 500, { message: 'The simulator failed; see its output.' })
    })
  }
}

async function answerWith(routes: Route[], exchange: Parameters<Route>[0]): Promise<void> {
  for (const route of routes) if (await route(exchange)) return
  if (exchange.method === 'GET') exchange.page(404, '没有这个页面', notFoundHtml)
  else exchange.json(405, { message: 'Not here.' })
}

const journalRoutes: Route = ({ it, method, path, json, page }) => {
  const address = path.join('/')
  if (method !== 'GET') return false
  if (address === 'journal') json(200, it.entries)
  else if (address === 'show/journal') page(200, '日志', journalPage(it.entries), 5)
  else return false
  return true
}

const healthRoute =
  (instance: string): Route =>
  ({ path, method, json }) => {
    if (method !== 'GET' || path.join('/') !== 'healthz') return false
    json(200, { status: 'ok', simulator: true, instance })
    return true
  }
