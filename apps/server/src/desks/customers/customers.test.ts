import { endpoints } from '@openbeian/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../records/audit/test-audit.ts'
import { fileHere } from '../../records/registry/test-registry.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import {
  aFilingOf,
  agreeToMaterials,
  anEmptyDraft,
  aPicture,
  aResource,
  atDomain,
  look,
  save,
  serverWithRules,
  upload,
} from '../applying/test-orders.ts'
import { keyCustomerNames } from './key-customer-names.ts'

let it: TestApp
let supervisor: TestCaller
let reviewer: TestCaller
beforeAll(async () => {
  it = await serverWithRules()
  ;[supervisor, reviewer] = [await it.as('supervisor'), await it.as('reviewer')]
})
afterAll(() => it.close())

const reason = '集团关系已核对'
const add = async (name: string, externalId?: string) =>
  (await reviewer.call(endpoints.addCustomer, { body: { name, ...(externalId && { externalId }) } })).answer
const find = async (search: string, by = reviewer) =>
  (await by.call(endpoints.listCustomers, { query: { search } })).answer.customers.map(({ name }) => name)
const change = (customerId: string, body: object, by = supervisor) =>
  by.call(endpoints.changeCustomer, { params: { customerId }, body: { reason, ...body } })

test('a customer without a login is made, found by name, number and own id, and filed for', async () => {
  const pear = await add('晴和梨业有限公司', 'CRM-0042')
  expect(pear).toMatchObject({ accounts: 0, externalId: 'CRM-0042' })
  for (const search of ['晴和梨业有限公司', '晴和 梨业', '梨业', String(pear.number), 'crm-00'])
    expect(await find(search)).toContain('晴和梨业有限公司')
  expect(await find('百分之百')).toEqual([])
  expect(await find('%')).toEqual([])
  const { answer } = await reviewer.call(endpoints.createOrder, { body: { customerId: pear.id } })
  expect(answer).toMatchObject({ editable: true, customerName: '晴和梨业有限公司' })
  expect(await auditOf(it.deps, `customer:${pear.id}`)).toMatchObject([{ action: 'customer.add' }])
})

test('an own id is one customer’s at a provider, and nobody sees the customers of another', async () => {
  const { id } = await add('甲方公司', 'A-1')
  await add('乙方公司')
  const taken = await reviewer.call(endpoints.addCustomer, { body: { name: '丙方公司', externalId: 'A-1' } })
  expect([taken.status, taken.problem.code]).toEqual([409, 'customers.external-id-taken'])
  expect((await change(id, { externalId: 'A-1', name: '甲方科技公司' })).answer).toMatchObject({ externalId: 'A-1' })
  expect(await find('甲方科技公司')).toEqual(['甲方科技公司'])
  expect((await change(id, { externalId: null })).answer.externalId).toBeUndefined()

  const elsewhere = await it.as('supervisor', { providerId: (await it.anotherProvider()).id })
  expect(await find('', elsewhere)).toEqual([])
  expect((await change(id, { name: '别家' }, elsewhere)).problem.code).toBe('customers.unknown')
  const order = await elsewhere.call(endpoints.createOrder, { body: { customerId: id } })
  expect(order.problem.code).toBe('order.customer-unknown')
  expect((await change(id, { name: '别家' }, reviewer)).status).toBe(403)
})

test('customers of earlier versions are found by their whole name once a server has started', async () => {
  const { id } = await add('旧版客户')
  await it.deps.db.updateTable('customers').set({ nameKey: null }).where('id', '=', id).execute()
  await keyCustomerNames(it.deps)
  const row = await it.deps.db.selectFrom('customers').select('nameKey').where('id', '=', id).executeTakeFirst()
  expect(row?.nameKey).toBeInstanceOf(Buffer)
})

