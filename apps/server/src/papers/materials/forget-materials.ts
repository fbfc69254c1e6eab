import { type Deps, inTransaction } from '../../platform/deps.ts'
import { failpoint } from '../../platform/process/failpoint.ts'
import { dayMs } from '../../platform/time/durations.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { announceFiles } from '../../records/files/pending-files.store.ts'
import { aboutOrder } from '../../records/orders/order.ts'
import { type StoredSettings, settingOf } from '../../records/settings/setting-of.ts'
import { listProviders, removeMaterials } from './old-materials.store.ts'

const atOnce = 200

/**
 * Removes expired materials and returns their number: replaced ones, and all of abandoned orders. One transaction deletes
 * the rows and announces their files for removal. A crash therefore leaves rows with files, or files with an announcement,
 * but no file without either.
 */
export async function forgetMaterials(deps: Deps): Promise<number> {
  let removed = 0
  for (const { id, settings } of await listProviders(deps.db)) {
    for (;;) {
      const some = await forgetSome(deps, id, settings)
      removed += some
      if (some < atOnce) break
    }
  }
  return removed
}

async function forgetSome({ db, cipher, now }: Deps, providerId: string, settings: StoredSettings): Promise<number> {
  const daysAgo = (days: number) => (days > 0 ? new Date(now().getTime() - days * dayMs) : undefined)
  return inTransaction({ db }, async ({ db }) => {
    const until = {
      replacedBefore: daysAgo(settingOf(settings, 'keepReplacedDays')),
      abandonedBefore: daysAgo(settingOf(settings, 'keepAbandonedDays')),
    }
    const gone = await removeMaterials(db, { providerId, until, limit: atOnce })
    if (gone.length === 0) return 0
    await announceFiles(
      db,
      gone.map((it) => it.fileId),
      now(),
    )
    const notes = Map.groupBy(gone, (it) => it.orderId)
    await writeAudit(
      { db, cipher },
      ...[...notes].map(([orderId, materials]) => ({
        providerId,
        action: 'material.forget',
        about: aboutOrder(orderId),
        before: { materials: materials.map(({ id, kind, about: of }) => ({ material: id, kind, of })) },
      })),
    )
    failpoint('forget.before-commit')
    return gone.length
  })
}
