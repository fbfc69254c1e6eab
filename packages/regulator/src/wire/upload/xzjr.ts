import { choice, only, repeated, required, sequence, type ValueIn } from '../element.ts'
import { attachmentOfFiled } from '../parts/attachment.ts'
import { accessRows } from '../parts/service.ts'
import { id, text } from '../scalars.ts'
import { ownIps } from './xzba.ts'
import { passwordHash } from './xzwz.ts'

const addition = sequence({
  service: required(
    'Wz_xx',
    choice({ filingNumber: required('Wzbah', text(1, 128)), regulatorId: required('Wzid', id) }),
  ),
  id: required('IspJrid', id),
  ...accessRows,
  ips: ownIps,
  attachments: repeated('Fj', attachmentOfFiled, 0),
  passwordHash: required('ICPmm', passwordHash),
})

/** `XZJR`, 新增接入: a filed service gets access at this provider too. */
export const addedAccess = only(repeated('Xzxx', addition, 1))

export type AddedAccess = ValueIn<typeof addition>