test('who acts for a group sees and files for the subsidiaries, the others of the parent do not', async () => {
  const [parent, child, other] = [await add('母公司'), await add('子公司'), await add('无关公司')]
  const ofParent = { customerId: parent.id }
  const forGroup = await it.as('applicant', { ...ofParent, actsForGroup: true })
  const alone = await it.as('applicant', ofParent)
  const ofChild = await it.as('applicant', { customerId: child.id })
  const { id: orderId } = await anEmptyDraft(ofChild)
  const begin = (by: TestCaller, customerId: string) => by.call(endpoints.createOrder, { body: { customerId } })
  expect((await forGroup.call(endpoints.getOrder, { params: { orderId } })).status).toBe(404)
  expect((await begin(forGroup, child.id)).problem.code).toBe('order.customer-unknown')

  expect((await change(child.id, { parentId: parent.id })).answer.parent?.name).toBe('母公司')
  expect(await look(forGroup, orderId)).toMatchObject({ editable: true, customerName: '子公司' })
  expect((await begin(forGroup, child.id)).answer).toMatchObject({ editable: true, customerName: '子公司' })
  expect((await alone.call(endpoints.getOrder, { params: { orderId } })).status).toBe(404)
  expect((await begin(alone, child.id)).problem.code).toBe('order.customer-unknown')
  expect((await begin(forGroup, other.id)).problem.code).toBe('order.customer-unknown')
  const forWhom = async (by: TestCaller) =>
    (await by.call(endpoints.listCustomersToFileFor)).answer.customers.map(({ name }) => name)
  expect(await forWhom(forGroup)).toEqual(['母公司', '子公司'])
  expect([await forWhom(alone), await forWhom(ofChild), await forWhom(reviewer)]).toEqual([['母公司'], ['子公司'], []])
  const whole = await reviewer.call(endpoints.getCustomer, { params: { customerId: parent.id } })
  expect(whole.answer).toMatchObject({ subsidiaries: 1, children: [{ name: '子公司' }], accounts: 2 })

  await change(child.id, { parentId: null })
  expect((await forGroup.call(endpoints.getOrder, { params: { orderId } })).status).toBe(404)
})

test('what a subsidiary has filed is chosen from, and an order about it is for nobody else', async () => {
  const [parent, child] = [await add('集团公司'), await add('成员公司')]
  await change(child.id, { parentId: parent.id })
  const forGroup = await it.as('applicant', { customerId: parent.id, actsForGroup: true })
  const { id: orderId } = await anEmptyDraft(await it.as('applicant', { customerId: child.id }))
  const { subjectId: filedSubjectId } = await fileHere(
    it,
    atDomain(aFilingOf(await aResource(it, child.id)), 'ofagroup.cn'),
    {
      customerId: child.id,
      orderId,
    },
  )
  const filedBy = async (customerId: string, by = forGroup) =>
    (await by.call(endpoints.listFiledServices, { query: { customerId } })).answer
  expect(await filedBy(child.id)).toMatchObject({ services: [{ customerId: child.id }], total: { count: 1 } })
  expect(await filedBy(parent.id)).toMatchObject({ services: [], total: { count: 0 } })
  expect((await filedBy(child.id, await it.as('applicant'))).services).toEqual([])
  await it.deps.db.updateTable('orders').set({ state: 'abandoned' }).where('id', '=', orderId).execute()
  const begin = (customerId: string) =>
    forGroup.call(endpoints.createOrder, { body: { orderType: 'CHANGE_SUBJECT', filedSubjectId, customerId } })
  expect((await begin(parent.id)).problem.code).toBe('order.customer-unknown')
  expect((await begin(child.id)).answer.customerName).toBe('成员公司')
})

test('staff fill in for a customer without a login, papers included, and another decides', async () => {
  const { id: customerId } = await add('没有账号的公司')
  const begun = await reviewer.call(endpoints.createOrder, { body: { customerId } })
  const { id } = begun.answer
  const colleague = await it.as('reviewer')
  expect((await colleague.call(endpoints.getOrder, { params: { orderId: id } })).problem.code).toBe(
    'order.not-handed-in',
  )
  expect((await reviewer.call(endpoints.getDraft, { params: { orderId: id } })).status).toBe(200)
  await agreeToMaterials(reviewer, id)
  expect((await save(reviewer, begun.answer, aFilingOf(await aResource(it, customerId)))).status).toBe(200)
  expect((await upload(reviewer, id, { file: await aPicture() })).status).toBe(200)
  expect((await look(reviewer, id)).allowedActions).toContain('submit')
  const handedIn = { state: 'inReview', rulePackVersion: '2026.1' } as const
  await it.deps.db.updateTable('orders').set(handedIn).where('id', '=', id).execute()
  expect((await look(reviewer, id)).allowedActions).not.toContain('pass')
  expect((await look(colleague, id)).allowedActions).toContain('pass')
})

test('a group has two levels', async () => {
  const [top, middle, low] = [await add('上级'), await add('中级'), await add('下级')]
  await change(middle.id, { parentId: top.id })
  const why = async (customerId: string, parentId: string) => (await change(customerId, { parentId })).problem
  expect(await why(low.id, middle.id)).toMatchObject({ code: 'customers.parent-is-subsidiary' })
  expect(await why(top.id, low.id)).toMatchObject({ code: 'customers.has-subsidiaries' })
  expect(await why(low.id, low.id)).toMatchObject({ code: 'customers.parent-is-itself' })
})
