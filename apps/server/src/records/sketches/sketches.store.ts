import { underWay } from '@openbeian/filing'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import type { SketchKind } from './sketches.rows.ts'

export interface Sketch {
  kind: SketchKind
  bands: string[]
  serviceId: string | null
}

type Owner = { subjectId: string } | { orderId: string }

/** The sketches of a filing or an order, instead of those it had. */
export async function replaceSketches(
  tx: Tx,
  { providerId, ...owner }: Owner & { providerId: string },
  sketches: readonly Sketch[],
): Promise<void> {
  const of = { subjectId: null, orderId: null, ...owner, providerId }
  const rows = sketches.filter(({ bands }) => bands.length > 0).map((it) => ({ ...of, ...it }))
  const gone = deletion(tx, owner)
  if (rows.length === 0) await gone.execute()
  else
    await tx
      .with('gone', () => gone)
      .insertInto('sketches')
      .values(rows)
      .execute()
}

/** By one statement, whatever their number. */
export async function insertSketches(
  tx: Tx,
  providerId: string,
  sketches: readonly (Sketch & { subjectId: string })[],
): Promise<void> {
  const rows = sketches.filter(({ bands }) => bands.length > 0)
  await sql`
    insert into sketches (provider_id, subject_id, service_id, kind, bands)
    select ${providerId}, subject_id, service_id, kind, bands::bigint[]
    from unnest(${rows.map((it) => it.subjectId)}::uuid[], ${rows.map((it) => it.serviceId)}::uuid[],
      ${rows.map((it) => it.kind)}::text[], ${rows.map((it) => `{${it.bands.join(',')}}`)}::text[])
      as it (subject_id, service_id, kind, bands)`.execute(tx)
}

export const deleteSketches = (tx: Tx, owner: Owner) => deletion(tx, owner).execute()

const deletion = (tx: Tx, owner: Owner) =>
  tx
    .deleteFrom('sketches')
    .$if('orderId' in owner, (it) => it.where('orderId', '=', 'orderId' in owner ? owner.orderId : ''))
    .$if('subjectId' in owner, (it) => it.where('subjectId', '=', 'subjectId' in owner ? owner.subjectId : ''))

/** Who asks: neither the order itself nor what is filed of its sponsor, or is on its way for it, is another. */
export interface SketchQuery {
  providerId: string
  orderId: string
  subjectId: string | null
  subjectKey: Buffer | null
  texts: readonly { at: string; kind: SketchKind; bands: string[] }[]
}

export interface LikelyDouble {
  at: string
  subject: { number: string; regulatorId: string; sealed: Buffer } | null
  service: { number: string; regulatorId: string; sealed: Buffer } | null
  order: { id: string; sealed: Buffer } | null
}

/** Of one text so many are looked at, and so many compared word by word. */
const maxLooked = 500
const maxCompared = 10

/** What may resemble these texts: the ones that share most of their words, found by index. */
export async function findLikelyDoubles(db: Db, query: SketchQuery): Promise<LikelyDouble[]> {
  if (query.texts.length === 0) return []
  const { rows } = await likelyDoubles(query).execute(db)
  return rows.map(({ at, ...it }) => ({
    at,
    subject: it.subjectSealed && {
      number: it.subjectNumber ?? '',
      regulatorId: it.subjectRegulatorId ?? '',
      sealed: it.subjectSealed,
    },
    service: it.serviceSealed && {
      number: it.serviceNumber ?? '',
      regulatorId: it.serviceRegulatorId ?? '',
      sealed: it.serviceSealed,
    },
    order: it.orderId && it.orderSealed ? { id: it.orderId, sealed: it.orderSealed } : null,
  }))
}

interface Row {
  at: string
  subjectNumber: string | null
  subjectRegulatorId: string | null
  subjectSealed: Buffer | null
  serviceNumber: string | null
  serviceRegulatorId: string | null
  serviceSealed: Buffer | null
  orderId: string | null
  orderSealed: Buffer | null
}

/** Its plan is looked at by a test: every text finds its rows by the index of `bands`. */
export const likelyDoubles = ({ providerId, orderId, subjectId, subjectKey, texts }: SketchQuery) => {
  const bands = texts.map((it) => `{${it.bands.join(',')}}`)
  return sql<Row>`
    select asked.at, s.number as "subjectNumber", s.regulator_id::text as "subjectRegulatorId", s.subject_sealed as "subjectSealed",
      v.number as "serviceNumber", v.regulator_id::text as "serviceRegulatorId", v.service_sealed as "serviceSealed",
      o.id as "orderId", o.filing_sealed as "orderSealed"
    from unnest(${texts.map((it) => it.at)}::text[], ${texts.map((it) => it.kind)}::text[], ${bands}::text[])
      as asked (at, kind, bands)
    cross join lateral (
      select near.* from (
        select k.subject_id, k.service_id, k.order_id, k.bands from sketches k
        where k.bands && asked.bands::bigint[] and k.kind = asked.kind and k.provider_id = ${providerId}::uuid
        limit ${maxLooked}) near
      order by (select count(*) from unnest(near.bands) as one where one = any (asked.bands::bigint[])) desc
      limit ${maxCompared}) found
    left join filed_subjects s on s.id = found.subject_id and s.cancelled_at is null
      and (s.id = ${subjectId}::uuid) is not true and (s.subject_key = ${subjectKey}::bytea) is not true
    left join filed_services v on v.id = found.service_id and s.id is not null and v.cancelled_at is null
    left join orders o on o.id = found.order_id and o.id <> ${orderId}::uuid
      and o.state = any (${[...underWay]}::text[]) and (o.subject_key = ${subjectKey}::bytea) is not true and (o.filed_subject_id = ${subjectId}::uuid) is not true
    where s.id is not null or o.id is not null`
}
