import type { AddedIps } from './upload/ip.ts'
import type { IcpUpload, UploadData } from './upload-data.ts'
import type { WireFault } from './wire-fault.ts'

/** Every operation is optional in the schema, while its annotations demand one of them: an upload that says nothing. */
export function hasNoOperation({ icp, ip, domains }: UploadData): WireFault | undefined {
  const [path, { requester: _, ...operations }] = icp
    ? (['UploadData/ICP', icp] as const)
    : ip
      ? (['UploadData/IP', ip] as const)
      : (['UploadData/YM', domains] as const)
  const given = Object.values(operations).filter((it) => it !== undefined)
  if (given.length === 0) return { path, reason: 'noOperation', detail: 'only Qqdwid' }
  const isEmpty = given.some((it) => !Array.isArray(it) && Object.keys(it).length === 0)
  return isEmpty ? { path, reason: 'noOperation', detail: 'an empty operation' } : undefined
}

/** What the annotations of the schema ask of an operation, and its types do not. */
export function operationFaults(data: UploadData): WireFault[] {
  const nothing = hasNoOperation(data)
  return [
    ...(nothing ? [nothing] : []),
    ...(data.icp ? [...withoutAttachments(data.icp), ...withoutPassword(data.icp), ...repeatedIds(data.icp)] : []),
    ...(data.ip?.added?.allocations ?? []).flatMap((it, index) =>
      incomplete(it, `UploadData/IP/XZBA/Xzfp/Fpsy[${index + 1}]`),
    ),
  ]
}

const withoutAttachments = ({ newFilings = [] }: IcpUpload): WireFault[] =>
  newFilings.flatMap(({ attachments }, index) =>
    attachments.length > 0
      ? []
      : [
          {
            path: `UploadData/ICP/XZBA/Baxx[${index + 1}]/Fj`,
            reason: 'noAttachment',
            detail: 'a filing without papers',
          },
        ],
  )

const withoutPassword = ({ cancellations = [] }: IcpUpload): WireFault[] =>
  cancellations.flatMap(({ kind, passwordHash }, index) =>
    kind !== 0 || passwordHash
      ? []
      : [{ path: `UploadData/ICP/ZXBA/Zx_xx[${index + 1}]/ICPmm`, reason: 'noPassword', detail: 'cancels a subject' }],
  )

type Service = NonNullable<IcpUpload['newFilings']>[number]['services'][number]

/** The provider's own ids are unique, or nobody knows whose result came back. */
function repeatedIds({ newFilings = [], addedServices = [], addedAccess = [] }: IcpUpload): WireFault[] {
  const faults: WireFault[] = []
  const seen = new Map<string, string>()
  const see = (kind: string, id: bigint, path: string) => {
    const before = seen.get(`${kind} ${id}`)
    if (before) faults.push({ path: `${path}/${kind}`, reason: 'repeatedId', detail: `${id} of ${before}` })
    else seen.set(`${kind} ${id}`, path)
  }
  const seeAccess = ({ id, ips }: Service['access'][number], path: string) => {
    see('IspJrid', id, path)
    for (const [index, ip] of ips.entries()) see('IspIpid', ip.id, `${path}/Ip_xx[${index + 1}]`)
  }
  const seeServices = (services: Service[], at: string) => {
    for (const [index, { id, domains, access }] of services.entries()) {
      const path = `${at}/Wz_xx[${index + 1}]`
      see('IspWzid', id, path)
      for (const [place, it] of domains.entries()) see('IspYmid', it.id, `${path}/Ym_xx[${place + 1}]`)
      for (const [place, it] of access.entries()) seeAccess(it, `${path}/Jr_xx[${place + 1}]`)
    }
  }
  for (const [index, { subject, services }] of newFilings.entries()) {
    const at = `UploadData/ICP/XZBA/Baxx[${index + 1}]`
    see('IspZtid', subject.id, `${at}/Zt_xx`)
    seeServices(services, at)
  }
  for (const [index, { services }] of addedServices.entries()) {
    seeServices(services, `UploadData/ICP/XZWZ/Xzxx[${index + 1}]`)
  }
  for (const [index, it] of addedAccess.entries()) seeAccess(it, `UploadData/ICP/XZJR/Xzxx[${index + 1}]`)
  return faults
}

type Allocation = NonNullable<AddedIps['allocations']>[number]

/** By 分配使用状况, as the annotation of `Fpsy` has it. */
const needed: Record<number, readonly (keyof Allocation)[]> = {
  1: ['use', 'usedFrom', 'name', 'nature', 'province', 'city', 'street', 'contact', 'phone', 'email'],
  2: ['receiver'],
  3: ['use', 'usedFrom'],
}

const incomplete = (allocation: Allocation, path: string): WireFault[] =>
  (needed[allocation.kind] ?? [])
    .filter((key) => allocation[key] === undefined)
    .map((key) => ({ path, reason: 'fieldNeeded', detail: `${key} for Fpfs ${allocation.kind}` }))
