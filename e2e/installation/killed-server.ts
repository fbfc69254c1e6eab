import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ApiError, type OrderView } from '@openbeian/contract'
import { inventedUscc } from '@openbeian/filing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { journey, type Walk } from '../../apps/cli/src/demo/journey.ts'
import { type PersonClient, signInAs } from '../../apps/cli/src/demo/person.ts'
import { readSample, type Sample } from '../../apps/cli/src/demo/sample.ts'
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../apps/server/src/platform/postgres/embedded-postgres.ts'
import { readJournal } from '../../apps/simulator/src/journal.ts'
import { type Child, startChild } from './child.ts'
import { type InterruptedLine, type Interruption, interruptedLine } from './interrupted-line.ts'

interface ServerReady {
  ready: true
  port: number
  accounts: { role: string; login: string; password: string }[]
}

/** A moment inside the server, a call on the line to the administration, or just some time after a step began. */
type KillPoint =
  | { inside: string }
  | { operation: string; interruption: Interruption }
  | { afterMs: number; of: string }

/** Where a server may die on the way of a filing. */
export const killPoints: readonly KillPoint[] = [
  { inside: 'upload.file-written' },
  { inside: 'upload.file-written:4' },
  { inside: 'upload.before-commit:2' },
  { inside: 'submit.before-commit' },
  { inside: 'pass.before-commit' },
  { inside: 'payload.stored' },
  { inside: 'payload.stored:2' },
  { inside: 'compose.before-commit' },
  { inside: 'upload.before-send' },
  { operation: 'isp_upload', interruption: 'lost on the way there' },
  { operation: 'isp_upload', interruption: 'arrives although we died' },
  { operation: 'isp_upload', interruption: 'answer lost on the way back' },
  { inside: 'upload.after-answer' },
  { inside: 'download.before-acknowledge' },
  { inside: 'download.before-acknowledge:2' },
  { operation: 'isp_downloadack', interruption: 'lost on the way there' },
  { operation: 'isp_downloadack', interruption: 'answer lost on the way back' },
  { inside: 'apply.before-commit' },
  { inside: 'apply.before-commit:2' },
  { afterMs: 8, of: 'fill in the filing' },
  { afterMs: 60, of: 'upload the papers' },
  { afterMs: 10, of: 'submit' },
  { afterMs: 15, of: 'reviewer passes it' },
  { afterMs: 30, of: 'reported to the administration' },
]

const nameOf = (it: KillPoint) =>
  'inside' in it
    ? `inside ${it.inside}`
    : 'operation' in it
      ? `${it.operation}: ${it.interruption}`
      : `${it.afterMs} ms into "${it.of}"`

let folder: string
let database: EmbeddedPostgres
let simulator: Child<{ ready: true; port: number }>
let line: InterruptedLine
let server: Child<ServerReady>
const histogram = new Map<string, number>()

/** Files a company while the server is killed at each of these moments; what was acknowledged must be there. */
export function testThatNothingIsLost(some: readonly KillPoint[]): void {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'openbeian-kill-'))
    database = await startEmbeddedPostgres({ dataDir: folder, log: () => {} })
    const login = ['--isp-id', '110000000001', '--user', 'demo', '--password', 'demo-pass']
    const args = ['--port', '0', ...login, '--data', join(folder, 'simulator')]
    simulator = await startChild('apps/simulator/src/main.ts', args, {})
    line = await interruptedLine(`http://127.0.0.1:${simulator.ready.port}`)
  })

  afterAll(async () => {
    server?.kill('SIGKILL')
    simulator?.kill('SIGTERM')
    await Promise.all([server?.gone, simulator?.gone, line?.close()])
    await database?.stop()
    await rm(folder, { recursive: true, force: true })
    console.log(
      ['server killed:', ...[...histogram].map(([name, times]) => `  ${String(times).padStart(3)} × ${name}`)].join(
        '\n',
      ),
    )
  })

  test.each(some.map((it, n) => [nameOf(it), it, n] as const))(
    'killed %s, nothing acknowledged is lost',
    async (name, point, n) => {
      const walk = await startWalk(point, n)
      let deaths = 0
      const witness = new Witness()
      for (const step of journey) {
        if ('of' in point && point.of === step.name) void sleep(point.afterMs).then(() => server.kill('SIGKILL'))
        for (;;) {
          try {
            await step.take(witnessed(walk, witness))
            break
          } catch (error) {
            if (!(error instanceof ApiError) || error.status !== 0) throw error
            await server.gone
            deaths += 1
            await startServer()
            await signInAgain(walk)
            if (walk.orderId) witness.expectNothingLost(await orderOf(walk))
          }
        }
        if (walk.orderId && !died()) witness.saw(await orderOf(walk).catch(() => undefined))
      }
      histogram.set(name, (histogram.get(name) ?? 0) + deaths)
      const { state, published } = await orderOf(walk)
      expect(state).toBe('approved')
      expect(published?.services[0]?.number).toMatch(/^京ICP备\d{10}号-1$/)
      expect(deaths, 'the server was really killed').toBeGreaterThan(0)
    },
  )

  test('every sequence number was accepted exactly once, without a gap, and every filing arrived once', async () => {
    const entries = await readJournal(join(folder, 'simulator'))
    const accepted = entries.flatMap((it) => (it.kind === 'uploadAccepted' ? [it.sequence] : []))
    expect(accepted).toEqual(accepted.map((_, n) => n + 1))
    const subjects = entries.flatMap((it) =>
      it.kind === 'uploadChecked' ? it.filings.map((filing) => filing.subjectName) : [],
    )
    expect(new Set(subjects).size).toBe(subjects.length)
    expect(subjects).toHaveLength(some.length)
  })
}

