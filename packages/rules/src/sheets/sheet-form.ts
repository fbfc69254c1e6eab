import { findProvince, type IsoDate, type RegionCode, type SheetKind, type SubjectNature } from '@openbeian/filing'
import { valueOn } from '../dated.ts'
import { clausesOfProvinces, type SigningWay, signingWays, titlesOfProvinces } from './province-sheet-values.ts'
import { type SheetText, sheetTexts } from './sheet-texts.ts'

/** The wording of a sheet as it counts in a province on a day. */
export interface SheetForm extends SheetText {
  kind: SheetKind
  province: RegionCode
}

interface SheetFormQuery {
  kind: SheetKind
  province: RegionCode
  nature: SubjectNature | ''
  on: IsoDate
}

/** The sheet of this kind for a sponsor of a province: its title and clauses go by the tables of the province. */
export function sheetForm({ kind, province, nature, on }: SheetFormQuery): SheetForm {
  const rows = sheetTexts[kind]
  const text = valueOn(rows, on) ?? rows[0].value
  const ofProvince = kind === 'commitment-letter' ? clausesOfProvinces.filter((it) => says(it.asks, province, on)) : []
  return {
    ...text,
    kind,
    province,
    title: saidBy(titlesOfProvinces[kind] ?? [], province, on)?.value ?? text.title,
    signer: nature === 'individual' ? 'principal' : text.signer,
    clauses: [...text.clauses.slice(0, -1), ...ofProvince.map((it) => it.clause), ...text.clauses.slice(-1)],
  }
}

/** By hand always; on a screen where the administration has told the provider that it takes that. */
export function signingWaysOf(province: RegionCode, on: IsoDate, toldByAdministration: readonly RegionCode[]) {
  if (toldByAdministration.includes(province)) return ['by-hand', 'on-screen'] satisfies SigningWay[]
  return saidBy(signingWays, province, on)?.value ?? (['by-hand'] satisfies SigningWay[])
}

/** 通信管理局; a draft without a province is addressed to none by name. */
export const addresseeOf = (province: RegionCode): string => findProvince(province)?.administration ?? '通信管理局'

type Row<Value> = { province: RegionCode; value: Value; effectiveFrom?: IsoDate; off?: unknown }

const saidBy = <Value>(rows: readonly Row<Value>[], province: RegionCode, on: IsoDate): Row<Value> | undefined =>
  rows.find((it) => it.province === province && !it.off && (it.effectiveFrom ?? '') <= on)

const says = (rows: readonly Row<unknown>[], province: RegionCode, on: IsoDate): boolean =>
  saidBy(rows, province, on) !== undefined
