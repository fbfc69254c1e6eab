import { all, choice, only, optional, repeated, required, type ValueOf } from '../element.ts'
import { registeredDomainRows } from '../parts/registered-domain.ts'
import { id, text } from '../scalars.ts'

const deletion = choice({ regulatorId: required('Id', id), name: required('Ym', text(4, 255)) })

const domainRows = {
  added: optional('XZBA', only(repeated('Xzxx', all({ id: required('IspId', id), ...registeredDomainRows }), 1))),
  changed: optional(
    'XGBA',
    only(repeated('Xzxx', all({ regulatorId: required('Id', id), ...registeredDomainRows }), 1)),
  ),
  deleted: optional('SCBA', only(repeated('Scxx', deletion, 1))),
  requester: required('Qqdwid', id),
}

/** `YM`, 域名备案: registrars only. */
export const domainUpload = all(domainRows)

export type DomainUpload = ValueOf<typeof domainRows>
