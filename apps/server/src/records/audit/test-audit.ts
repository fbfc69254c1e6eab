import type { Deps } from '../../platform/deps.ts'
import { sealedAudit } from './sealed-audit.ts'

/** What the audit says of this, opened, the oldest first. */
export async function auditOf({ db, cipher }: Pick<Deps, 'db' | 'cipher'>, about: string) {
  const rows = await db.selectFrom('audit').selectAll().where('about', '=', about).orderBy('id').execute()
  return rows.map((row) => ({ ...row, ...sealedAudit.open(cipher, row, row.saidSealed) }))
}
