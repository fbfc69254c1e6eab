import type { Finding } from '@openbeian/contract'
import { FilingError } from '@openbeian/filing'
import type { Db } from '../../platform/postgres/database.ts'
import { insertHits } from './rule-hits.store.ts'

interface OrderOfHits {
  id: string
  providerId: string
}

/** Keeps what the rules said of an order that is handed in. */
export const recordRuleHits = (
  db: Db,
  { order, findings, at }: { order: OrderOfHits; findings: readonly Finding[]; at: Date },
): Promise<void> => insertHits(db, { it: order, findings, at })

/** The same where they refused it; other refusals have nothing to keep. */
export async function recordRefusal(
  db: Db,
  { order, refusal, at }: { order: OrderOfHits; refusal: unknown; at: Date },
): Promise<void> {
  if (!(refusal instanceof FilingError) || refusal.code !== 'order.has-blocking-findings') return
  const { findings } = refusal.details as { findings: Finding[] }
  await insertHits(db, { it: order, findings, at })
}
