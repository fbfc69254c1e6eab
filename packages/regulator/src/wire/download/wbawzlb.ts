import { only, optional, repeated, required, sequence, type ValueIn } from '../element.ts'
import { languages } from '../parts/service.ts'
import { anyText, id, ipv4, long, number, text, time } from '../scalars.ts'

const unfiled = sequence({
  id: required('Id', id),
  domain: required('Wzym_mc', text(1, 128)),
  languages: optional('Yylb', languages),
  ip: required('IP', ipv4),
  seenAt: optional('Dqjcsj', time),
  /** 未备案检测次数 */
  timesSeen: optional('Jccs', long(0, Number.MAX_SAFE_INTEGER)),
  province: optional('Sssh', number),
  firstSeenAt: optional('Scjcsj', time),
  /** 接入商 */
  provider: optional('Jrs', id),
  /** 运营商 */
  carrier: required('Yys', id),
  remark: optional('Bz', anyText),
})

/** `WBAWZLB`, 未备案网站: to be handled and answered with `WBACLJG`. */
export const unfiledSites = only(repeated('Wbawz_xx', unfiled, 1))

export type UnfiledSite = ValueIn<typeof unfiled>
