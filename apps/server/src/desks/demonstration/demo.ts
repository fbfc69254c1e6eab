import { type Budget, type BudgetName, type BudgetSettings, budgets, type ProviderSettings } from '@openbeian/contract'
import { entriesOf, provinces } from '@openbeian/filing'
import { sql } from 'kysely'
import { type Deps, type DepsInTx, inTransaction } from '../../platform/deps.ts'
import type { Tx } from '../../platform/postgres/database.ts'
import { insertCustomer, setBudgets, setSignIn } from '../../records/accounts/accounts.store.ts'
import { keepAccount } from '../../records/accounts/keep-account.ts'
import { insertProvider } from '../../records/accounts/providers.store.ts'
import { type ChannelSettings, putChannel } from '../../records/channels/put-channel.ts'
import { giveSampleResource } from '../../records/resources/give-sample-resource.ts'
import { offerAccessCode } from '../../records/resources/offer-access-code.ts'
import { acceptForDemonstration } from '../identity/decide-face-terms.ts'
import { showNoticeInDemonstration } from '../privacy/accept-notice.ts'
import type { DemoSecrets } from './demo-secrets.ts'

/** Whoever tries the product, and the journeys of the tests, hand in more in an hour than an applicant does in a month. */
const timesUsual = 20
const demoBudgets: BudgetSettings = Object.fromEntries(
  entriesOf<BudgetName, Budget>(budgets).map(([name, { usual }]) => [
    name,
    Object.fromEntries(entriesOf(usual).map(([span, max]) => [span, max * timesUsual])),
  ]),
)

/** One person plays everybody. */
const demoSignIn: NonNullable<ProviderSettings['signIn']> = {
  staffIdleMinutes: 480,
  passwordAgainMinutes: 60,
  secondFactor: 'voluntary',
}

/** The one provider whose settings allow addresses and domains nobody really has. */
const settings: ProviderSettings = {
  demonstration: true,
  signIn: demoSignIn,
  budgets: demoBudgets,
  allowedIpRanges: [{ from: '203.0.113.0', to: '203.0.113.255' }],
  allowedDomainSuffixes: ['demo-beian.cn'],
  // one province is left out, so that signing by hand alone can be seen, as in most provinces
  signedOnScreenIn: provinces.map(({ code }) => code).filter((it) => it !== '440000'),
}

const names = {
  applicant: '演示申请人',
  reviewer: '演示审核员',
  supervisor: '演示主管',
  admin: '演示管理员',
  auditor: '演示审计员',
}

export type Simulator = Pick<ChannelSettings, 'baseUrl' | 'secrets'>

/**
 * Brings provider, accounts and channel of the demonstration back to their settings at every start; orders and other work
 * in it stay.
 */
export async function seedDemo(deps: Deps, secrets: DemoSecrets, simulator?: Simulator): Promise<void> {
  await inTransaction(deps, async (work) => {
    // two servers that start together seed one after the other
    await sql`select pg_advisory_xact_lock(7110257)`.execute(work.db)
    const { providerId, customerId } = (await findDemo(work.db)) ?? (await newDemo(work, secrets))
    await setBudgets(work.db, providerId, demoBudgets)
    await setSignIn(work.db, providerId, demoSignIn)
    for (const { role, login, password } of secrets.accounts) {
      const of = role === 'applicant' ? { customerId } : {}
      await keepAccount(work, { providerId, ...of, login, name: names[role], role, password })
    }
    await acceptForDemonstration(work, providerId)
    await showNoticeInDemonstration(work, { providerId, customerId })
    if (simulator) await putChannel(work, { ...channel, ...simulator, providerId })
  })
}

const channel = {
  name: '北京市通信管理局（模拟）',
  administration: '110000',
  ispId: 110_000_000_001n,
  userName: 'demo',
  asksStatus: true,
}

/** Tells the demonstration from providers that were set up beside it. */
const demoCode = 'demo'

interface Demo {
  providerId: string
  customerId: string
}

async function findDemo(tx: Tx): Promise<Demo | undefined> {
  return tx
    .selectFrom('providers')
    .innerJoin('customers', 'customers.providerId', 'providers.id')
    .select(['providers.id as providerId', 'customers.id as customerId'])
    .where('code', '=', demoCode)
    .orderBy('customers.createdAt')
    .limit(1)
    .executeTakeFirst()
}

async function newDemo(work: DepsInTx, { accessCodes }: DemoSecrets): Promise<Demo> {
  const provider = { name: '演示接入服务商', code: demoCode, provinces: ['110000'], settings }
  const providerId = await insertProvider(work, provider)
  const customerId = await insertCustomer(work, providerId, '演示客户')
  for (const _ of ['website', 'shop']) await giveSampleResource(work, { providerId, customerId })
  for (const number of accessCodes) await offerAccessCode(work, providerId, number)
  return { providerId, customerId }
}
