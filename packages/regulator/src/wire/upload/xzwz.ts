import { choice, only, optional, repeated, required, sequence, type ValueIn } from '../element.ts'
import { attachmentOfFiled } from '../parts/attachment.ts'
import { id, text } from '../scalars.ts'
import { serviceRows } from './xzba.ts'

/** `ICPmm`, ICP 备案密码: MD5 in lower-case hexadecimal. */
export const passwordHash = text(1, 32)

const addition = sequence({
  subject: required(
    'Zt_xx',
    choice({ filingNumber: required('Ztbah', text(1, 128)), regulatorId: required('Ztid', id) }),
  ),
  services: repeated('Wz_xx', sequence({ ...serviceRows, homeUrl: optional('Syurl', text(4, 512)) }), 1),
  attachments: repeated('Fj', attachmentOfFiled, 0),
  passwordHash: optional('ICPmm', passwordHash),
})

/** `XZWZ`, 新增网站: more services for a filed subject. */
export const addedServices = only(repeated('Xzxx', addition, 1))

export type AddedServices = ValueIn<typeof addition>
export type FiledAttachment = ValueIn<typeof attachmentOfFiled>
