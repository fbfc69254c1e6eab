import type { OrderType } from '@openbeian/filing'
import { sql } from 'kysely'
import type { Db } from '../../platform/postgres/database.ts'

/** The subject whose filing is compared; unknown parts are null or empty. */
export interface ComparedFiling {
  providerId: string
  customerId: string
  subjectId: string | null
  subjectKey: Buffer | null
  subjectNumber: string
  serviceIds: string[]
}

export interface ComparedValues {
  keys: Buffer[]
  riskKeys: Buffer[]
  domains: string[]
  /** Ranges by their first address, as numbers of their bits; public addresses of IPv6 are above all of IPv4. */
  spans: { at: string; first: bigint; last: bigint }[]
}

export interface OthersAnswer {
  /** By key in hex: how many other subjects have filed it; keys of nobody are left out. */
  used: Record<string, number>
  /** Some records have no keys yet. */
  isKeying: boolean
  /** Keys in hex on the provider's risk list. */
  marked: string[]
  domains: { name: string; isMine: boolean }[]
  addresses: { at: string; others: number; isMine: boolean }[]
  isFiled: boolean
  accountHasOther: boolean
  /** By which orders the services came. */
  cameBy: { orderType: OrderType; serviceIds: string[] }[]
}

/** More of one thing are not counted: shared hosts have thousands of sponsors. */
const maxCounted = 200

/**
 * What our registry and the risk list say of the typed values, in one answer, because it is asked at every judgement. The statement
 * is a function of the database (`others_known` in the migrations, a query for each answer): planning it costs more than running it.
 */
export async function askOthers(db: Db, asking: ComparedFiling, { keys, riskKeys, domains, spans }: ComparedValues) {
  const { providerId, customerId, subjectId, subjectKey, subjectNumber, serviceIds } = asking
  const { rows } = await sql<{ known: OthersAnswer }>`select others_known(${providerId}::uuid, ${customerId}::uuid,
    ${subjectId}::uuid, ${subjectKey}::bytea, ${subjectNumber}::text, ${serviceIds}::uuid[], ${keys}::bytea[],
    ${riskKeys}::bytea[], ${domains}::text[], ${spans.map((it) => it.at)}::text[], ${spans.map((it) => String(it.first))}::numeric[],
    ${spans.map((it) => String(it.last))}::numeric[], ${maxCounted}::int) as known`.execute(db)
  const [row] = rows
  if (!row) throw new Error('The function others_known answered nothing.')
  return row.known
}
