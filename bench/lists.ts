import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { orderEndpoints } from '@openbeian/contract'
import { type FilledInstallation, fillInstallation } from './lists/filled-installation.ts'
import type { Sizes } from './lists/invented.ts'
import { measuredPages } from './lists/measured-pages.ts'
import { startPostgres } from './lists/postgres.ts'
import { quantiles } from './submit/measure.ts'

/** Every list of an installation with 200,000 orders, beside the same of one with a thousandth of them. */
const { values } = parseArgs({
  options: {
    orders: { type: 'string', default: '200000' },
    calls: { type: 'string', default: '40' },
    /** Leaves both running, to be looked at. */
    stay: { type: 'boolean', default: false },
  },
})
const orders = Number(values.orders)
const calls = Number(values.calls)
const large: Sizes = {
  orders,
  waiting: Math.round(orders * 0.0075),
  subjects: Math.round(orders * 0.3),
  customers: Math.round(orders * 0.15),
  ownEvery: 50,
  audits: 5,
  others: Math.round(orders * 0.025),
}
const small: Sizes = { orders: 200, waiting: 60, subjects: 100, customers: 60, ownEvery: 2, audits: 5, others: 400 }
const warmUps = 5

const folder = await mkdtemp(join(tmpdir(), 'openbeian-lists-'))
const postgres = startPostgres(folder)
const endings: (() => Promise<void>)[] = []
try {
  const installations = await Promise.all([small, large].map((sizes) => fillInstallation(postgres, folder, sizes)))
  endings.push(...installations.map((it) => () => it.stop()))
  const [one, other] = installations
  if (one && other) await compare(one, other)
} finally {
  for (const end of endings) await end()
  postgres.stop()
  await rm(folder, { recursive: true, force: true })
}

async function compare(one: FilledInstallation, other: FilledInstallation): Promise<void> {
  console.log(
    `${small.orders} orders beside ${large.orders} orders and ${large.subjects} subjects, filled in ${other.seconds.toFixed(0)} s\n`,
  )
  const callers = new Map<string, Awaited<ReturnType<FilledInstallation['callerOf']>>[]>()
  print('page', 'p50 ms', 'p95 ms', 'KB', 'p50 ms', 'p95 ms', 'KB', '× p50', '× p95')
  for (const [name, who, path, body] of measuredPages) {
    const both = callers.get(who) ?? (await Promise.all([one, other].map((it) => it.callerOf(who))))
    callers.set(who, both)
    const measured = []
    for (const call of both) {
      const address = path.includes(':orderId') ? path.replace(':orderId', await anOrder(call)) : path
      measured.push(await measureCalls(() => call(address, body)))
    }
    const [few, many] = measured
    if (!few || !many) continue
    const cells = measured.flatMap(({ p50Ms, p95Ms, bytes }) => [p50Ms, p95Ms, bytes / 1000].map((it) => it.toFixed(1)))
    print(name, ...cells, (many.p50Ms / few.p50Ms).toFixed(1), (many.p95Ms / few.p95Ms).toFixed(1))
  }
  if (!values.stay) return
  for (const { portalUrl, accounts } of [one, other]) console.log(portalUrl, JSON.stringify(accounts))
  await new Promise((resolve) => process.once('SIGINT', resolve))
}

async function anOrder(call: (path: string) => Promise<{ answer: unknown }>): Promise<string> {
  const { answer } = await call('/api/orders?state=approved&limit=1')
  return orderEndpoints.listOrders.answer.parse(answer).orders[0]?.id ?? ''
}

async function measureCalls(call: () => Promise<{ bytes: number }>) {
  let bytes = 0
  const latencies: number[] = []
  for (let nth = 0; nth < warmUps + calls; nth += 1) {
    const sentAt = performance.now()
    ;({ bytes } = await call())
    if (nth >= warmUps) latencies.push(performance.now() - sentAt)
  }
  return { ...quantiles(latencies), bytes }
}

function print(name: string, ...cells: string[]): void {
  console.log(name.padEnd(24), ...cells.map((it) => it.padStart(8)))
}
