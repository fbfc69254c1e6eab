import type { PublishedFiling } from '../wire/download-data.ts'

/** A record on both sides: ours (absent when it was filed elsewhere) and the administration's. */
export interface RecordIds {
  id?: bigint
  regulatorId: bigint
}

/** What the administration published of one filing: its ids and numbers are needed for every later change. */
export interface Published {
  subject: RecordIds & { name: string; filingNumber?: string }
  services: PublishedService[]
}

export interface PublishedService extends RecordIds {
  name: string
  filingNumber?: string
  domains: (RecordIds & { name: string })[]
  access: (RecordIds & { provider: bigint; ips: (RecordIds & { from: string; to: string })[] })[]
}

export function fromBasj(_published: readonly PublishedFiling[]): Published[] {
  throw new Error('not written yet')
}
