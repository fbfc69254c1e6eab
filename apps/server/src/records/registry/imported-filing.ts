import type { Service, Subject } from '@openbeian/filing'
import type { FiledIp } from './registry.rows.ts'

/** A filing as it stood with another system, with the ids of the administration, which every later change needs. */
export interface ImportedFiling {
  regulatorId: string
  number: string
  subject: Subject
  services: ImportedService[]
}

export interface ImportedService {
  regulatorId: string
  number: string
  service: Service
  domains: { regulatorId: string; name: string }[]
  /** In the order of the administration's ids: a change names accesses by their place. */
  accesses: ImportedAccess[]
}

export interface ImportedAccess {
  regulatorId: string
  /** Undefined: it is here. */
  provider?: string
  ips: FiledIp[]
}
