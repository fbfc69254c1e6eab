import type { LoadedTrial } from '@openbeian/contract'
import { readDialectFile } from '@openbeian/regulator'
import { applyWrittenPack, type Finding, type PastOrder, shownFinding, type WrittenPack } from '@openbeian/rules'
import { loadedError } from '../../judging/loaded/loaded.errors.ts'
import { loadedApart } from '../../judging/loaded/loaded-apart.ts'
import { readPackFile } from '../../judging/loaded/read-pack-file.ts'
import { pastOrders } from '../../judging/orders/past-orders.ts'
import { adjustmentSet, packsInForce } from '../../judging/rules/packs-in-force.ts'
import { findNewestVersion } from '../../judging/rules/rule-versions.store.ts'
import type { Work } from '../../platform/deps.ts'
import { codeTablesInForce } from '../../records/code-tables/code-tables.ts'
import { getToldOfOrder } from '../../records/ledger/report-orders.store.ts'
import { findLoadedFile } from '../../records/loaded/loaded.store.ts'

type Past = PastOrder & { reference: string }

const nothing = { judged: [], filled: [], refused: [], notCarried: [] }

/** What past orders would be with a file, judged by a process of its own. Throws `loaded.not-found`, `loaded.busy`, `loaded.takes-too-much`. */
export async function tryFile(
  work: Work,
  { fileId, orders, skip }: { fileId: string; orders: number; skip: number },
): Promise<LoadedTrial> {
  const file = await findLoadedFile(work.db, work.caller, fileId)
  if (!file) throw loadedError('loaded.not-found', { fileId })
  const { past, total } = await pastOrders(work, { maxOrders: orders, skip })
  const found =
    file.kind === 'dialect' ? await tryOfDialect(work, file.content, past) : await tryOfPack(work, file.content, past)
  return { ...nothing, ...found, orders: past.length, total }
}

async function tryOfPack(work: Work, content: string, past: Past[]): Promise<Pick<LoadedTrial, 'judged'>> {
  const read = readPackFile(content)
  if (!read.ok) throw loadedError('loaded.refused', { faults: read.faults })
  const { providerId } = work.caller
  const newest = await findNewestVersion(work.db, providerId)
  const inForce = newest ? { ...newest, madeAt: newest.madeAt.toISOString() } : null
  const { packs, loaded } = await packsInForce(work, providerId, inForce)
  const tried = await loadedApart('tryPack', {
    loaded: [...loaded],
    ...(inForce && { adjusted: adjustmentSet(inForce) }),
    pack: read.pack,
    orders: past.map(({ id, situation }) => ({ id, situation })),
  })
  const all = withTried([...packs], read.pack)
  const shown = (findings: Finding[]) => findings.map((it) => shownFinding(all, it))
  return {
    judged: tried.map(({ id, gone, come, before, after }) => ({
      orderId: id,
      reference: referenceOf(past, id),
      before,
      after,
      gone: shown(gone),
      come: shown(come),
    })),
  }
}

/** For the words of the findings: an older version of the pack gives way. */
const withTried = (packs: Parameters<typeof applyWrittenPack>[0], pack: WrittenPack) =>
  applyWrittenPack(
    packs.filter(({ id }) => id !== pack.id),
    pack,
  ).packs

async function tryOfDialect(
  work: Work,
  content: string,
  past: Past[],
): Promise<Pick<LoadedTrial, 'filled' | 'refused' | 'notCarried'>> {
  const read = readDialectFile(content)
  if (!read.ok) throw loadedError('loaded.refused', { faults: read.faults })
  const orders = []
  for (const { id, reference, situation } of past) {
    const { orderType, filing } = situation
    orders.push({ id, orderType, filing, told: { reference, orderType, ...(await getToldOfOrder(work.db, id)) } })
  }
  const codes = await codeTablesInForce(work.db)
  const { filled, refused, notCarried } = await loadedApart('tryDialect', { file: read.file, codes, orders })
  return {
    filled,
    refused: refused.map(({ id, faults }) => ({ orderId: id, reference: referenceOf(past, id), faults })),
    notCarried,
  }
}

const referenceOf = (past: Past[], id: string) => past.find((it) => it.id === id)?.reference ?? ''
