import type { IcpUpload, UploadData } from '@openbeian/regulator'
import { addedAccessRecord } from './added-access.ts'
import { addedServicesRecord } from './added-services.ts'
import { materialRecord, unfiledHandledRecord, verificationRecord } from './answers.ts'
import { cancellationRecord } from './cancellation.ts'
import { changeRecord } from './change.ts'
import { domainRecords } from './domain-records.ts'
import { ipRecords } from './ip-records.ts'
import { newFilingRecord } from './new-filing.ts'
import type { ReportedRecord } from './reported-record.ts'

/** Every record of an upload, in the order that gives each its place. */
export function recordsOf({ icp, ip, domains }: UploadData): ReportedRecord[] {
  return [...(icp ? icpRecords(icp) : []), ...(ip ? ipRecords(ip) : []), ...(domains ? domainRecords(domains) : [])]
}

const icpRecords = (icp: IcpUpload): ReportedRecord[] => [
  ...(icp.newFilings ?? []).map(newFilingRecord),
  ...(icp.addedServices ?? []).map(addedServicesRecord),
  ...(icp.addedAccess ?? []).map(addedAccessRecord),
  ...(icp.changes ?? []).map(changeRecord),
  ...(icp.cancellations ?? []).map(cancellationRecord),
  ...(icp.materials ?? []).map(materialRecord),
  ...(icp.verifications ?? []).map(verificationRecord),
  ...(icp.unfiledHandled ?? []).map(unfiledHandledRecord),
]
