import type { CodeTables, OrderRecords } from '@openbeian/regulator'
import type { Deps } from '../../platform/deps.ts'
import { openFiledMaterial } from '../../records/filed-materials/filed-material-content.ts'
import {
  type FiledMaterial,
  findFiledMaterialsToReport,
  refuseFiledMaterial,
  reportFiledMaterials,
} from '../../records/filed-materials/filed-materials-to-report.ts'
import { composeSupplementary, type SupplementaryReport } from './compose-supplementary.ts'
import { maxFiledMaterialsPerFile, recordsOfMaterialAlone } from './filed-material-as-reported.ts'

const filedMaterials: SupplementaryReport<FiledMaterial> = {
  maxPerFile: maxFiledMaterialsPerFile,
  find: findFiledMaterialsToReport,
  recordsOf: (deps, { codes, row: filedMaterial }) => recordsOfFiledMaterial(deps, { codes, filedMaterial }),
  putAside: (deps, { id }, fault) => refuseFiledMaterial(deps, { filedMaterialId: id, fault, at: deps.now() }),
  report: reportFiledMaterials,
}

/** Puts verification materials that go alone into one file; false when there was none. */
export const composeFiledMaterials = (deps: Deps, channelId: string): Promise<boolean> =>
  composeSupplementary(deps, channelId, filedMaterials)

/** `XZHYD`. Throws `regulator.code-missing`, `cipher.cannot-open`. */
export function recordsOfFiledMaterial(
  { cipher }: Pick<Deps, 'cipher'>,
  { codes, filedMaterial }: { codes: CodeTables; filedMaterial: FiledMaterial },
): OrderRecords {
  const { id, part, kind, regulatorId, contentType, contentSealed: sealed } = filedMaterial
  if (!sealed) throw new Error(`The filed material ${id} has no content.`)
  return recordsOfMaterialAlone(codes, {
    part,
    kind,
    regulatorId,
    contentType,
    bytes: openFiledMaterial(cipher, id, sealed),
  })
}
