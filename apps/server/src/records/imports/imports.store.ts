import type {
  ImportFault,
  ImportFinding,
  ImportFormat,
  ImportLevel,
  ImportMapping,
  ImportState,
} from '@openbeian/contract'
import { sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'
import type { ImportCounts } from './imports.rows.ts'

export const sealedImportName = sealedJson<string>((id) => `imports.name:${id}`)
const sealedFindings = sealedJson<ImportFinding[], { importId: string; level: ImportLevel; page: number }>(
  ({ importId, level, page }) => `import_findings.said:${importId}:${level}:${page}`,
)

/** So many findings stand in a row, and on a page. */
export const findingsOfPage = 200

export type ImportRow = NonNullable<Awaited<ReturnType<typeof findImport>>>

const columns = [
  ...(['id', 'providerId', 'state', 'nameSealed', 'sizeBytes', 'format', 'mapping', 'counts', 'fault'] as const),
  ...(['madeBy', 'madeAt', 'reportedAt', 'appliedAt', 'undoneAt'] as const),
] as const

export const insertImport = (
  { db, cipher }: { db: Db; cipher: Cipher },
  {
    id,
    name,
    mapping,
    sizeBytes,
    ...row
  }: {
    id: string
    providerId: string
    name: string
    sizeBytes: number
    mapping?: ImportMapping | undefined
    madeBy: string | null
    madeAt: Date
  },
) =>
  db
    .insertInto('imports')
    .values({
      ...row,
      id,
      sizeBytes: String(sizeBytes),
      state: 'uploading',
      nameSealed: sealedImportName.seal(cipher, id, name),
      mapping: mapping ? JSON.stringify(mapping) : null,
    })
    .execute()

export const findImport = (db: Db, id: string) =>
  db.selectFrom('imports').select(columns).where('id', '=', id).executeTakeFirst()

/** Nobody else says what became of it until the transaction ends. */
export const lockImport = (tx: Tx, id: string) =>
  tx.selectFrom('imports').select('state').where('id', '=', id).forUpdate().executeTakeFirst()

export const listImportsOf = (db: Db, caller: Caller, limit: number) =>
  db
    .selectFrom('imports')
    .select(columns)
    .where(visibleTo(caller, 'import.do', 'imports'))
    .orderBy('madeAt', 'desc')
    .limit(limit)
    .execute()

export const findImportOf = (db: Db, caller: Caller, id: string) =>
  db
    .selectFrom('imports')
    .select(columns)
    .where(visibleTo(caller, 'import.do', 'imports'))
    .where('id', '=', id)
    .executeTakeFirst()

/** Nobody else takes it in, or back, until the transaction ends. */
export const lockImportOf = (tx: Tx, caller: Caller, id: string) =>
  tx
    .selectFrom('imports')
    .select(columns)
    .where(visibleTo(caller, 'import.do', 'imports'))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

interface ImportChange {
  state: ImportState
  format?: ImportFormat
  counts?: Partial<ImportCounts>
  fault?: ImportFault
  reportedAt?: Date
  appliedAt?: Date
  undoneAt?: Date
}

export const setImport = (db: Db, id: string, { counts, fault, ...change }: ImportChange) =>
  db
    .updateTable('imports')
    .set({
      ...change,
      ...(counts && { counts: sql<string>`counts || ${JSON.stringify(counts)}::jsonb` }),
      ...(fault && { fault: JSON.stringify(fault) }),
    })
    .where('id', '=', id)
    .execute()

/** What was found in a file, instead of what was found before. */
export async function replaceFindings(
  { db, cipher }: { db: Tx; cipher: Cipher },
  importId: string,
  findings: readonly ImportFinding[],
): Promise<void> {
  await db.deleteFrom('importFindings').where('importId', '=', importId).execute()
  for (const level of ['mistake', 'warning', 'note'] as const) {
    const those = findings.filter((it) => it.level === level)
    for (let page = 0; page * findingsOfPage < those.length; page += 1) {
      const said = those.slice(page * findingsOfPage, (page + 1) * findingsOfPage)
      const at = { importId, level, page }
      await db
        .insertInto('importFindings')
        .values({ ...at, saidSealed: sealedFindings.seal(cipher, at, said) })
        .execute()
    }
  }
}

/** One page of them, or all: of a file somebody may see. */
export async function findingsOfImport(
  { db, cipher }: { db: Db; cipher: Cipher },
  { importId, level, page }: { importId: string; level?: ImportLevel; page?: number },
): Promise<ImportFinding[]> {
  const rows = await db
    .selectFrom('importFindings')
    .selectAll()
    .where('importId', '=', importId)
    .$if(level !== undefined, (it) => it.where('level', '=', level ?? 'mistake'))
    .$if(page !== undefined, (it) => it.where('page', '=', page ?? 0))
    .orderBy('level')
    .orderBy('page')
    .execute()
  return rows.flatMap((it) => sealedFindings.open(cipher, it, it.saidSealed))
}

/** Files nobody looked at any more since then. */
export const listImportsBefore = (db: Db, before: Date) =>
  db
    .selectFrom('imports')
    .select('id')
    .where('madeAt', '<', before)
    .where('sizeBytes', '>', '0')
    .orderBy('id')
    .limit(100)
    .execute()

/** The file and what was said of its rows are gone; that there was one stays with what came by it. */
export async function emptyImport({ db, cipher }: { db: Tx; cipher: Cipher }, id: string): Promise<void> {
  await db.deleteFrom('importFindings').where('importId', '=', id).execute()
  await db
    .updateTable('imports')
    .set({ sizeBytes: '0', nameSealed: sealedImportName.seal(cipher, id, ''), mapping: null })
    .where('id', '=', id)
    .execute()
}
