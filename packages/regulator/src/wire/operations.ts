import type { UploadData } from './upload-data.ts'
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
