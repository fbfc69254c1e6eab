import { z } from 'zod'
import type { Exchange, Route } from './exchange.ts'
import { type Arrived, phonePage } from './phone-page.ts'

const message = z.strictObject({
  channel: z.enum(['sms', 'email']),
  to: z.string().max(200),
  subject: z.string().max(500).optional(),
  text: z.string().max(5000),
})

const maxKept = 200

/** The phones and mailboxes of the people in a trial: what the server would have sent them arrives here, until the end. */
export function phoneRoutes(arrived: Arrived[] = []): Route {
  return async (exchange) => {
    const { method, path, json, page } = exchange
    const address = path.join('/')
    if (method === 'GET' && address === 'show/phones') page(200, '手机与邮箱', phonePage(arrived), 5)
    else if (method === 'GET' && address === 'phones') json(200, arrived)
    else if (method === 'POST' && address === 'phones') await receive(exchange, arrived)
    else return false
    return true
  }
}

async function receive({ it, json, fields }: Exchange, arrived: Arrived[]): Promise<void> {
  const body = await fields()
  if (!body) return
  const { success, data } = message.safeParse(body.fields)
  if (!success) return json(422, { message: 'channel, to, text' })
  arrived.unshift({ at: it.now().toISOString(), ...data })
  arrived.length = Math.min(arrived.length, maxKept)
  json(201, {})
}
