import { z } from 'zod'
import { budgetNames } from './budgets.ts'
import { endpoint } from './endpoint.ts'
import { writtenAs } from './personal-data.ts'
import { Finding } from './problem.ts'

const Span = z.enum(['minute', 'tenMinutes', 'hour', 'day'])
const Spans = z.partialRecord(Span, z.int())

/** Whoever has to wait: an account by its name, everybody else as far as may be shown. */
export const UsedUpBudget = z.object({
  id: z.uuid(),
  budget: z.enum(budgetNames),
  span: Span,
  account: z.string().optional(),
  address: z.string().optional(),
  /** Masked. */
  recipient: z.string().optional(),
  /** Masked. */
  login: z.string().optional(),
  since: z.iso.datetime(),
  until: z.iso.datetime(),
  /** How often they were refused since. */
  refused: z.int(),
})
export type UsedUpBudget = z.infer<typeof UsedUpBudget>

/** What counts at the provider. */
export const BudgetInForce = z.object({
  budget: z.enum(budgetNames),
  /** Most uses within each span. */
  spans: Spans,
  usual: Spans,
})
export type BudgetInForce = z.infer<typeof BudgetInForce>

export const BudgetsView = z.object({
  usedUp: z.array(UsedUpBudget),
  inForce: z.array(BudgetInForce),
  officeAddresses: z.array(z.object({ from: z.string(), to: z.string() })),
  /** Members of staff who handed in filings within a day. */
  staff: z.array(z.object({ name: z.string(), used: z.int() })),
  /** Third parties who handed in filings under mandates within a day. */
  mandated: z.array(z.object({ name: z.string(), customerName: z.string(), used: z.int() })),
  /** What the rules for installations say of these budgets. */
  findings: z.array(Finding),
})
export type BudgetsView = z.infer<typeof BudgetsView>

export const budgetEndpoints = {
  listBudgets: endpoint({
    method: 'GET',
    path: '/api/budgets',
    summary: 'Who has to wait now, what counts, and what staff have used; the look is logged',
    right: 'budget.read',
    audit: {
      actions: {
        'budget.look': { zh: '查看操作频率限制', en: 'Looked at who has to wait' },
        'budget.use-up': { zh: '操作过于频繁，已限制', en: 'Too often, held up' },
      },
      things: { budget: { zh: '操作频率限制', en: 'Limit of use' } },
    },
    personal: writtenAs('budget.look', 'contacts'),
    answer: BudgetsView,
  }),
  liftBudget: endpoint({
    method: 'POST',
    path: '/api/budgets/used-up/:usedUpId/lift',
    summary: 'Lets somebody go on who would have to wait, after a reason that is kept',
    right: 'budget.lift',
    passwordAgain: true,
    audit: { actions: { 'budget.lift': { zh: '解除操作频率限制', en: 'Lifted a limit of use' } } },
    params: z.strictObject({ usedUpId: z.uuid() }),
    body: z.strictObject({ reason: z.string().trim().min(2).max(500) }),
    personal: 'none',
    answer: z.object({}),
  }),
}
