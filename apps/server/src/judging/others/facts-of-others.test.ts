import { randomInt } from 'node:crypto'
import { endpoints } from '@openbeian/contract'
import { asciiDomain, type Filing } from '@openbeian/filing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  aFilingOf,
  anEmptyDraft,
  anotherResidentId,
  aResource,
  atDomain,
  look,
  openTo,
  save,
  serverWithRules,
} from '../../desks/applying/test-orders.ts'
import { auditOf } from '../../records/audit/test-audit.ts'
import { contactKey } from '../../records/contacts/contact.ts'
import { subjectOfDomain } from '../../records/registry/filed-facts.ts'
import { keyRecords } from '../../records/registry/key-records.ts'
import { fileHere } from '../../records/registry/test-registry.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { factsOfOthers } from './facts-of-others.ts'

let app: TestApp
let applicant: TestCaller
let reviewer: TestCaller
let resourceId: string
let orderId: string
let theirs: Filing
let strangers: { customerId: string; orderId: string }

beforeAll(async () => {
  app = await serverWithRules()
  reviewer = await app.as('reviewer')
  resourceId = await aResource(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  await app.deps.db.deleteFrom('filedKeys').execute()
  await app.deps.db.updateTable('filedSubjects').set({ cancelledAt: new Date() }).execute()
  applicant = await app.as('applicant')
  orderId = (await anEmptyDraft(applicant)).id
  strangers = { customerId: (await app.anotherCustomer()).id, orderId }
  theirs = withOwnPersons(atDomain(aFilingOf(resourceId), 'theirs.cn'))
})

function withOwnPersons(filing: Filing): Filing {
  filing.subject.principal.certificate.number = anotherResidentId()
  for (const { manager } of filing.services) manager.certificate.number = anotherResidentId()
  return filing
}

const order = (more: Partial<Parameters<typeof factsOfOthers>[1]['order']> = {}) => ({
  id: orderId,
  state: 'draft' as const,
  providerId: app.provider.id,
  customerId: app.customer.id,
  filedSubjectId: null,
  filedServiceIds: [],
  ...more,
})
const factsFor = (filing: Filing, more?: Parameters<typeof order>[0]) =>
  factsOfOthers(app.deps.db, { cipher: app.deps.cipher, order: order(more), filing })
const service = (filing: Filing) => filing.services[0] as Filing['services'][number]

test('what nobody else has filed is known to be the sponsor’s own', async () => {
  await fileHere(app, theirs, strangers)
  const facts = await factsFor(withOwnPersons(atDomain(aFilingOf(resourceId), 'ours.cn')))
  expect(facts.ofOthers).toEqual({
    mobiles: [],
    homeUrls: [],
    managers: [],
    principals: {},
    remarks: expect.anything(),
  })
  expect(facts).toMatchObject({ appKeysOfOthers: [], domainsFiled: {}, accountHasOtherSubject: false })
  expect(facts.registry).toBeUndefined()
})

test('mobile, manager, principal, home page, remark and key of another sponsor are found', async () => {
  const app1 = { system: 'android' as const, fingerprint: 'AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89' }
  const typed = withOwnPersons(atDomain(aFilingOf(resourceId), 'ours.cn'))
  for (const filing of [theirs, typed]) {
    Object.assign(service(filing), {
      kind: 'app',
      app: { platforms: [{ ...app1, name: '', publicKey: '' }], sdks: [] },
    })
  }
  service(typed).app?.platforms.forEach((it) => {
    it.fingerprint = it.fingerprint.toLowerCase()
  })
  service(theirs).manager.mobile =
    `${typed.subject.principal.mobile.slice(0, 3)} ${typed.subject.principal.mobile.slice(3)}`
  service(theirs).manager.certificate.number = service(typed).manager.certificate.number
  theirs.subject.principal.certificate.number = typed.subject.principal.certificate.number
  service(theirs).homeUrl = `https://${service(typed).homeUrl}/`
  service(typed).remark = service(theirs).remark = '展示花卉种植与养护知识，介绍本公司的产品'
  await fileHere(app, theirs, strangers)
  const { ofOthers, appKeysOfOthers } = await factsFor(typed)
  expect(ofOthers).toEqual({
    mobiles: [typed.subject.principal.mobile],
    homeUrls: ['www.ours.cn'],
    managers: [service(typed).manager.certificate.number],
    principals: { [typed.subject.principal.certificate.number]: 1 },
    remarks: { [service(typed).remark]: 1 },
  })
  expect(appKeysOfOthers).toEqual(['ABCDEF0123456789ABCDEF0123456789'])
})

test('the sponsor’s own record is that of no other, whoever’s account it came by', async () => {
  await fileHere(app, theirs, strangers)
  const own = await factsFor(theirs)
  expect(own.ofOthers).toMatchObject({ mobiles: [], managers: [], homeUrls: [] })
  expect(own).toMatchObject({
    registry: { subjectFiled: true },
    domainsFiled: { 'theirs.cn': { filed: 'by-sponsor' } },
  })
})

test('what another has filed is another’s domain; cancelled it is nobody’s', async () => {
  const { subjectId } = await fileHere(app, theirs, strangers)
  const typed = withOwnPersons(atDomain(aFilingOf(resourceId), 'theirs.cn'))
  typed.subject.principal.mobile = theirs.subject.principal.mobile
  expect(await factsFor(typed)).toMatchObject({
    domainsFiled: { 'theirs.cn': { filed: 'by-another' } },
    ofOthers: { mobiles: [typed.subject.principal.mobile] },
  })
  await app.deps.db.updateTable('filedSubjects').set({ cancelledAt: new Date() }).where('id', '=', subjectId).execute()
  expect(await factsFor(typed)).toMatchObject({ domainsFiled: {}, ofOthers: { mobiles: [] } })
})

test('an address one other sponsor has alone is filed for another; one that several share is not', async () => {
  const typed = withOwnPersons(atDomain(aFilingOf(resourceId), 'ours.cn'))
  const from = service(typed).access[0]?.ips[0]?.from ?? ''
  service(theirs).access[0]?.ips.splice(0, 1, { from: '203.0.113.1', to: '203.0.113.50' })
  expect((await factsFor(typed)).addressFacts).toEqual({ [from]: { filedForOther: false } })
  await fileHere(app, theirs, strangers)
  expect((await factsFor(typed)).addressFacts).toEqual({ [from]: { filedForOther: true } })
  await fileHere(app, withOwnPersons(atDomain(aFilingOf(resourceId), 'third.cn')), strangers)
  expect((await factsFor(typed)).addressFacts).toEqual({ [from]: { filedForOther: false } })
})

test('another provider’s registry says nothing here', async () => {
  await fileHere(app, theirs, strangers)
  const typed = withOwnPersons(atDomain(aFilingOf(resourceId), 'theirs.cn'))
  typed.subject.principal.mobile = theirs.subject.principal.mobile
  const elsewhere = await factsFor(typed, { providerId: (await app.anotherProvider()).id })
  expect(elsewhere).toMatchObject({ domainsFiled: {}, ofOthers: { mobiles: [], managers: [] } })
})

test('while nobody knows whose filing it is nobody can be another', async () => {
  const typed = aFilingOf(resourceId, '')
  expect((await factsFor(typed)).ofOthers).toBeUndefined()
})

test('a customer who has filed for another subject is known', async () => {
  await fileHere(app, theirs, { ...strangers, customerId: app.customer.id })
  expect((await factsFor(aFilingOf(resourceId))).accountHasOtherSubject).toBe(true)
  expect((await factsFor(theirs)).accountHasOtherSubject).toBe(false)
})

test('whether an app was filed here first is told by the orders it came by', async () => {
  const { subjectId, serviceIds } = await fileHere(app, theirs, strangers)
  const about = { filedSubjectId: subjectId, filedServiceIds: serviceIds }
  expect((await factsFor(theirs, about)).appFiledHere).toBeUndefined()
  const came = (orderType: 'FIRST' | 'ADD_ACCESS') =>
    app.deps.db
      .updateTable('orders')
      .set({ orderType, state: 'approved', filedSubjectId: subjectId, filedServiceIds: serviceIds })
      .where('id', '=', orderId)
      .execute()
  await came('FIRST')
  expect((await factsFor(theirs, about)).appFiledHere).toBe(true)
  await came('ADD_ACCESS')
  expect((await factsFor(theirs, about)).appFiledHere).toBe(false)
})

test('records from before there were keys get theirs, and until then only a hit says something', async () => {
  const { db } = app.deps
  await fileHere(app, theirs, strangers)
  await db.deleteFrom('filedKeys').execute()
  await db.updateTable('filedSubjects').set({ keyedAt: null, subjectKey: null }).execute()
  const typed = withOwnPersons(atDomain(aFilingOf(resourceId), 'ours.cn'))
  typed.subject.principal.mobile = theirs.subject.principal.mobile
  expect((await factsFor(typed)).ofOthers).toBeUndefined()

  expect(await keyRecords(app.deps)).toBeGreaterThan(0)
  expect((await factsFor(typed)).ofOthers?.mobiles).toEqual([typed.subject.principal.mobile])
  expect((await factsFor(theirs)).registry).toEqual({ subjectFiled: true })
  expect(await keyRecords(app.deps)).toBe(0)
})

test('an address of IPv6 is filed for another as one of IPv4 is, the records of before included', async () => {
  const at = (ip: string) => (filing: Filing) => {
    for (const access of service(filing).access) access.ips = [{ from: ip, to: ip }]
    return filing
  }
  const typed = withOwnPersons(atDomain(aFilingOf(resourceId), 'ours.cn'))
  typed.subject.certificate.number = '91110105MA00SELF7K'
  const { serviceIds } = await fileHere(app, at('2408:4000:0::9')(theirs), strangers)
  const told = async (ip: string) => (await factsFor(at(ip)(typed))).addressFacts
  expect(await told('2408:4000::9')).toEqual({ '2408:4000::9': { filedForOther: true } })
  expect(await told('2408:4000::a')).toEqual({ '2408:4000::a': { filedForOther: false } })

  // as an earlier version kept it
  const { db } = app.deps
  await db.updateTable('filedAccesses').set({ addresses: '{}' }).where('serviceId', 'in', serviceIds).execute()
  await db.updateTable('filedSubjects').set({ comparedAt: null }).execute()
  expect(await told('2408:4000::9')).toEqual({ '2408:4000::9': { filedForOther: false } })
  await keyRecords(app.deps)
  expect(await told('2408:4000::9')).toEqual({ '2408:4000::9': { filedForOther: true } })
})

test('a domain is the same filed and asked for in either spelling, whatever its letters are', async () => {
  const letters = [...'青禾园艺花卉月季兰草木林山水云']
  const any = () => Array.from({ length: randomInt(2, 6) }, () => letters[randomInt(letters.length)]).join('')
  for (const name of Array.from({ length: 8 }, () => `${any()}${randomInt(99)}.中国`)) {
    const spelled = [name, asciiDomain(name), asciiDomain(name).toUpperCase()]
    const [filedAs = '', askedAs = ''] = [randomInt(3), randomInt(3)].map((at) => spelled[at])
    const filing = withOwnPersons(atDomain(aFilingOf(resourceId), filedAs))
    const { subjectId } = await fileHere(app, filing, strangers)
    const typed = withOwnPersons(atDomain(aFilingOf(resourceId), askedAs))
    const facts = await factsFor(typed)
    expect([filedAs, askedAs, facts.domainsFiled]).toEqual([filedAs, askedAs, { [name]: { filed: 'by-another' } }])
    expect(facts.ofOthers?.homeUrls).toHaveLength(1)
    expect(await subjectOfDomain(app.deps.db, applicant.caller, askedAs)).toBe(subjectId)
  }
})

test('what others filed cannot be read in the tables', async () => {
  await fileHere(app, theirs, strangers)
  const { rows } = await app.deps.db
    .selectFrom('filedKeys')
    .selectAll()
    .execute()
    .then((all) => ({ rows: JSON.stringify(all.map((it) => ({ ...it, key: it.key.toString('latin1') }))) }))
  expect(rows).not.toContain(theirs.subject.principal.mobile)
  expect(rows).not.toContain(theirs.subject.principal.certificate.number)
})

test('a mobile that another sponsor has filed stops the draft, and the reviewer sees the rule', async () => {
  await fileHere(app, theirs, strangers)
  const draft = await anEmptyDraft(applicant)
  const typed = withOwnPersons(atDomain(aFilingOf(resourceId), 'ours.cn'))
  typed.subject.principal.mobile = theirs.subject.principal.mobile
  await save(applicant, draft, typed)
  const { findings } = await look(reviewer, await openTo(reviewer, draft.id))
  expect(findings.filter((it) => it.rule === 'national.mobile-of-another-sponsor')).toMatchObject([
    { at: 'subject.principal.mobile', severity: 'blocks' },
  ])

  // the applicant is told once the code came back from that mobile
  const told = async () => (await look(applicant, draft.id)).findings.map(({ rule }) => rule)
  expect(await told()).not.toContain('national.mobile-of-another-sponsor')
  const key = contactKey(app.deps.cipher, { at: '', channel: 'sms', value: typed.subject.principal.mobile })
  const { customerId = '' } = applicant.caller
  await app.deps.db
    .insertInto('confirmedContacts')
    .values({ customerId, contactKey: key, confirmedAt: new Date() })
    .execute()
  expect(await told()).toContain('national.mobile-of-another-sponsor')
})

test('the risk list warns of what a supervisor has marked until it is lifted, and shows nobody the number', async () => {
  const supervisor = await app.as('supervisor')
  const draft = await anEmptyDraft(applicant)
  const typed = aFilingOf(resourceId)
  await save(applicant, draft, typed)
  await openTo(reviewer, draft.id)
  const warned = async () =>
    (await look(reviewer, draft.id)).findings.filter((it) => it.rule === 'national.mobile-at-risk').map(({ at }) => at)
  expect(await warned()).toEqual([])

  const { mobile } = typed.subject.principal
  const body = { kind: 'mobile' as const, value: `${mobile.slice(0, 3)} ${mobile.slice(3)}`, reason: '冒用他人身份' }
  const { status, answer } = await supervisor.call(endpoints.addRiskEntry, { body })
  expect(status).toBe(200)
  expect(await warned()).toEqual(['subject.principal.mobile'])
  const { findings } = await look(applicant, draft.id)
  expect(findings.filter(({ rule }) => rule.endsWith('-at-risk'))).toEqual([])
  const again = await supervisor.call(endpoints.addRiskEntry, { body: { ...body, value: mobile } })
  expect(again).toMatchObject({ status: 409, problem: { code: 'risk.marked-already' } })
  expect((await reviewer.call(endpoints.addRiskEntry, { body })).status).toBe(403)
  expect((await applicant.call(endpoints.listRisks, {})).status).toBe(403)

  const { entries } = (await reviewer.call(endpoints.listRisks, {})).answer
  expect(entries).toMatchObject([
    { kind: 'mobile', shown: `${mobile.slice(0, 3)}****${mobile.slice(-4)}`, reason: '冒用他人身份' },
  ])
  const kept = await auditOf(app.deps, `risk:${answer.id}`)
  expect(kept).toHaveLength(1)
  expect(JSON.stringify(kept)).not.toContain(mobile)

  const lift = { params: { riskId: answer.id }, body: { reason: '已核实为本人' } }
  expect((await supervisor.call(endpoints.liftRisk, lift)).status).toBe(200)
  expect(await warned()).toEqual([])
  expect((await supervisor.call(endpoints.liftRisk, lift)).problem.code).toBe('risk.not-found')
  const after = (await reviewer.call(endpoints.listRisks, {})).answer.entries
  expect(after[0]).toMatchObject({ lifted: { reason: '已核实为本人' } })
})

test('certificates and keys of apps are marked alike; another provider’s list says nothing here', async () => {
  const supervisor = await app.as('supervisor')
  const typed = aFilingOf(resourceId)
  const { number } = typed.subject.principal.certificate
  await supervisor.call(endpoints.addRiskEntry, {
    body: { kind: 'certificate', value: number, reason: '多次虚假备案' },
  })
  expect((await factsFor(typed)).riskList).toEqual({ mobiles: [], certificates: [number], appKeys: [] })
  const other = { providerId: (await app.anotherProvider()).id }
  expect((await factsFor(typed, other)).riskList).toEqual({ mobiles: [], certificates: [], appKeys: [] })
  const wrong = await supervisor.call(endpoints.addRiskEntry, { body: { kind: 'mobile', value: '12', reason: 'x' } })
  expect(wrong.status).toBe(422)
})
