import type { MaterialView } from '@openbeian/contract'
import { fieldName } from './field-name.ts'
import type { FieldWords } from './words/field.ts'

type Named = Pick<MaterialView, 'id' | 'kind' | 'about'>

export const pathOfMaterial = ({ about, kind }: Pick<MaterialView, 'about' | 'kind'>): string =>
  `${about}.materials.${kind}`

/** What each paper is called, by its id; one of several pages with its number. */
export function materialNames(
  materials: readonly Named[],
  fields: FieldWords,
  named: (material: string, at: number, of: number) => string,
): Map<string, string> {
  const byPath = Map.groupBy(materials, pathOfMaterial)
  return new Map(
    [...byPath].flatMap(([path, pages]) =>
      pages.map(({ id }, index) => {
        const name = fieldName(path, fields)
        return [id, pages.length > 1 ? named(name, index + 1, pages.length) : name] as const
      }),
    ),
  )
}
