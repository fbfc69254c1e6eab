import { entriesOf } from '@openbeian/filing'
import type { BaseCodes, CodeRow, CodeTables } from '@openbeian/regulator'

type Delivered = NonNullable<BaseCodes['tables']>
type Row = { id: number; name: string; valid?: number }

/** 省, 市, 县 as the forms want them. */
export interface Region {
  code: string
  zh: string
  children: Region[]
}

/** The tables of an administration as we use them. */
export type AdministrationTables = CodeTables & { regions?: Region[] }

export interface ReadTables {
  tables: AdministrationTables
  /** Rows of our tables without a delivered row of the same name; they keep their number. */
  unmatched: string[]
}

/** Puts what an administration delivered (JCDM) in the place of what was in force; a table that is not among it stays. */
export function codeTablesOfJcdm(delivered: Delivered, before: AdministrationTables, version: string): ReadTables {
  const unmatched: string[] = []
  const list = (rows: readonly Row[] | undefined, known: readonly CodeRow[]): CodeRow[] =>
    rows ? valid(rows).map((it) => rowOf(it, known)) : [...known]
  const byName = <Key extends string>(table: string, rows: readonly Row[] | undefined, known: Record<Key, CodeRow>) => {
    if (!rows) return known
    const found = entriesOf(known).map(([key, row]) => {
      const match = matching(valid(rows), [row.zh, ...(otherNames[key] ?? [])])
      if (!match) unmatched.push(`${table} ${row.zh}`)
      return [key, match ? rowOf(match, [row]) : { ...row, assumed: true as const }] as const
    })
    return Object.fromEntries(found) as Record<Key, CodeRow>
  }
  const regions = regionsOf(delivered.regions) ?? before.regions
  return {
    tables: {
      ...before,
      version,
      natures: byName('natures', delivered.natures, before.natures),
      certificateTypes: byName('certificateTypes', delivered.certificateTypes, before.certificateTypes),
      contents: list(delivered.contents, before.contents),
      languages: list(delivered.languages, before.languages),
      accessModes: list(delivered.accessModes, before.accessModes),
      preApprovals: list(delivered.preApprovals, before.preApprovals),
      cancellationReasons: list(delivered.cancellationReasons, before.cancellationReasons),
      unfiledHandling: list(delivered.unfiledHandling, before.unfiledHandling),
      attachmentFormats: byName('attachmentFormats', delivered.attachmentFormats, before.attachmentFormats),
      attachmentPurposes: byName('attachmentPurposes', delivered.attachmentPurposes, before.attachmentPurposes),
      ...(regions ? { regions } : {}),
    },
    unmatched,
  }
}

/** Other words of administrations for the same thing. */
const otherNames: Record<string, readonly string[]> = {
  military: ['国防机构', '部队'],
  government: ['党政机关', '政府部门'],
  'social-organisation': ['社会组织', '社团'],
  'business-licence': ['工商营业执照', '营业执照（个人或企业）'],
  'resident-id': ['居民身份证', '个人身份证'],
  'institution-certificate': ['事业单位法人证书', '事业单位法人证'],
  'social-organisation-certificate': ['社会团体法人登记证书', '社团法人证书'],
  'tw-travel-permit': ['台湾居民来往大陆通行证'],
  jpeg: ['JPEG', '.jpg'],
}

const valid = (rows: readonly Row[]) => rows.filter((it) => it.valid !== 0)
const plain = (text: string) => text.replace(/[\s（）()／/、,，]/g, '').toLowerCase()

function matching(rows: readonly Row[], names: readonly string[]): Row | undefined {
  const wanted = names.map(plain)
  return wanted.flatMap((name) => rows.filter((it) => plain(it.name) === name))[0]
}

const rowOf = ({ id, name }: Row, known: readonly CodeRow[]): CodeRow => ({
  id,
  zh: name,
  en: known.find((it) => it.zh === name)?.en ?? name,
})

/** Six digits tell whose part a region is. Undefined when nothing was delivered. */
function regionsOf(rows: Delivered['regions']): Region[] | undefined {
  if (!rows) return undefined
  const all = valid(rows).map(({ id, name }): Region => ({ code: String(id).padStart(6, '0'), zh: name, children: [] }))
  const byCode = new Map(all.map((it) => [it.code, it]))
  const provinces: Region[] = []
  for (const region of all.sort((a, b) => a.code.localeCompare(b.code))) {
    const parent = parentCodes(region.code)
      .map((it) => byCode.get(it))
      .find((it) => it !== undefined)
    ;(parent?.children ?? provinces).push(region)
  }
  return provinces.length > 0 ? provinces : undefined
}

const parentCodes = (code: string): string[] =>
  code.endsWith('0000') ? [] : [...(code.endsWith('00') ? [] : [`${code.slice(0, 4)}00`]), `${code.slice(0, 2)}0000`]
