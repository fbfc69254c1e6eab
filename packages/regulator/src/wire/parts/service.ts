import { only, repeated, required, sequence } from '../element.ts'
import { base64, ipv4, smallCode, text } from '../scalars.ts'

export const serviceName = text(1, 512)
export const domainName = text(4, 128)
export const homeUrl = text(4, 255)
export const remark = text(1, 1024)

/** `Nrlx`, 前置或专项审批内容. */
export const approvals = only(
  repeated(
    'Nrlx_xx',
    sequence({
      category: required('Nrlx_id', smallCode('preApprovals')),
      number: required('Qzsph', text(1, 512)),
      /** JPEG scans in base64. */
      scans: repeated('Spwj', base64, 1, 10),
    }),
    1,
    64,
  ),
)

/** `Fwnr`, 网站服务内容. */
export const contents = only(repeated('Fwnr_id', smallCode('contents'), 1, 64))

/** `Yylb`, 网站语言类别. */
export const languages = only(repeated('Yylb_id', smallCode('languages'), 1, 256))

/** `Jr_xx`, 接入信息: where the servers stand and how they are reached. */
export const accessRows = {
  locations: required('Wzfb', only(repeated('Fbdd', smallCode('locations'), 1, 64))),
  modes: required('Wzjrfs', only(repeated('Jrfs', smallCode('accessModes'), 1, 64))),
}

/** First and last address, both included. */
export const rangeRows = { from: required('Qsip', ipv4), to: required('Zzip', ipv4) }
