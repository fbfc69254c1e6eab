import { forgetLookups } from '../../judging/lookups/forget-lookups.ts'
import { forgetMaterials } from '../../papers/materials/forget-materials.ts'
import { forgetUploads } from '../../papers/uploads/upload-in-parts.ts'
import type { Deps } from '../../platform/deps.ts'
import { dayMs } from '../../platform/time/durations.ts'
import { deleteOldDevices } from '../../records/accounts/known-devices.store.ts'
import { deleteOldLinks } from '../../records/accounts/one-time-links.store.ts'
import { deleteOldPendingSignIns } from '../../records/accounts/pending-sign-ins.store.ts'
import { deleteExpiredSignUps } from '../../records/accounts/pending-sign-ups.store.ts'
import { deleteExpiredSessions } from '../../records/accounts/sessions.store.ts'
import { keepPartitions } from '../../records/audit/keep-partitions.ts'
import { deleteOldUses } from '../../records/budgets/budgets.store.ts'
import { deleteCodesBefore } from '../../records/contacts/contacts.store.ts'
import { removePasswordChecks } from '../../records/filing-passwords/filing-passwords.store.ts'
import { forgetHandoversBefore } from '../../records/handovers/handovers.store.ts'
import { keyRecords } from '../../records/registry/key-records.ts'
import { removeOldFrames } from '../identity/remove-frames.ts'
import { removeOldFiles } from '../reporting/keep-files.ts'

/** Ended links to phones are shown beside their order for so long. */
const daysLinksAreKnown = 30

/** Answers about filing passwords that nobody has wanted to know again. */
const daysPasswordsAreKnown = 90

/** Every day: room for the months to come, no sessions, sign-ups, codes and links that ended, no files and papers whose time is over. */
export async function removeExpired(deps: Deps): Promise<void> {
  const { db, now } = deps
  await keepPartitions(db, now())
  await deleteExpiredSessions(db, now())
  await deleteExpiredSignUps(db, now())
  await deleteOldPendingSignIns(db, now())
  await deleteOldLinks(db, now())
  await deleteOldDevices(db, now())
  await deleteOldUses(db, now())
  await removeOldFiles(deps)
  await forgetLookups(deps)
  await forgetMaterials(deps)
  await removeOldFrames(deps)
  await forgetUploads(deps)
  await deleteCodesBefore(db, new Date(now().getTime() - dayMs))
  await forgetHandoversBefore(db, new Date(now().getTime() - daysLinksAreKnown * dayMs))
  await removePasswordChecks(db, new Date(now().getTime() - daysPasswordsAreKnown * dayMs))
  await keyRecords(deps)
}
