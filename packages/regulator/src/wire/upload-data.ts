import { all, type ChoiceOf, choice, optional, required, type ValueOf } from './element.ts'
import { id } from './scalars.ts'
import { changes } from './upload/bgba.ts'
import { verifications } from './upload/hsjg.ts'
import { ipUpload } from './upload/ip.ts'
import { unfiledHandled } from './upload/wbacljg.ts'
import { newFilings } from './upload/xzba.ts'
import { materials } from './upload/xzhyd.ts'
import { addedAccess } from './upload/xzjr.ts'
import { addedServices } from './upload/xzwz.ts'
import { domainUpload } from './upload/ym.ts'
import { cancellations } from './upload/zxba.ts'

const icpRows = {
  newFilings: optional('XZBA', newFilings),
  addedServices: optional('XZWZ', addedServices),
  addedAccess: optional('XZJR', addedAccess),
  changes: optional('BGBA', changes),
  verifications: optional('HSJG', verifications),
  unfiledHandled: optional('WBACLJG', unfiledHandled),
  cancellations: optional('ZXBA', cancellations),
  materials: optional('XZHYD', materials),
  /** 请求单位: the reporting provider's own id. */
  requester: required('Qqdwid', id),
}

const rootRows = {
  icp: required('ICP', all(icpRows)),
  ip: required('IP', ipUpload),
  domains: required('YM', domainUpload),
}
export const uploadRoot = choice(rootRows)

/** What one upload file reports: about ICP filings, or IP addresses, or domains. */
export type UploadData = ChoiceOf<typeof rootRows>
export type IcpUpload = ValueOf<typeof icpRows>
