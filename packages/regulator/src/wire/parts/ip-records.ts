import { choice, optional, required } from '../element.ts'
import { code, day, emails, flag, id, ipv4, ipv4OrZero, long, phones, region, text } from '../scalars.ts'
import { rangeRows } from './service.ts'

/** 0.0.0.0 is taken in some tables: see the quirk `address-zero`. */
export const rangeFromZeroRows = { from: required('Qsip', ipv4OrZero), to: required('Zzip', ipv4OrZero) }

/** 来源: addresses another unit gave. */
export const sourceRows = {
  ...rangeRows,
  /** 来源单位 */
  unit: required('Lydw', id),
  remark: optional('Bz', text(1, 512)),
}

/** 广播: addresses a carrier announces for the unit. */
export const announcementRows = {
  /** 广播单位 */
  carrier: required('Gbdw', id),
  /** 广播申请单位 */
  unit: required('Sqdw', id),
  ...rangeRows,
  remark: optional('Bz', text(1, 1024)),
}

/** 1 static, 2 dynamic, 3 unknown. */
const use = long(1, 3)
const contactName = text(1, 20)

/** 分配使用: what else has to be there depends on `kind`. */
export const allocationRows = {
  ...rangeFromZeroRows,
  /** 分配使用状况: 1 allocated and used, 2 allocated on, 3 own use, 4 reserved. */
  kind: required('Fpfs', long(1, 4)),
  /** 分配对象 */
  receiver: optional('Fpdx', id),
  use: optional('Syfs', use),
  usedFrom: optional('Fprq', day),
  /** 是否用于域名跳转服务器 */
  forwardsDomains: optional('Sfymtz', flag),
  name: optional('Dwmc', text(1, 255)),
  nature: optional('Dwxz', code('natures')),
  category: optional('Dwfl', code('unitCategories')),
  industry: optional('Dwhyfl', code('industries')),
  province: optional('Shengid', region),
  city: optional('Shiid', region),
  county: optional('Xianid', region),
  street: optional('Xxdz', text(1, 512)),
  contact: optional('Lxrxm', contactName),
  phone: optional('Lxrdh', phones(255)),
  email: optional('Lxrdzyj', emails(255)),
  gatewayIp: optional('Wgip', ipv4),
  gatewayPlace: optional('Wgdz', text(1, 512)),
  remark: optional('Bz', text(1, 1024)),
}

/** 自带: addresses the user brought along. */
export const ownIpRows = {
  ...rangeRows,
  forwardsDomains: required('Sfymtz', flag),
  use: required('Syfs', use),
  usedFrom: required('Fprq', day),
  name: required('Dwmc', text(1, 255)),
  nature: required('Dwxz', code('natures')),
  province: required('Shengid', region),
  city: required('Shiid', region),
  county: optional('Xianid', region),
  street: required('Xxdz', text(1, 512)),
  contact: required('Lxrxm', contactName),
  phone: required('Lxrdh', phones(255)),
  email: required('Lxrdzyj', emails(255)),
  gatewayIp: required('Wgip', ipv4),
  gatewayPlace: required('Wgdz', text(1, 512)),
  remark: optional('Bz', text(1, 1024)),
  /** 来源单位类型: 1 a unit that reports, 0 another. */
  sourceReports: required('Ly_dwlx', flag),
  source: required('Lydw', choice({ name: required('Ly_dwmc', text(1, 255)), unit: required('Ly_dwid', id) })),
}
