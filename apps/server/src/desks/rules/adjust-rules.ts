import { shanghaiDay } from '@openbeian/filing'
import { type Adjustment, adjustPacks } from '@openbeian/rules'
import { adjustmentSet } from '../../judging/rules/packs-in-force.ts'
import { findNewestVersion, findVersion, insertVersion, lockRules } from '../../judging/rules/rule-versions.store.ts'
import { sealRuleNote } from '../../judging/rules/sealed-note.ts'
import { type Deps, inTransaction, type Work } from '../../platform/deps.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { rulesError } from './rules.errors.ts'

/** Changes one rule. Throws `rules.changed-meanwhile`, `rules.adjustment-refused`. */
export const adjustRule = (
  work: Work,
  { change, expected }: { change: Adjustment; expected: number },
): Promise<number> =>
  newVersion(work, {
    expected,
    note: change.why.zh,
    about: `rule:${change.rule}`,
    next: (present) => [...present.filter((it) => it.rule !== change.rule), change],
  })

/** Gives a rule back as the release has it. Throws `rules.changed-meanwhile`. */
export const resetRule = (work: Work, { rule, expected }: { rule: string; expected: number }): Promise<number> =>
  newVersion(work, {
    expected,
    note: `恢复 ${rule}`,
    about: `rule:${rule}`,
    next: (present) => present.filter((it) => it.rule !== rule),
  })

/** The adjustments of an earlier version once more; 0 is the release. Throws `rules.changed-meanwhile`, `rules.version-not-found`. */
export const restoreVersion = (
  work: Work,
  { version, expected, why }: { version: number; expected: number; why: string },
): Promise<number> =>
  newVersion(work, {
    expected,
    note: `恢复到第 ${version} 版：${why}`,
    about: `rule-version:${version}`,
    next: async (_, db) => {
      if (version === 0) return []
      const found = await findVersion(db, work.caller, version)
      if (!found) throw rulesError('rules.version-not-found', { version })
      return found.adjust
    },
  })

type NextAdjustments = (
  present: readonly Adjustment[],
  db: Db,
) => readonly Adjustment[] | Promise<readonly Adjustment[]>

async function newVersion(
  work: Work,
  { expected, note, about, next }: { expected: number; note: string; about: string; next: NextAdjustments },
): Promise<number> {
  const { providerId, accountId: madeBy } = work.caller
  return inTransaction(work, async (work) => {
    await lockRules(work.db, providerId)
    const present = await findNewestVersion(work.db, providerId)
    if ((present?.version ?? 0) !== expected) throw rulesError('rules.changed-meanwhile', { expected })
    const adjust = await next(present?.adjust ?? [], work.db)
    const at = work.now()
    const version = expected + 1
    refuseFaulty(work, { adjust, version, at })
    const noteSealed = sealRuleNote(work.cipher, { providerId, version }, note)
    const packs = present?.packs ?? []
    await insertVersion(work.db, { providerId, version, adjust, packs, noteSealed, madeBy, at })
    const before = { version: expected, adjust: present?.adjust ?? [] }
    await writeAudit(work, {
      caller: work.caller,
      action: 'rules.adjust',
      about,
      before,
      after: { version, adjust },
      reason: note,
    })
    return version
  })
}

/** Adjustments that do not lint are refused whole. */
function refuseFaulty(
  { rules }: Deps,
  { adjust, version, at }: { adjust: readonly Adjustment[]; version: number; at: Date },
): void {
  const { faults } = adjustPacks(rules, adjustmentSet({ version, adjust, madeAt: at.toISOString() }))
  if (faults.length > 0) throw rulesError('rules.adjustment-refused', { day: shanghaiDay(at), faults })
}
