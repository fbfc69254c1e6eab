import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { endpoints, type OrderView } from '@openbeian/contract'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startJobs } from '../../background.ts'
import { pgBossJobs, type RunningJobs } from '../../platform/postgres/pg-boss-jobs.ts'
import { putChannel } from '../../records/channels/put-channel.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { aCompleteDraft, act, aFilingOf, aResource, look, serverWithRules, submit } from '../applying/test-orders.ts'

// a simulator of its own starts, and starts again
vi.setConfig({ testTimeout: 120_000 })

const program = join(import.meta.dirname, '../../../../simulator/src/main.ts')
const cipher = { key: 'abcdefghijklmnop', iv: 'ponmlkjihgfedcba' }

let app: TestApp
let jobs: RunningJobs
let background: { stop(): void }
let folder: string
let simulator: ChildProcess
let port = 0
let applicant: TestCaller
let reviewer: TestCaller
let supervisor: TestCaller

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openbeian-simulator-'))
  await startSimulator()
  app = await serverWithRules()
  const { deps } = app
  deps.gateway = { pollSeconds: 1, maxRetrySeconds: 2 }
  jobs = await pgBossJobs({ url: app.url, log: deps.log, works: true })
  deps.jobs = jobs
  await putChannel(deps, {
    providerId: app.provider.id,
    name: '北京市通信管理局',
    administration: '110000',
    ispId: 110_000_000_001n,
    baseUrl: `http://127.0.0.1:${port}`,
    userName: 'demo',
    secrets: { password: 'demo-pass', ...cipher },
  })
  background = await startJobs(deps, jobs)
  applicant = await app.as('applicant')
  reviewer = await app.as('reviewer')
  supervisor = await app.as('supervisor')
})
afterAll(async () => {
  background.stop()
  await jobs.stop()
  await app.close()
  simulator.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

async function startSimulator(): Promise<void> {
  const options = { port: String(port), data: folder, ...cipher, user: 'demo', password: 'demo-pass' }
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])
  simulator = fork(program, [...args, '--isp-id', '110000000001'], { silent: true })
  const [ready] = (await once(simulator, 'message')) as [{ port: number }]
  port = ready.port
}

/** From the API, as a browser would see it. */
async function waitFor(orderId: string, wanted: (order: OrderView) => boolean): Promise<OrderView> {
  for (let tries = 0; tries < 600; tries += 1) {
    const order = await look(reviewer, orderId)
    if (wanted(order)) return order
    await sleep(20)
  }
  throw new Error(`The order stays ${(await look(reviewer, orderId)).state}.`)
}

async function inReview(domain: string): Promise<OrderView> {
  const filing = aFilingOf(await aResource(app))
  const [service] = filing.services
  if (service) {
    service.homeUrl = `www.${domain}`
    for (const it of service.domains) it.name = domain
  }
  const { id } = await aCompleteDraft(app, applicant, filing)
  await submit(applicant, id)
  return (await act(reviewer, id, 'confirmIdentity', { note: '与证件照片一致' })).answer
}

const isIn = (state: OrderView['state']) => (order: OrderView) => order.state === state

async function decide(subjectName: string, what: 'approve' | 'refuse', opinion: string) {
  const address = `http://127.0.0.1:${port}/filings`
  // what was accepted is looked into a moment later
  const filingId = await vi.waitFor(async () => {
    const filings = (await (await fetch(address)).json()) as { filingId: string; subjectName: string; state: string }[]
    const filing = filings.find((it) => it.subjectName === subjectName && it.state === 'waiting')
    if (!filing) throw new Error(`There is no waiting filing of ${subjectName}.`)
    return filing.filingId
  })
  const body = JSON.stringify({ opinion })
  const headers = { 'content-type': 'application/json' }
  return fetch(`${address}/${filingId}/${what}`, { method: 'POST', body, headers })
}

test('a website filing goes to the simulated administration and comes back with its number', async () => {
  const { id, filing } = await inReview('qingheyangli.cn')
  const passedAt = performance.now()
  expect((await act(supervisor, id, 'pass')).status).toBe(200)
  const accepted = await waitFor(id, isIn('smsPending'))
  const acceptedMs = Math.round(performance.now() - passedAt)
  expect(accepted.report).toMatchObject({ state: 'accepted', sequence: 1 })

  expect((await decide(filing.subject.name, 'approve', '同意')).status).toBe(200)
  const decidedAt = performance.now()
  const approved = await waitFor(id, isIn('approved'))
  console.log(
    `pass to accepted ${acceptedMs} ms, approval to its number ${Math.round(performance.now() - decidedAt)} ms`,
  )

  expect(approved.published?.subjectNumber).toMatch(/^京ICP备\d{10}号$/)
  expect(approved.published?.services[0]?.displayedNumber).toBe(`${approved.published?.subjectNumber}-1`)
  const { answer } = await applicant.call(endpoints.listFiledServices)
  expect(answer.services).toMatchObject([
    {
      subjectName: filing.subject.name,
      serviceNumber: `${approved.published?.subjectNumber}-1`,
      domains: ['qingheyangli.cn'],
    },
  ])
})

test('an order passed while the simulator is dead goes out by itself when it is back', async () => {
  const exit = once(simulator, 'exit')
  simulator.kill('SIGKILL')
  await exit
  const { id, filing } = await inReview('qingheyangli-er.cn')
  await act(supervisor, id, 'pass')
  // a failed poll may have told of the line before: only a failed upload says when it is tried again
  const hasTried = ({ report }: OrderView) => report?.state === 'sending' && report.nextTryAt !== undefined
  expect(await waitFor(id, hasTried)).toMatchObject({ state: 'reported', report: { lastError: expect.any(Object) } })

  await startSimulator()
  expect((await waitFor(id, isIn('smsPending'))).report).toMatchObject({ sequence: 2 })
  expect((await decide(filing.subject.name, 'refuse', '网站名称与内容不符')).status).toBe(200)
  const refused = await waitFor(id, isIn('refused'))
  expect(refused.returnReasons).toMatchObject([{ at: '', source: 'opinion', text: '网站名称与内容不符', code: 1002 }])
})
