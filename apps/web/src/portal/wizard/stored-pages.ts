import type { MaterialView, PagePlace } from '@openbeian/contract'
import type { MaterialKind } from '@openbeian/filing'

interface Place {
  kind: MaterialKind
  about: string
}

/** The pages of one paper, in their order. */
export const pagesAt = (materials: readonly MaterialView[], { kind, about }: Place): MaterialView[] =>
  materials.filter((it) => it.kind === kind && it.about === about)

/** The papers with one more: behind its last page, in the place of a page, or instead of the whole paper. */
export function withStored(
  materials: readonly MaterialView[],
  stored: MaterialView,
  page: PagePlace | undefined,
): MaterialView[] {
  const pages = pagesAt(materials, stored)
  const others = materials.filter((it) => !pages.includes(it))
  if (page === undefined) return [...others, stored]
  if (page === 'new') return [...others, ...pages, stored]
  return materials.map((it) => (it.id === page ? stored : it))
}

/** The ids of the pages, one of them moved. */
export function movedPages(pages: readonly MaterialView[], materialId: string, by: 1 | -1): string[] {
  const ids = pages.map(({ id }) => id)
  const at = ids.indexOf(materialId)
  const other = ids[at + by]
  if (other === undefined) return ids
  return ids.with(at, other).with(at + by, materialId)
}