/** What was answered with success must be there after any death. */
class Witness {
  readonly #materials = new Set<string>()
  #timeline: string[] = []

  acknowledgedMaterial(id: string): void {
    this.#materials.add(id)
  }

  saw(order: OrderView | undefined): void {
    if (order) this.#timeline = order.timeline.map((it) => it.action)
  }

  expectNothingLost(order: OrderView): void {
    expect(order.materials.map((it) => it.id)).toEqual(expect.arrayContaining([...this.#materials]))
    expect(order.timeline.map((it) => it.action).slice(0, this.#timeline.length)).toEqual(this.#timeline)
  }
}

function witnessed(walk: Walk, witness: Witness): Walk {
  const { applicant } = walk
  const uploadMaterial: PersonClient['uploadMaterial'] = async (input) => {
    const material = await applicant.uploadMaterial(input)
    witness.acknowledgedMaterial(material.id)
    return material
  }
  // the step writes the order's id into the walk itself
  return Object.defineProperty({ ...walk, applicant: { ...applicant, uploadMaterial } }, 'orderId', {
    get: () => walk.orderId,
    set: (id: string) => {
      walk.orderId = id
    },
  })
}

const died = () => server.process.exitCode !== null || server.process.signalCode !== null
const orderOf = (walk: Walk) => walk.applicant.getOrder({ params: { orderId: walk.orderId ?? '' } })

async function startWalk(point: KillPoint, n: number): Promise<Walk> {
  if (server && !died()) {
    server.kill('SIGKILL')
    await server.gone
  }
  await startServer('inside' in point ? { OPENBEIAN_FAILPOINT: point.inside } : {})
  const walk = { simulatorUrl: `http://127.0.0.1:${simulator.ready.port}`, sample: await sampleNumber(n) } as Walk
  await signInAgain(walk)
  await sellResource()
  if ('operation' in point) line.arm(point.operation, point.interruption, () => server.kill('SIGKILL'))
  return walk
}

async function startServer(env: NodeJS.ProcessEnv = {}): Promise<void> {
  server = await startChild('apps/server/src/main.ts', [], {
    DATABASE_URL: database.url,
    OPENBEIAN_OWNER_DATABASE_URL: database.ownerUrl,
    PORT: '0',
    OPENBEIAN_DATA: folder,
    OPENBEIAN_DEMO: '1',
    OPENBEIAN_PAPER_READERS: '0',
    OPENBEIAN_SIMULATOR_URL: line.url,
    OPENBEIAN_POLL_SECONDS: '1',
    OPENBEIAN_FAILPOINT: '',
    ...env,
  })
}

const account = (role: string) => server.ready.accounts.find((it) => it.role === role) ?? { login: '', password: '' }
const signIn = (role: string) => signInAs(`http://127.0.0.1:${server.ready.port}`, account(role))

async function signInAgain(walk: Walk): Promise<void> {
  walk.applicant = await signIn('applicant')
  walk.reviewer = await signIn('reviewer')
}

/** The demonstration's own resources carry five services each. */
async function sellResource(): Promise<void> {
  const admin = await signIn('admin')
  const { customers } = await admin.listCustomers({ query: { search: '演示客户' } })
  await admin.createResource({
    body: {
      kind: 'instance',
      name: '样例云主机',
      ips: [{ from: '203.0.113.10', to: '203.0.113.10' }],
      province: '110000',
      billing: 'prepaid',
      purchasedOn: '2026-01-01',
      expiresOn: '2029-12-31',
      quota: 1,
      customerId: customers[0]?.id ?? '',
    },
  })
}

/** Another invented company each time: one open order per subject, one filing per domain, mobiles of its own. */
async function sampleNumber(n: number): Promise<Sample> {
  const sample = await readSample('enterprise')
  const { subject, services } = sample.filing
  const [service] = services
  if (!service?.domains[0]) throw new Error('the sample has no domain')
  subject.name = `北京青禾样例园艺${'甲乙丙丁戊己庚辛壬癸'[n % 10]}${'一二三四五'[Math.floor(n / 10)]}有限公司`
  subject.certificate.number = inventedUscc('91', '110105', `MA${String(n).padStart(6, '0')}`)
  service.domains[0] = { ...service.domains[0], name: `qinghe${n}.demo-beian.cn`, holder: subject.name }
  service.homeUrl = `www.qinghe${n}.demo-beian.cn`
  for (const person of [subject.principal, ...services.map(({ manager }) => manager)]) {
    person.mobile = `${person.mobile.slice(0, -3)}${100 + n}`
  }
  return sample
}
