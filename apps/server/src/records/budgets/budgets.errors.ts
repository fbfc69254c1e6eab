import { type BudgetName, budgets } from '@openbeian/contract'
import { errorsOf, isKeyOf } from '@openbeian/filing'

const nameOf = (budget: BudgetName, language: 'zh' | 'en'): string =>
  isKeyOf(budgets, budget) ? budgets[budget][language] : String(budget)

export const budgetError = errorsOf({
  'budgets.used-up': {
    kind: 'tooMany',
    zh: (it) => `操作过于频繁（${nameOf(it.budget, 'zh')}），请在 ${it.retryAfterMinutes} 分钟后重试。`,
    en: (it: { budget: BudgetName; retryAfterSeconds: number; retryAfterMinutes: number }) =>
      `Too often: ${nameOf(it.budget, 'en')}. Try again in ${it.retryAfterMinutes} min.`,
  },
  'budgets.not-used-up': {
    kind: 'notFound',
    zh: () => '这项限制已经结束或已被解除。',
    en: (it: { usedUpId: string }) => `The limit ${it.usedUpId} has ended or was lifted already.`,
  },
})
