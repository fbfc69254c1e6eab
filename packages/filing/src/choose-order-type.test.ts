import { expect, test } from 'vitest'
import { chooseOrderType, type OrderFacts, orderTypePractice } from './choose-order-type.ts'
import { orderTypeReasons } from './order-type-reasons.ts'

const facts = (more: Partial<OrderFacts>): OrderFacts => ({
  wish: 'open',
  sponsor: 'filed',
  accessHere: true,
  serviceFiledBy: 'nobody',
  province: '440000',
  ...more,
})
const filed = (more: Partial<OrderFacts>) => facts({ serviceFiledBy: 'sponsor', ...more })
const changing = (...changes: NonNullable<OrderFacts['changes']>) => filed({ wish: 'change', changes })

/** The rows of the table, in its order, with what varies inside a row. */
test.each<[string, OrderFacts, string | undefined, string]>([
  ['1 a new sponsor opens', facts({ sponsor: 'new', accessHere: false }), 'FIRST', 'sponsor-is-new'],
  [
    '2 a domain another sponsor filed',
    facts({ sponsor: 'new', serviceFiledBy: 'other' }),
    undefined,
    'filed-by-other-sponsor',
  ],
  ['2 also for a filed sponsor', facts({ serviceFiledBy: 'other' }), undefined, 'filed-by-other-sponsor'],
  ['3 a sponsor with access here', facts({}), 'ADD_SERVICE_HERE', 'sponsor-is-here'],
  ['4 a sponsor of another provider', facts({ accessHere: false }), 'ADD_SERVICE_ELSEWHERE', 'sponsor-is-elsewhere'],
  ['5 a service filed elsewhere', filed({ accessHere: false }), 'ADD_ACCESS', 'service-is-filed'],
  ['5 by a sponsor with access here', filed({}), 'ADD_ACCESS', 'service-is-filed'],
  ['6 the sponsor’s data', changing('subject'), 'CHANGE_SUBJECT', 'changes-subject'],
  ['7 the service’s data', changing('service'), 'CHANGE_SERVICE', 'changes-service'],
  ['8 the access', changing('access'), 'CHANGE_ACCESS', 'changes-access'],
  ['9 both', changing('subject', 'service'), 'CHANGE_ALL', 'changes-several'],
  ['9 in Qinghai', { ...changing('access'), province: '630000' }, 'CHANGE_ALL', 'province-takes-whole-changes'],
  ['10 one service stops', filed({ wish: 'stopService' }), 'CANCEL_SERVICE', 'stops-service'],
  ['11 all stops', facts({ wish: 'stopAll' }), 'CANCEL_SUBJECT', 'stops-everything'],
  [
    '12 a shell in Shanghai',
    facts({ sponsor: 'shell', accessHere: false, province: '310000' }),
    'ADD_SERVICE_ELSEWHERE',
    'shell-may-add',
  ],
  ['12 a shell in Guangdong', facts({ sponsor: 'shell', accessHere: false }), 'FIRST', 'shell-must-go-first'],
  ['13 leaving this provider', filed({ wish: 'leaveProvider' }), 'CANCEL_ACCESS', 'leaves-provider'],
  ['14 to another sponsor', filed({ wish: 'moveToSponsor' }), 'MIGRATE_SERVICE', 'moves-to-sponsor'],
  [
    '14 never to an individual',
    filed({ wish: 'moveToSponsor', receiver: 'individual' }),
    'FIRST',
    'moves-by-two-orders',
  ],
  ['14 never an app', filed({ wish: 'moveToSponsor', kinds: ['app'] }), 'FIRST', 'moves-by-two-orders'],
  ['15 another account here', facts({ wish: 'moveToAccount' }), 'TRANSFER_ACCOUNT', 'moves-account'],
  ['16 a filing the account does not know', facts({ wish: 'manage' }), 'CLAIM', 'binds-to-account'],
  ['16 one it knows', facts({ wish: 'manage', isInAccount: true }), undefined, 'in-account-already'],
])('row %s', (_, given, orderType, reason) => {
  const choice = chooseOrderType(given)
  expect(choice.orderType).toBe(orderType)
  expect(choice.reasons[0]).toBe(reason)
})

test.each<[string, Partial<OrderFacts>, string]>([
  ['a change of nothing', changing(), 'nothing-changes'],
  ['a change by a sponsor that is new', { ...changing('subject'), sponsor: 'new' }, 'nothing-is-filed'],
  ['a change of a stranger’s service', { ...changing('service'), serviceFiledBy: 'other' }, 'service-not-filed'],
  ['a change at another provider', { ...changing('service'), accessHere: false }, 'not-our-access'],
  ['an end of what another provider serves', { wish: 'stopAll', accessHere: false }, 'not-our-access'],
  ['anything while an order is open', { hasOpenOrder: true }, 'open-order'],
  ['an individual’s site and app at once', { nature: 'individual', kinds: ['website', 'app'] }, 'kinds-in-two-orders'],
])('%s is no order, and says why', (_, given, reason) => {
  expect(chooseOrderType(facts(given))).toEqual({ reasons: [reason] })
})

test('several websites of an individual are one kind of thing', () => {
  expect(chooseOrderType(facts({ nature: 'individual', kinds: ['website', 'website'] })).orderType).toBe(
    'ADD_SERVICE_HERE',
  )
})

test('a company files its site and its app in one order', () => {
  expect(chooseOrderType(facts({ nature: 'enterprise', kinds: ['website', 'app'] })).orderType).toBe('ADD_SERVICE_HERE')
})

test('what is out of date is changed before anything is added, and not before a first filing', () => {
  for (const given of [facts({}), facts({ accessHere: false }), filed({})]) {
    expect(chooseOrderType({ ...given, subjectIsCurrent: false })).toMatchObject({
      before: 'CHANGE_SUBJECT',
      reasons: [expect.any(String), 'subject-first'],
    })
  }
  expect(chooseOrderType(facts({ sponsor: 'new', subjectIsCurrent: false })).before).toBeUndefined()
})

test('what takes two orders names the first', () => {
  expect(chooseOrderType(facts({ sponsor: 'shell', accessHere: false })).before).toBe('CANCEL_SUBJECT')
  expect(chooseOrderType(filed({ wish: 'moveToSponsor', kinds: ['app'] })).before).toBe('CANCEL_SERVICE')
})

test('leaving with the last access is possible to ask, and warned of', () => {
  expect(chooseOrderType(filed({ wish: 'leaveProvider', isLastAccess: true })).reasons).toContain('last-access')
  expect(chooseOrderType(filed({ wish: 'leaveProvider' })).reasons).not.toContain('last-access')
})

test('an operator that knows which provinces migrate services is believed', () => {
  const practice = { ...orderTypePractice, migrates: ['330000'] as const }
  const moving = (province: '330000' | '440000') =>
    chooseOrderType(filed({ wish: 'moveToSponsor', province }), practice)
  expect(moving('330000').orderType).toBe('MIGRATE_SERVICE')
  expect(moving('440000').reasons).toEqual(['moves-by-two-orders'])
})

test('every reason is said in both languages, once', () => {
  const said = Object.values(orderTypeReasons)
  expect(new Set(said.map((it) => it.zh)).size).toBe(said.length)
  expect(new Set(said.map((it) => it.en)).size).toBe(said.length)
})
