import type { MaterialKind } from './filing.ts'

/** One picture by nature: another one takes its place. All other papers may have several pages. */
const onePicture: readonly MaterialKind[] = ['id-front', 'id-back', 'hand-held-id', 'curtain-photo', 'app-icon']

export const hasPages = (kind: MaterialKind): boolean => !onePicture.includes(kind)

/** So many pages a paper has at most; a PDF counts as one, however many are in it. */
export const maxPagesOfMaterial = 10
