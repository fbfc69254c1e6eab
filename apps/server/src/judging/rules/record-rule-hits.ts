import type { Finding } from '@openbeian/contract'
import type { Db } from '../../platform/postgres/database.ts'
import { insertHits } from './rule-hits.store.ts'

interface OrderOfHits {
  id: string
  providerId: string
}

/** Keeps what the rules said of an order that is handed in, let through or refused. */
export const recordRuleHits = (
  db: Db,
  { order, findings, at }: { order: OrderOfHits; findings: readonly Finding[]; at: Date },
): Promise<void> => insertHits(db, { it: order, findings, at })
