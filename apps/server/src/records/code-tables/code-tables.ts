import { type BaseCodes, sampleCodeTables } from '@openbeian/regulator'
import type { Expression } from 'kysely'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import { exactJson } from '../../platform/postgres/exact-json.ts'
import { type AdministrationTables, codeTablesOfJcdm, type ReadTables } from './code-tables-of-jcdm.ts'

/**
 * The code tables this administration delivered last; until then the samples. A caller without a known administration gets
 * the newest tables of any.
 */
export async function codeTablesInForce(
  db: Db,
  administration?: string | Expression<string | null>,
): Promise<AdministrationTables> {
  const stored = await db
    .selectFrom('codeTables')
    .select('tables')
    .where((row) =>
      administration === undefined
        ? row.and([])
        : row.or([row('administration', '=', administration), row('administration', 'is', null)]),
    )
    .orderBy((it) => it('administration', 'is not', null), 'desc')
    .orderBy('storedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  // tables stored by an older version have fewer
  return { ...sampleCodeTables, ...stored?.tables }
}

/** Those of the administration the provider reports to first. */
export const codeTablesOfProvider = (db: Db, providerId: string): Promise<AdministrationTables> =>
  codeTablesInForce(
    db,
    db
      .selectFrom('channels')
      .innerJoin('providers', 'providers.id', 'channels.providerId')
      .select('channels.administration')
      .where('providerId', '=', providerId)
      .orderBy((it) => it('channels.administration', '=', it.ref('providers.province')), 'desc')
      .orderBy('channels.name')
      .limit(1)
      .$asScalar(),
  )

/** Those of the administration this channel leads to. */
export async function codeTablesOfChannel(db: Db, channelId: string): Promise<AdministrationTables> {
  const { administration } = await db
    .selectFrom('channels')
    .select('administration')
    .where('id', '=', channelId)
    .executeTakeFirstOrThrow()
  return codeTablesInForce(db, administration)
}

/** Puts newly delivered tables (JCDM) in force; what was stays stored under its version. */
export async function storeCodeTables(
  tx: Tx,
  { administration, delivered, at }: { administration: string; delivered: BaseCodes; at: Date },
): Promise<ReadTables & { version: string }> {
  const version = `JCDM ${administration} ${at.toISOString()}`
  const before = await codeTablesInForce(tx, administration)
  const read = codeTablesOfJcdm(delivered.tables ?? {}, before, version)
  await tx
    .insertInto('codeTables')
    .values({
      version,
      sample: false,
      tables: JSON.stringify(read.tables),
      delivered: exactJson(delivered),
      administration,
      storedAt: at,
    })
    .onConflict((it) => it.column('version').doNothing())
    .execute()
  return { ...read, version }
}
