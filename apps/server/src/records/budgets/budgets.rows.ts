import type { BudgetName, Span } from '@openbeian/contract'
import type { Generated } from 'kysely'
import type { BigIntColumn, Instant, Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    budgetUses: { key: Buffer; slot: BigIntColumn; used: number; endsAt: Instant }
    usedUpBudgets: {
      id: Generated<string>
      key: Buffer
      /** None where only a code tells which is meant. */
      providerId: Maybe<string>
      budget: BudgetName
      span: Span
      accountId: Maybe<string>
      whoSealed: Maybe<Buffer>
      since: Instant
      until: Instant
      refused: number
    }
  }
}
