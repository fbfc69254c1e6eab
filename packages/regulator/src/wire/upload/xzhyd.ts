import { only, repeated, type ValueIn } from '../element.ts'
import { fileOfFiled } from '../parts/attachment.ts'

/** `XZHYD`, 单独提交真实性核验材料: files sent alone. */
export const materials = only(repeated('Fjxx', fileOfFiled, 1))

export type MaterialAlone = ValueIn<typeof fileOfFiled>
