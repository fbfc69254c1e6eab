import type { LoadedFileView, LoadedSwitchView } from '@openbeian/contract'
import { shanghaiDay } from '@openbeian/filing'
import { type FileFault, readDialectFile } from '@openbeian/regulator'
import { loadedError } from '../../judging/loaded/loaded.errors.ts'
import { packsOfProvider } from '../../judging/rules/rules-of-provider.ts'
import type { Work } from '../../platform/deps.ts'
import { nameOfAccount } from '../../records/accounts/sealed-account.ts'
import { findLoadedFile, listLoadedFiles, listSwitches } from '../../records/loaded/loaded.store.ts'
import { openWhy } from '../../records/loaded/sealed-why.ts'

/** What was loaded, and what of it counts where. */
export async function viewLoaded(work: Work): Promise<{ files: LoadedFileView[]; switches: LoadedSwitchView[] }> {
  const { db, caller, cipher } = work
  const [files, switches, { faults }] = await Promise.all([
    listLoadedFiles(db, caller),
    listSwitches(db, caller),
    packsOfProvider(work, caller.providerId),
  ])
  const today = shanghaiDay(work.now())
  const newest = new Map<string, number>()
  for (const { target, number, from } of switches) {
    if (from <= today && number > (newest.get(target) ?? 0)) newest.set(target, number)
  }
  const counting = new Set(
    switches.filter(({ target, number }) => newest.get(target) === number).map((it) => it.fileId),
  )
  return {
    files: files.map(
      ({ loadedBy, loadedByNameSealed, loadedAt, approvedAt, approvedBy, approvedByNameSealed, ...it }) => ({
        ...it,
        loadedAt: loadedAt.toISOString(),
        loadedByName: nameOfAccount(cipher, loadedBy, loadedByNameSealed) ?? '',
        isOwn: loadedBy === caller.accountId,
        ...(approvedAt && { approvedAt: approvedAt.toISOString() }),
        ...(approvedAt && { approvedByName: nameOfAccount(cipher, approvedBy, approvedByNameSealed) ?? '' }),
        // a release may have lost what a pack names: then it does not count, and this is where it is said
        faults: counting.has(it.id)
          ? faults.filter(({ pack }) => pack === it.name).map(({ rule, reason }) => faultOf(rule, reason))
          : [],
      }),
    ),
    switches: switches.map(({ number, fileId, madeAt, madeBy, byNameSealed, target, from, providerId, whySealed }) => ({
      target,
      from,
      why: openWhy(cipher, { providerId, target, number, whySealed }),
      ...(fileId && { fileId }),
      byName: nameOfAccount(cipher, madeBy, byNameSealed) ?? '',
      at: madeAt.toISOString(),
      isInForce: newest.get(target) === number,
    })),
  }
}

const faultOf = (rule: string, { zh, en }: FileFault['reason']): FileFault => {
  const named = (reason: string) => (rule ? `${rule}: ${reason}` : reason)
  return { line: 1, at: rule, reason: { zh: named(zh), en: named(en) } }
}

/** A file with what it holds. Throws `loaded.not-found`. */
export async function readLoaded(work: Work, fileId: string): Promise<{ file: LoadedFileView; content: string }> {
  const found = await findLoadedFile(work.db, work.caller, fileId)
  if (!found) throw loadedError('loaded.not-found', { fileId })
  const { files } = await viewLoaded(work)
  const file = files.find(({ id }) => id === fileId)
  if (!file) throw loadedError('loaded.not-found', { fileId })
  const read = found.kind === 'dialect' ? readDialectFile(found.content) : undefined
  return { file: { ...file, ...(read?.ok && { title: read.file.title }) }, content: found.content }
}
