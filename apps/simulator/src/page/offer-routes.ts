import { z } from 'zod'
import { offerNow } from '../offers/offer-now.ts'
import { offerRequest } from '../offers/offer-request.ts'
import type { Exchange, Route } from './exchange.ts'
import { offerPage } from './offer-page.ts'

const nothingFits = '没有合适的备案 Nothing filed fits: file and approve something first.'

/** Files that wait for download, and more of them. */
export const offerRoutes: Route = async (exchange) => {
  const { it, method, path, json, page } = exchange
  const [area, part, more] = path
  if (more !== undefined) return false
  if (area === 'show' && part === 'offers' && method === 'GET') {
    page(200, '下发文件', offerPage(it.state))
    return true
  }
  if (area !== 'offers' || part !== undefined) return false
  if (method === 'GET') json(200, [...it.state.offers.values()])
  else if (method === 'POST') await offer(exchange)
  else return false
  return true
}

async function offer(exchange: Exchange): Promise<void> {
  const { it, json, page, back } = exchange
  const body = await exchange.fields()
  if (!body) return
  const wish = offerRequest.safeParse(body.isForm ? wished(body.fields) : body.fields)
  const fileName = wish.success ? await offerNow(it, wish.data) : undefined
  if (fileName !== undefined) return body.isForm ? back('/show/offers') : json(201, { fileName })

  const message = wish.success ? nothingFits : z.prettifyError(wish.error)
  const status = wish.success ? 409 : 422
  return body.isForm ? page(status, '下发文件', offerPage(it.state, message)) : json(status, { message })
}

/** A form has one field for everything but the block. */
function wished({ block, details }: Record<string, unknown>): unknown {
  try {
    return { block, ...JSON.parse(String(details || '{}')) }
  } catch {
    return { block, details }
  }
}
