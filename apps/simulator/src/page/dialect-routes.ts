import { readEdition } from '../loaded-dialect.ts'
import type { Exchange, Route } from './exchange.ts'

/** The edition of the interface that is spoken: read, replaced by a file, taken back to the one it was started with. */
export const dialectRoutes: Route = async (exchange) => {
  const { it, method, path, json } = exchange
  if (path.join('/') !== 'dialect') return false
  if (method === 'GET') json(200, shown(exchange))
  else if (method === 'POST') await load(exchange)
  else if (method === 'DELETE') {
    await it.runExclusive(async () => it.speak(undefined))
    json(200, shown(exchange))
  } else return false
  return true
}

const shown = ({ it: { dialect } }: Exchange) => ({
  version: dialect.version,
  ...(dialect.file && { file: dialect.file }),
})

async function load(exchange: Exchange): Promise<void> {
  const { it, json } = exchange
  const body = await exchange.fields()
  if (!body) return
  const text = JSON.stringify(body.fields, null, 2)
  const read = readEdition(text)
  if (!read.ok) return json(422, { message: read.wrong })
  await it.runExclusive(async () => it.speak({ dialect: read.dialect, text }))
  json(200, shown(exchange))
}
