import type { RegionCode, ServiceKind, SubjectNature } from '@openbeian/filing'
import type { Facts } from '../situation.ts'

/** What a name is judged by, beside the name. */
export interface NameContext {
  kind: ServiceKind
  nature: SubjectNature | ''
  /** 主办者名称; empty until typed. */
  sponsor: string
  province: RegionCode
  remark: string
  /** Names of the other services of the same filing. */
  otherNames: readonly string[]
  facts: Pick<Facts, 'namesOfOthers' | 'regionNames'>
}
