import { only, optional, repeated, required, sequence, type ValueIn } from '../element.ts'
import { domainName } from '../parts/service.ts'
import { code, day, emails, id, ipv4, number, phones, text } from '../scalars.ts'

const handled = sequence({
  domain: required('Ym', domainName),
  ip: required('IP', ipv4),
  /** 运营商 */
  carrier: required('Yys', id),
  /** 接入商 */
  provider: required('Jrs', id),
  province: required('Shengid', number),
  outcome: required('Cljg', code('unfiledHandling')),
  opinion: required('Clyj', text(1, 255)),
  /** 入表时间 */
  listedOn: required('Rbsj', day),
  /** 处理时限 */
  dueOn: required('Clsx', day),
  reporter: optional('Sbrxm', text(1, 128)),
  phone: optional('Sbrdh', phones(128)),
  email: optional('Sbrdzyj', emails(128)),
})

/** `WBACLJG`, 未备案处理结果: what was done about unfiled sites (`WBAWZLB`). */
export const unfiledHandled = only(repeated('Clxx', handled, 1))

export type UnfiledHandled = ValueIn<typeof handled>
