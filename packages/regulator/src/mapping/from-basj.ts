import { domainKey, formatIpv4 } from '@openbeian/filing'
import type { PublishedFiling, SynchronisedFiling } from '../wire/parts/published-filing.ts'

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
  access: PublishedAccess[]
}

export interface PublishedAccess extends RecordIds {
  /** The provider of the access, which may be another than the one that downloads. */
  provider: bigint
  /** Dotted addresses, both included. */
  ips: (RecordIds & { from: string; to: string })[]
}

export const fromBasj = (published: readonly (PublishedFiling | SynchronisedFiling)[]): Published[] =>
  published.map(({ subject, services }) => ({
    subject: { ...idsOf(subject), name: subject.name, ...numberOf(subject) },
    services: services.map((service) => ({
      ...idsOf(service),
      name: service.name,
      ...numberOf(service),
      domains: service.domains.map((domain) => ({ ...idsOf(domain), name: domainKey(domain.name) })),
      access: service.access.map((access) => ({
        ...idsOf(access),
        provider: access.provider,
        ips: access.ips.map((ip) => ({ ...idsOf(ip), from: formatIpv4(ip.from), to: formatIpv4(ip.to) })),
      })),
    })),
  }))

const idsOf = ({ id, regulatorId }: RecordIds): RecordIds => ({ ...(id !== undefined && { id }), regulatorId })

const numberOf = ({ filingNumber }: { filingNumber?: string }) => (filingNumber ? { filingNumber } : {})
