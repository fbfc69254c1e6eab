import { noFaults } from '../faults/fault.ts'
import { readScenarios } from '../faults/fault-file.ts'
import { readFaultScript } from '../faults/fault-script.ts'
import type { Exchange, Route } from './exchange.ts'
import { faultPage } from './fault-page.ts'
import { html } from './html.ts'

/** The faults in force: read, replaced by a script or a scenario, taken away. */
export const faultRoutes: Route = async (exchange) => {
  const { it, method, path, json, page } = exchange
  const [area, part, more] = path
  if (more !== undefined) return false
  if (area === 'show' && part === 'faults' && method === 'GET') {
    page(200, '故障', faultPage(it.faults, await readScenarios()))
    return true
  }
  if (area !== 'faults' || part !== undefined) return false

  if (method === 'GET') json(200, shown(exchange))
  else if (method === 'POST') await replace(exchange)
  else if (method === 'DELETE') {
    it.faults.load(noFaults)
    json(200, shown(exchange))
  } else return false
  return true
}

const shown = ({ it: { faults } }: Exchange) => ({
  ...faults.script,
  faults: faults.list.map(({ fault, seen, struck }) => ({ ...fault, seen, struck })),
})

async function replace(exchange: Exchange): Promise<void> {
  const { it, json, page, back } = exchange
  const body = await exchange.fields()
  if (!body) return
  const { scenario, script, ...others } = body.fields
  const scenarios = await readScenarios()
  const named = typeof scenario === 'string' && scenario !== '' ? scenario : undefined
  const ready = named === undefined ? undefined : scenarios.get(named)
  const given = body.isForm ? parse(script) : others
  const read =
    named === undefined
      ? readFaultScript(given, it.dialect)
      : ready
        ? { ok: true as const, script: ready }
        : { ok: false as const, wrong: `There is no scenario ${named}: ${[...scenarios.keys()].join(', ')}` }

  if (read.ok) it.faults.load(read.script)
  if (body.isForm && read.ok) return back('/show/faults')
  if (body.isForm && !read.ok)
    return page(422, '故障', html`${faultPage(it.faults, scenarios, read.wrong, String(script ?? ''))}`)
  return read.ok ? json(200, shown(exchange)) : json(422, { message: read.wrong })
}

function parse(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return text
  }
}
