import {
  type Budget,
  type BudgetInForce,
  type BudgetSettings,
  type BudgetsView,
  budgetNames,
  budgets,
  type Finding,
  type UsedUpBudget,
} from '@openbeian/contract'
import { emptyFiling, shanghaiDay } from '@openbeian/filing'
import { evaluate, shownFinding } from '@openbeian/rules'
import { rulesOfProvider } from '../../judging/rules/rules-of-provider.ts'
import type { Work } from '../../platform/deps.ts'
import { getSettings, listStaff } from '../../records/accounts/accounts.store.ts'
import { nameOfAccount, nameOfCustomer, sealedAccountName } from '../../records/accounts/sealed-account.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { listUsedUp, listUses } from '../../records/budgets/budgets.store.ts'
import { spansInForce } from '../../records/budgets/spans-in-force.ts'
import { keyOf, openOwner } from '../../records/budgets/spend.ts'
import { listAgentAccounts } from '../../records/mandates/mandates.store.ts'
import { settingOf } from '../../records/settings/setting-of.ts'

/** Who has to wait now, what counts at the provider, and what staff and third parties have used of theirs. */
export async function viewBudgets(work: Work): Promise<BudgetsView> {
  const { db, caller, now } = work
  await writeAudit(work, { caller, action: 'budget.look', about: `provider:${caller.providerId}` })
  const stored = await getSettings(db, caller.providerId)
  const set = settingOf(stored, 'budgets')
  const inForce = budgetNames.map((budget) => inForceOf(budget, set))
  const usedUp = await listUsedUp(db, caller, now())
  return {
    usedUp: usedUp.map((row) => usedUpView(work, row)),
    inForce,
    officeAddresses: settingOf(stored, 'officeAddresses'),
    staff: await usesOfStaff(work),
    mandated: await usesUnderMandates(work),
    findings: await findingsOf(work, inForce),
  }
}

function usedUpView({ cipher }: Work, row: Awaited<ReturnType<typeof listUsedUp>>[number]): UsedUpBudget {
  const { id, budget, span, key, whoSealed, accountId, nameSealed, since, until, refused } = row
  const account = nameOfAccount(cipher, accountId, nameSealed)
  return {
    id,
    budget,
    span,
    ...(account && { account }),
    ...(whoSealed && openOwner(cipher, key.toString('hex'), whoSealed)),
    since: since.toISOString(),
    until: until.toISOString(),
    refused,
  }
}

function inForceOf(budget: BudgetInForce['budget'], set: BudgetSettings): BudgetInForce {
  const { usual }: Budget = budgets[budget]
  return { budget, usual, spans: spansInForce(budget, set) }
}

async function usesOfStaff(work: Work): Promise<BudgetsView['staff']> {
  const { db, cipher, caller } = work
  const staff = await listStaff(db, caller.providerId)
  const used = await usedToday(work, 'submissions.staff', staff)
  return staff
    .map(({ id, nameSealed }) => ({ name: sealedAccountName.open(cipher, id, nameSealed), used: used(id) }))
    .filter((it) => it.used > 0)
}

async function usesUnderMandates(work: Work): Promise<BudgetsView['mandated']> {
  const { db, cipher, caller, now } = work
  const accounts = await listAgentAccounts(db, caller.providerId, shanghaiDay(now()))
  const used = await usedToday(work, 'submissions.mandated', accounts)
  return accounts
    .map(({ id, nameSealed, customerId, customerNameSealed }) => ({
      name: sealedAccountName.open(cipher, id, nameSealed),
      customerName: nameOfCustomer(cipher, customerId, customerNameSealed) ?? '',
      used: used(id),
    }))
    .filter((it) => it.used > 0)
}

/** How much each of these accounts has used of a budget within a day. */
async function usedToday(
  { db, cipher, caller, now }: Work,
  budget: 'submissions.staff' | 'submissions.mandated',
  accounts: readonly { id: string }[],
): Promise<(accountId: string) => number> {
  const keyFor = (accountId: string) => keyOf(cipher, caller.providerId, { budget, whose: { accountId }, span: 'day' })
  const keys = accounts.map(({ id }) => keyFor(id))
  const uses = await listUses(db, keys, now())
  const used = new Map(uses.map((it) => [it.key.toString('hex'), Number(it.used)]))
  return (accountId) => used.get(keyFor(accountId).toString('hex')) ?? 0
}

/** What the rules say of an installation that lets people hand in so often. */
async function findingsOf(work: Work, inForce: readonly BudgetInForce[]): Promise<Finding[]> {
  const { caller, now } = work
  const perHour = inForce
    .filter(({ budget }) => budget === 'submissions.account' || budget === 'submissions.address')
    .map(({ spans }) => spans.hour ?? 0)
  const packs = await rulesOfProvider(work, caller.providerId)
  const { findings } = evaluate(packs, {
    orderType: 'FIRST',
    beside: 'installation',
    on: shanghaiDay(now()),
    filing: emptyFiling(),
    facts: { installation: { submissionsPerHour: Math.max(...perHour) } },
  })
  return findings.map((it) => shownFinding(packs, it))
}
