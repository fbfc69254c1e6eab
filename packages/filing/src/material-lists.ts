import type { Filing } from './filing.ts'
import { type MaterialKind, type MaterialKindRow, materialKinds } from './material-kinds.ts'
import { isKeyOf, keysOf } from './narrow.ts'

type Table = typeof materialKinds

/** The kinds whose row says `Value` in `Column`. */
export type KindWith<Column extends keyof MaterialKindRow, Value> = {
  [Kind in MaterialKind]: Table[Kind][Column] extends Value ? Kind : never
}[MaterialKind]

export const materialKindList = keysOf(materialKinds)

export const isMaterialKind = (kind: string): kind is MaterialKind => isKeyOf(materialKinds, kind)

export const rowOf = (kind: MaterialKind): MaterialKindRow => materialKinds[kind]

/** The kinds with one of these values in a column, in the order of the table. */
export const kindsWith = <Column extends keyof MaterialKindRow, const Value extends MaterialKindRow[Column]>(
  column: Column,
  ...values: Value[]
): KindWith<Column, Value>[] =>
  materialKindList.filter((kind): kind is KindWith<Column, Value> =>
    values.some((value) => value === rowOf(kind)[column]),
  )

/** 文书: a paper made with the order's data, to be signed by the sponsor. */
export type SheetKind = KindWith<'madeHere', true>
export const sheetKinds: readonly SheetKind[] = kindsWith('madeHere', true)
export const isSheetKind = (kind: string): kind is SheetKind => sheetKinds.some((it) => it === kind)

/** Both sides of a person's card. */
export const idSides = kindsWith('readAs', 'person-front', 'person-back')

/** 五图 are these of the subject and of the other manager: the certificate of the sponsor, and both sides of the cards. */
export const identityMaterials = kindsWith('readAs', 'sponsor', 'person-front', 'person-back')

/** 附件用途: what an attachment can be reported as. */
export type AttachmentPurpose = Table[MaterialKind]['reportedAs']
export const purposeOf = (kind: MaterialKind): AttachmentPurpose => materialKinds[kind].reportedAs

export const hasPages = (kind: MaterialKind): boolean => rowOf(kind).pages !== 'one'

/** Most pages of one material; a PDF counts as one page, however many it has. Our own bound. */
export const maxPagesOfMaterial = 10

/** The names in one language. */
export const materialNamesIn = (language: 'zh' | 'en'): Record<MaterialKind, string> =>
  Object.fromEntries(materialKindList.map((kind) => [kind, materialKinds[kind].name[language]])) as Record<
    MaterialKind,
    string
  >

/** The name of a kind; an unknown kind is returned as it is. */
export const materialName = (kind: string, language: 'zh' | 'en'): string =>
  isMaterialKind(kind) ? materialKinds[kind].name[language] : kind

/** A paper that shows a person: none is taken in before the person agreed. */
export const showsPerson = (kind: MaterialKind, { subject }: Pick<Filing, 'subject'>): boolean => {
  const { personal } = rowOf(kind)
  return personal === 'always' || (personal === 'of-individuals' && subject.nature === 'individual')
}
