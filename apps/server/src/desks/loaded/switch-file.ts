import { shanghaiDay } from '@openbeian/filing'
import { viewChannel } from '../../gateway/channels/list-channels.ts'
import { loadedError } from '../../judging/loaded/loaded.errors.ts'
import { findNewestVersion, insertVersion, lockRules } from '../../judging/rules/rule-versions.store.ts'
import type { PackSwitch } from '../../judging/rules/rules.rows.ts'
import { sealRuleNote } from '../../judging/rules/sealed-note.ts'
import { inTransaction, type Work, type WorkInTx } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutLoadedFile } from '../../records/loaded/about-loaded-file.ts'
import type { SwitchTarget } from '../../records/loaded/loaded.rows.ts'
import { findLoadedFile, insertSwitch, listPackSwitches, nextSwitchNumber } from '../../records/loaded/loaded.store.ts'
import { sealWhy } from '../../records/loaded/sealed-why.ts'

export interface Switching {
  target: string
  /** Undefined: back to the release. */
  fileId: string | undefined
  /** The first day it counts. */
  from: string
  why: string
}

/**
 * From a day on this file counts for a channel or for the rules; the newest switch whose day has come wins. Throws
 * `loaded.not-found`, `loaded.not-approved`, `loaded.target-does-not-fit`, `loaded.day-passed`, `reporting.channel-not-found`.
 */
export async function switchFile(work: Work, { target: asked, fileId, from, why }: Switching): Promise<void> {
  const target = targetOf(asked)
  const today = shanghaiDay(work.now())
  if (from < today) throw loadedError('loaded.day-passed', { today })
  await inTransaction(work, async (work) => {
    const { caller } = work
    const { providerId, accountId: madeBy } = caller
    await lockRules(work.db, providerId)
    await refuseUnfit(work, target, fileId)
    const number = await nextSwitchNumber(work.db, providerId, target)
    const whySealed = sealWhy(work.cipher, { providerId, target, number }, why)
    await insertSwitch(work.db, {
      providerId,
      target,
      number,
      fileId: fileId ?? null,
      effectiveFrom: from,
      whySealed,
      madeBy,
      madeAt: work.now(),
    })
    if (target.startsWith('pack:')) await newRuleVersion(work, `${target.slice(5)}：${why}`)
    const about = fileId ? aboutLoadedFile(fileId) : target
    await writeAudit(work, { caller, action: 'loaded-file.switch', about, after: { target, from }, reason: why })
  })
}

function targetOf(asked: string): SwitchTarget {
  if (asked.startsWith('channel:')) return `channel:${asked.slice('channel:'.length)}`
  return `pack:${asked.slice('pack:'.length)}`
}

async function refuseUnfit(work: WorkInTx, target: SwitchTarget, fileId: string | undefined): Promise<void> {
  const { db, caller } = work
  const isOfChannel = target.startsWith('channel:')
  if (isOfChannel) await viewChannel(work, caller, target.slice('channel:'.length))
  if (fileId === undefined) return
  const file = await findLoadedFile(db, caller, fileId)
  if (!file) throw loadedError('loaded.not-found', { fileId })
  if (!file.approvedAt) throw loadedError('loaded.not-approved', { fileId })
  const isFit = isOfChannel ? file.kind === 'dialect' : file.kind === 'rule-pack' && target === `pack:${file.name}`
  if (!isFit) throw loadedError('loaded.target-does-not-fit', { target })
}

/** Orders are judged by a version of the rules, and a handed-in order keeps its own: a switch of a pack makes the next one. */
async function newRuleVersion({ db, cipher, caller, now }: WorkInTx, note: string): Promise<void> {
  const { providerId, accountId: madeBy } = caller
  const present = await findNewestVersion(db, providerId)
  const version = (present?.version ?? 0) + 1
  const packs = (await listPackSwitches(db, providerId)).map(
    ({ target, fileId, from }): PackSwitch => ({ pack: target.slice('pack:'.length), fileId, from }),
  )
  await insertVersion(db, {
    providerId,
    version,
    adjust: present?.adjust ?? [],
    packs,
    noteSealed: sealRuleNote(cipher, { providerId, version }, note),
    madeBy,
    at: now(),
  })
}
