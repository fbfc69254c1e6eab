import type { ReasonSource, ShownReason } from '@openbeian/contract'
import type { Actor, HistoryEvent, OrderState, OrderType } from '@openbeian/filing'
import type { ColumnType, Generated } from 'kysely'
import type { Instant, InstantOrNow, Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    orders: {
      id: Generated<string>
      providerId: string
      customerId: string
      reference: string
      orderType: OrderType
      state: OrderState
      version: Generated<number>
      filingSealed: Buffer
      subjectNameSealed: Buffer
      subjectKey: Maybe<Buffer>
      serviceNames: Generated<string[]>
      domains: Generated<string[]>
      province: Generated<string>
      preparedBy: Generated<string[]>
      claimedBy: Maybe<string>
      claimedAt: Maybe<Instant>
      rulePackVersion: Maybe<string>
      ruleVersion: Maybe<number>
      identityFingerprint: Maybe<Buffer>
      returnReasonsSealed: Maybe<Buffer>
      createdBy: string
      createdAt: Generated<Date>
      stateSince: InstantOrNow
      deadlineAt: Maybe<Instant>
      deadlineEstimated: Generated<boolean>
      filedSubjectId: Maybe<string>
      /** In the order of the filing's services; null where one of several is not filed. */
      filedServiceIds: Generated<(string | null)[]>
      filedSealed: Maybe<Buffer>
      /** What it held of persons was removed then. */
      emptiedAt: Maybe<Date>
      /** The third party that prepares it for its customer. */
      agentCustomerId: Maybe<string>
    }
    /** By what an order is found. */
    searchedOrders: { orderId: string; providerId: string; nameKeys: string[]; domains: string[] }
    orderActions: {
      id: Generated<string>
      at: Generated<Date>
      orderId: string
      action: HistoryEvent
      actor: Actor
      accountId: Maybe<string>
      fromState: Maybe<OrderState>
      toState: OrderState
      wordsSealed: Maybe<Buffer>
      data: ColumnType<Record<string, unknown>, string | undefined, never>
      rulePackVersion: Maybe<string>
    }
  }
}

export interface ReturnReason {
  at: string
  /** Absent: a reviewer's, or a sentence of the administration as it was kept until 2026-11-30. */
  source?: ReasonSource
  /** Word for word as it was said. */
  text: string
  /** The administration's result code, where it is one. */
  code?: number
  /** What the edition of the channel said of a code that V3.0 does not have. */
  told?: NonNullable<ShownReason['advice']>
}
