import { type IsoDate, shanghaiDay } from '@openbeian/filing'
import {
  type Adjustment,
  adjustPacks,
  applyWrittenPack,
  type LintFault,
  type Pack,
  packVersion,
} from '@openbeian/rules'
import type { Deps } from '../../platform/deps.ts'
import { contentsOfFiles } from '../../records/loaded/loaded.store.ts'
import { type LoadedPack, readPackFile } from '../loaded/read-pack-file.ts'
import type { PackSwitch } from './rules.rows.ts'

/** A provider's adjustments and packs beside the released rules, and the number of that version. */
export interface RuleVersionInForce {
  version: number
  adjust: readonly Adjustment[]
  packs: readonly PackSwitch[]
  madeAt: string
}

/** Packs, and how an order names them. */
export interface PacksInForce {
  packs: readonly Pack[]
  name: string
  /** The packs that were loaded and count, for whoever judges elsewhere. */
  loaded: readonly LoadedPack[]
  /** What was wrong with the adjustments or with a pack; then those do not count. */
  faults: LintFault[]
}

const worked = new WeakMap<readonly Pack[], Map<string, PacksInForce>>()

/** The rules of the release with the packs a provider loaded, then as it adjusted them; worked out once for each version and day it changes on. */
export async function packsInForce(
  deps: Pick<Deps, 'rules' | 'db' | 'now'>,
  providerId: string,
  inForce: RuleVersionInForce | null,
): Promise<PacksInForce> {
  const { rules } = deps
  const known = worked.get(rules) ?? new Map<string, PacksInForce>()
  worked.set(rules, known)
  const fileIds = filesOn(inForce?.packs ?? [], shanghaiDay(deps.now()))
  const key = inForce ? `${providerId}@${inForce.version} ${fileIds.join()}` : ''
  const found = known.get(key) ?? workOut(rules, inForce, await packsOfFiles(deps, fileIds))
  known.set(key, found)
  return found
}

/** The file of each pack that counts on a day: that of the newest switch whose day has come. */
function filesOn(switches: readonly PackSwitch[], day: IsoDate): string[] {
  const files = new Map<string, string | null>()
  for (const { pack, fileId, from } of switches) if (from <= day) files.set(pack, fileId)
  return [...files.values()].filter((it) => it !== null)
}

/** A file never changes, so what was read of it holds as long as the process; null for one that no longer reads. */
const readPacks = new Map<string, LoadedPack | null>()

async function packsOfFiles({ db }: Pick<Deps, 'db'>, fileIds: readonly string[]): Promise<LoadedPack[]> {
  const missing = fileIds.filter((id) => !readPacks.has(id))
  for (const { id, content } of missing.length > 0 ? await contentsOfFiles(db, missing) : []) {
    const read = readPackFile(content)
    readPacks.set(id, read.ok ? read.pack : null)
  }
  return fileIds.flatMap((id) => readPacks.get(id) ?? [])
}

/** The rows of packs that count today and did not when an order was handed in. None of them blocks. */
export async function packsOfLater(
  deps: Pick<Deps, 'db' | 'now'>,
  { ruleVersion, packSwitches }: { ruleVersion: RuleVersionInForce | null; packSwitches: readonly PackSwitch[] },
): Promise<Pack[]> {
  const today = shanghaiDay(deps.now())
  const known = new Set(filesOn(ruleVersion?.packs ?? [], today))
  const later = filesOn(packSwitches, today).filter((id) => !known.has(id))
  const packs = await packsOfFiles(deps, later)
  return packs
    .flatMap((pack) => applyWrittenPack([], { ...pack, adjust: [] }).packs)
    .map((pack) => ({
      ...pack,
      rules: pack.rules.map((rule) => (rule.severity === 'blocks' ? rule.with({ severity: 'warns' }) : rule)),
    }))
}

function workOut(
  rules: readonly Pack[],
  inForce: RuleVersionInForce | null,
  loaded: readonly LoadedPack[],
): PacksInForce {
  const faults: LintFault[] = []
  let packs: readonly Pack[] = rules
  for (const written of loaded) {
    const applied = applyWrittenPack(packs, written)
    packs = applied.packs
    faults.push(...applied.faults)
  }
  if (inForce && inForce.adjust.length > 0) {
    const adjusted = adjustPacks(packs, adjustmentSet(inForce))
    packs = adjusted.packs
    faults.push(...adjusted.faults)
  }
  return { packs, name: packVersion([...packs]), loaded, faults }
}

export const adjustmentSet = ({ version, adjust, madeAt }: Omit<RuleVersionInForce, 'packs'>) => ({
  id: 'provider.adjusted',
  version: String(version),
  asOf: shanghaiDay(new Date(madeAt)),
  adjust,
})
