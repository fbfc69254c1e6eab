import { all, choice, only, optional, repeated, required, type ValueIn } from '../element.ts'
import { allocationRows, announcementRows, ownIpRows, sourceRows } from '../parts/ip-records.ts'
import { synchronisedFilings } from '../parts/published-filing.ts'
import { registeredDomainRows } from '../parts/registered-domain.ts'
import { id } from '../scalars.ts'
import { baseCodes } from './jcdm.ts'

const ids = { regulatorId: required('Id', id), id: required('IspId', id) }
const ofUnit = { ...ids, unit: required('Bbdwid', id) }
const ofReporter = { ...ids, reporter: required('Bbdwid', id) }

const ips = all({
  sources: optional('Iply', only(repeated('Lyxx', all({ ...ofReporter, ...sourceRows }), 1))),
  allocations: optional('Ipfp', only(repeated('Fpxx', all({ ...ofUnit, ...allocationRows }), 1))),
  announcements: optional('Ipgb', only(repeated('Gbxx', all({ ...ofReporter, ...announcementRows }), 1))),
  own: optional('Zdip', only(repeated('Zdxx', all({ ...ofUnit, ...ownIpRows }), 1))),
})

/** `SJTB`, 数据同步: all that the administration holds, in one kind; none at all is taken too. */
export const synchronisation = choice({
  icp: optional('ICP', synchronisedFilings),
  ip: optional('IP', ips),
  domains: optional('YM', only(repeated('Ymxx', all({ ...ids, ...registeredDomainRows }), 1))),
  codeTables: optional('JCDM', baseCodes),
})

export type Synchronisation = ValueIn<typeof synchronisation>
