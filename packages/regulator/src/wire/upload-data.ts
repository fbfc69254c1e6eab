import {
  all,
  choice,
  notReadYet,
  only,
  optional,
  repeated,
  required,
  sequence,
  type ValueIn,
  type ValueOf,
} from './element.ts'
import { base64, code, id, ipv4, long, region, smallCode, text } from './scalars.ts'

const addressFields = {
  province: required('Shengid', region),
  city: required('Shiid', region),
  county: optional('Xianid', region),
  street: optional('Xxdz', text(1, 1024)),
}

/** 证件信息; the schema keeps the order of these three. */
const certificate = sequence({
  type: required('Zjlx', code),
  number: required('Zjhm', text(1, 255)),
  address: required('Zjzs', text(1, 1024)),
})

const contactFields = {
  /** 办公电话, several joined by `;`. */
  landline: optional('Fzr_dhhm', text(11, 128)),
  mobile: required('Fzr_sjhm', text(11, 128)),
  email: required('Fzr_dzyj', text(6, 128)),
  msn: optional('Msn', text(6, 128)),
  qq: optional('Qq', text(5, 128)),
  certificateType: optional('Fzr_zjlx', code),
  certificateNumber: optional('Fzr_zjhm', text(1, 128)),
}

/** 主体负责人: an individual's own name stands in the subject. */
const principal = sequence({ name: optional('Fzr_xm', text(1, 128)), ...contactFields })

/** 网站负责人 */
const manager = all({ name: required('Fzr_xm', text(1, 128)), ...contactFields })

/** `Zt_xx`, 主体信息. */
const subject = all({
  id: required('IspZtid', id),
  name: required('Dwmc', text(1, 255)),
  nature: optional('Dwxz', code),
  investor: optional('Tzr', text(1, 255)),
  address: required('Txdz', all(addressFields)),
  certificate: required('Zj', certificate),
  principal: required('Fzr', principal),
  /** 报备方式: 0 by the sponsor itself, 1 on its behalf. */
  filingMode: required('Bbfs', long(0, 1)),
  remark: optional('Bz', text(1, 1024)),
})

/** `Nrlx`, 前置或专项审批内容. */
const approvals = only(
  repeated(
    'Nrlx_xx',
    sequence({
      category: required('Nrlx_id', smallCode),
      number: required('Qzsph', text(1, 512)),
      /** JPEG scans in base64. */
      scans: repeated('Spwj', base64, 1, 10),
    }),
    1,
    64,
  ),
)

/** `Jr_xx`, 接入信息. */
const access = sequence({
  id: required('IspJrid', id),
  locations: required('Wzfb', only(repeated('Fbdd', smallCode, 1, 64))),
  modes: required('Wzjrfs', only(repeated('Jrfs', smallCode, 1, 64))),
  ips: repeated(
    'Ip_xx',
    all({ id: required('IspIpid', id), from: required('Qsip', ipv4), to: required('Zzip', ipv4) }),
    1,
  ),
})

/** `Wz_xx`, 网站信息. */
const service = sequence({
  id: required('IspWzid', id),
  name: required('Wzmc', text(1, 512)),
  approvals: optional('Nrlx', approvals),
  contents: required('Fwnr', only(repeated('Fwnr_id', smallCode, 1, 64))),
  languages: required('Yylb', only(repeated('Yylb_id', smallCode, 1, 256))),
  domains: repeated('Ym_xx', all({ id: required('IspYmid', id), name: required('Ym', text(4, 128)) }), 1),
  access: repeated('Jr_xx', access, 1),
  manager: required('Wz_Fzr', manager),
  homeUrl: optional('Syurl', text(4, 255)),
  remark: optional('Wz_Bz', text(1, 1024)),
})

/** `Fj`, 附件: each file has an `Fj` of its own. */
const attachment = only(
  required(
    'Fjxx',
    sequence({
      format: required('Fjwjgs', long(1, Number.MAX_SAFE_INTEGER)),
      purpose: required('Fjyt', long(1, Number.MAX_SAFE_INTEGER)),
      /** The file in base64. */
      content: required('Fjnr', base64),
      owner: required(
        'Fjssdx',
        sequence({
          /** 1 subject, 2 service. */
          kind: required('Ssdxlx', long(1, 10)),
          id: required('Ssdxbs', id),
        }),
      ),
      remark: optional('Bz', text(1, 256)),
    }),
  ),
)

/** `Baxx` of `XZBA`, 新增备案. */
const newFiling = sequence({
  subject: required('Zt_xx', subject),
  services: repeated('Wz_xx', service, 1),
  attachments: repeated('Fj', attachment, 0),
})

const icpFields = {
  newFilings: optional('XZBA', only(repeated('Baxx', newFiling, 1))),
  addedServices: notReadYet('XZWZ'),
  addedAccess: notReadYet('XZJR'),
  changes: notReadYet('BGBA'),
  cancellations: notReadYet('ZXBA'),
  sheets: notReadYet('XZHYD'),
  verified: notReadYet('HSJG'),
  unfiledHandled: notReadYet('WBACLJG'),
  /** 请求单位: the reporting provider's own id. */
  requester: required('Qqdwid', id),
}

const rootFields = {
  icp: optional('ICP', all(icpFields)),
  ip: notReadYet('IP'),
  domains: notReadYet('YM'),
}
export const uploadRoot = choice(rootFields)

export type NewFiling = ValueIn<typeof newFiling>
export type WireAttachment = ValueIn<typeof attachment>
/** What one upload file reports. */
export type UploadData = { icp: ValueOf<typeof icpFields> }
