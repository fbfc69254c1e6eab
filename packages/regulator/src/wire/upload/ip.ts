import { all, only, optional, repeated, required, type ValueOf } from '../element.ts'
import { allocationRows, announcementRows, ownIpRows, rangeFromZeroRows, sourceRows } from '../parts/ip-records.ts'
import { rangeRows } from '../parts/service.ts'
import { id, ipv4, text } from '../scalars.ts'

const own = { id: required('IspId', id) }
const filed = { regulatorId: required('Id', id) }

const addedRows = {
  sources: optional('Xzly', only(repeated('Ly', all({ ...own, ...sourceRows }), 1))),
  allocations: optional('Xzfp', only(repeated('Fpsy', all({ ...own, ...allocationRows }), 1))),
  announcements: optional('Xzgbjs', only(repeated('Jsxx', all({ ...own, ...announcementRows }), 1))),
  own: optional('Zdip', only(repeated('Zdxx', all({ ...own, ...ownIpRows }), 1))),
}

const changedSource = all({ ...filed, ...sourceRows, remark: optional('Bz', text(1, 1024)) })
const changedOwn = all({
  ...filed,
  ...ownIpRows,
  ...rangeFromZeroRows,
  /** See the quirk `contact-of-one-character`. */
  contact: required('Lxrxm', text(2, 20)),
  gatewayIp: optional('Wgip', ipv4),
  gatewayPlace: optional('Wgdz', text(1, 512)),
})

const changedRows = {
  sources: optional('Xgly', only(repeated('Ly_xx', changedSource, 1))),
  allocations: optional('Xgfp', only(repeated('Fpsy', all({ ...filed, ...allocationRows, ...rangeRows }), 1))),
  own: optional('XgZd', only(repeated('Zdxx', changedOwn, 1))),
  announcements: optional('Xggbjs', only(repeated('Jsxx', all({ ...filed, ...announcementRows }), 1))),
}

/** The administration's ids of what is deleted. */
const ids = (tag: string) => only(repeated(tag, only(required('Id', id)), 1))

const deletedRows = {
  sources: optional('Scly', ids('Ly')),
  allocations: optional('Scfp', ids('Fpsy')),
  own: optional('Sczd', ids('Zdxx')),
  announcements: optional('Scgbjs', ids('Jsxx')),
}

const ipRows = {
  added: optional('XZBA', all(addedRows)),
  changed: optional('XGBA', all(changedRows)),
  deleted: optional('SCBA', all(deletedRows)),
  requester: required('Qqdwid', id),
}

/** `IP`, IP 备案. */
export const ipUpload = all(ipRows)

export type IpUpload = ValueOf<typeof ipRows>
export type AddedIps = ValueOf<typeof addedRows>
export type ChangedIps = ValueOf<typeof changedRows>
export type DeletedIps = ValueOf<typeof deletedRows>
