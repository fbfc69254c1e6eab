import { z } from 'zod'
import { registerElsewhere } from '../register-elsewhere.ts'
import type { FiledSubject } from '../registry.ts'
import type { Exchange, Route } from './exchange.ts'
import { registryPage } from './registry-page.ts'

const text = z.string().min(1).max(255).optional()
const elsewhere = z.strictObject({
  name: text,
  certificateNumber: text,
  domain: z.string().min(4).max(128).optional(),
  provider: z
    .string()
    .regex(/^[1-9]\d{0,17}$/)
    .transform(BigInt)
    .optional(),
})

/** What is filed, and filings that other providers reported. */
export const registryRoutes: Route = async (exchange) => {
  const { it, method, path, json, page } = exchange
  const [area, part, more] = path
  if (more !== undefined) return false
  if (area === 'show' && part === 'registry' && method === 'GET') {
    page(200, '备案库', registryPage(it.state))
    return true
  }
  if (area !== 'registry' || part !== undefined) return false
  const { subjects, resources } = it.state.registry
  if (method === 'GET') json(200, { subjects: [...subjects.values()].map(shown), resources: [...resources.values()] })
  else if (method === 'POST') await register(exchange)
  else return false
  return true
}

async function register(exchange: Exchange): Promise<void> {
  const { it, json, back } = exchange
  const body = await exchange.fields()
  if (!body) return
  const wish = elsewhere.safeParse(body.fields)
  if (!wish.success) return json(422, { message: z.prettifyError(wish.error) })
  const filed = await registerElsewhere(it, wish.data)
  return body.isForm ? back('/show/registry') : json(201, shown(filed))
}

/** What a test needs at first sight, then everything. */
const shown = (filed: FiledSubject) => ({
  subjectNumber: filed.subject.filingNumber,
  serviceNumbers: filed.services.map((it) => it.filingNumber),
  ...filed,
})
