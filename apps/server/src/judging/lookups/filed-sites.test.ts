import { endpoints } from '@openbeian/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  aFilingOf,
  anEmptyDraft,
  aResource,
  atDomain,
  save,
  serverWithRules,
} from '../../desks/applying/test-orders.ts'
import { openFiling } from '../../records/orders/order.ts'
import { lockOrder } from '../../records/orders/orders.store.ts'
import { fileHere } from '../../records/registry/test-registry.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { factsOfOrder } from '../orders/facts-of-order.ts'
import { filedSitesSeen } from './filed-sites.ts'
import { sealLookup } from './known-lookups.ts'
import type { HomePage } from './lookup.ts'
import { beginLookup, keepAnswer } from './lookups.store.ts'

let app: TestApp
let applicant: TestCaller
beforeAll(async () => {
  app = await serverWithRules()
  applicant = await app.as('applicant')
})
afterAll(() => app.close())

async function answered(domain: string, answers: boolean, shown: Partial<HomePage> = {}): Promise<void> {
  const { db, cipher, now } = app.deps
  const page: HomePage = answers
    ? { answers: true, title: '', filingNumbers: [], linksToMinistry: false, text: '', ...shown }
    : { answers: false }
  await beginLookup(db, { about: domain, source: 'page' }, now())
  const answer = sealLookup(cipher, domain, { source: 'page', answer: page })
  await keepAnswer(db, { about: domain, source: 'page', answer, at: now(), nextAt: now() })
}
const seenOf = (...sites: [service: string, domain: string][]) =>
  filedSitesSeen(app.deps.db, {
    cipher: app.deps.cipher,
    now: app.deps.now(),
    sponsor: '北京青禾样例园艺有限公司',
    sites: sites.map(([service, domain]) => ({
      service,
      number: `京ICP备2020000001号-${service.charCodeAt(0)}`,
      domain,
    })),
  })
const closedOf = async (...sites: [service: string, domain: string][]) => (await seenOf(...sites)).closed

test('a filed service is closed where none of its domains answers, and open where one does', async () => {
  await answered('shut.cn', false)
  await answered('open.cn', true)
  expect(await closedOf(['甲', 'shut.cn'], ['乙', 'open.cn'], ['乙', 'shut.cn'])).toEqual(['甲'])
  expect(await closedOf(['乙', 'open.cn'])).toEqual([])
})

test('what nobody has asked is not known: nothing is said of it, but what is closed is', async () => {
  expect(await closedOf(['丙', 'unasked.cn'])).toBeUndefined()
  expect(await closedOf(['乙', 'open.cn'], ['丙', 'unasked.cn'])).toBeUndefined()
  expect(await closedOf(['丙', 'unasked.cn'], ['甲', 'shut.cn'])).toEqual(['甲'])
  expect(await closedOf()).toBeUndefined()
})

test('a filed service shows its own number and its sponsor, on every domain that opens', async () => {
  const number = `京ICP备2020000001号-${'丁'.charCodeAt(0)}`
  const text = '北京青禾样例园艺有限公司'
  await answered('shows.cn', true, { filingNumbers: [number], text, isWhole: true })
  await answered('shows-not.cn', true, { filingNumbers: ['京ICP备2020000009号-1'], text: '月园', isWhole: true })
  await answered('scripts.cn', true, { isWhole: false })
  expect(await seenOf(['丁', 'shows.cn'])).toEqual({ closed: [], withoutNumber: [], ofStrangers: [] })
  expect(await seenOf(['丁', 'shows.cn'], ['丁', 'shows-not.cn'])).toEqual({
    closed: [],
    withoutNumber: ['丁'],
    ofStrangers: ['丁'],
  })
  // what scripts write nobody has seen, and where nobody answers nothing is lacking
  expect(await seenOf(['丁', 'scripts.cn'])).toEqual({ closed: [] })
  expect(await seenOf(['甲', 'shut.cn'])).toEqual({ closed: ['甲'], withoutNumber: [], ofStrangers: [] })
})

test('saving an order that adds a service asks about the sites that are filed, and the first filing of a stranger does not', async () => {
  const filing = atDomain(aFilingOf(await aResource(app)), 'filed-before.cn')
  const first = await anEmptyDraft(applicant)
  const { customerId = '' } = applicant.caller
  const { subjectId } = await fileHere(app, filing, { customerId, orderId: first.id })
  app.deps.lookups = { sources: ['page'], rdapServers: new Map(), timeoutSeconds: 1, perMinute: 60 }
  let latest = ''
  const askedFor = async (orderType: 'FIRST' | 'ADD_SERVICE_HERE') => {
    app.waiting.splice(0)
    const body = orderType === 'FIRST' ? { orderType } : { orderType, filedSubjectId: subjectId }
    const { answer, problem } = await applicant.call(endpoints.createOrder, { body })
    if (!answer) throw new Error(JSON.stringify(problem))
    await save(applicant, answer, atDomain(aFilingOf(''), `new-${orderType.toLowerCase().replaceAll('_', '-')}.cn`))
    latest = answer.id
    return app.waiting.filter(({ name }) => name === 'look-up-domain').map(({ data }) => data)
  }
  expect(await askedFor('FIRST')).toEqual([{ domain: 'new-first.cn', source: 'page' }])
  expect(await askedFor('ADD_SERVICE_HERE')).toContainEqual({ domain: 'filed-before.cn', source: 'page' })

  await answered('filed-before.cn', false)
  const order = await app.deps.db.transaction().execute((tx) => lockOrder(tx, latest))
  const { record } = await factsOfOrder(app.deps, order, openFiling(app.deps.cipher, order))
  expect(record.closed).toEqual([filing.services[0]?.name])
})
