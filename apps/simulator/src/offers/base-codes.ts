import { type BaseCodes, type CodeTables, sampleRegions } from '@openbeian/regulator'
import type { SimulatorOptions } from '../options.ts'

/** `JCDM`: the code tables of this administration and the one unit that reports here; `content` is a row more. */
export function baseCodesOf(
  codes: CodeTables,
  { ispId, province }: Pick<SimulatorOptions, 'ispId' | 'province'>,
  content?: { id: number; name: string },
): BaseCodes {
  const natures = rows(Object.values(codes.natures))
  return {
    units: [{ id: ispId, name: '模拟接入商', province: Number(province.code), valid: 1 }],
    tables: {
      natures,
      regions: regionRows(),
      certificateTypes: rows(Object.values(codes.certificateTypes)).map((it) => ({ ...it, unitCategory: 1 })),
      contents: withBits([
        ...rows(codes.contents).filter((it) => it.id !== content?.id),
        ...(content ? rows([{ ...content, zh: content.name }]) : []),
      ]),
      accessModes: withBits(rows(codes.accessModes)),
      preApprovals: withBits(rows(codes.preApprovals)).map((it) => ({ ...it, needsApproval: 1 })),
      attachmentFormats: rows(Object.values(codes.attachmentFormats)),
      attachmentPurposes: rows(Object.values(codes.attachmentPurposes)).map((it) => ({ ...it, owner: 1 })),
      languages: rows(codes.languages),
      cancellationReasons: rows(codes.cancellationReasons),
      unfiledHandling: codes.unfiledHandling.map(({ id, zh }) => ({ id, name: zh })),
    },
  }
}

const valid = 1

/** Every province, city and county; 1, 2 and 3. */
const regionRows = () =>
  sampleRegions.regions.flatMap((province) => [
    regionRow(province, 1),
    ...province.children.flatMap((city) => [
      regionRow(city, 2),
      ...city.children.map((county) => regionRow(county, 3)),
    ]),
  ])
const regionRow = ({ code, zh }: { code: string; zh: string }, level: number) => ({
  id: Number(code),
  name: zh.slice(0, 32),
  level,
  valid,
})

const rows = (table: readonly { id: number; zh: string }[]) =>
  table.map(({ id, zh }) => ({ id, name: zh.slice(0, 32), valid }))

/** 运算标识: a bit of a sum of ids. */
const withBits = <Row extends { id: number }>(table: readonly Row[]) =>
  table.map((it) => ({ ...it, bit: 2 ** (it.id - 1) }))
