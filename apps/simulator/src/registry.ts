import type { PublishedFiling } from '@openbeian/regulator'

type Subject = PublishedFiling['subject']
export type FiledService = PublishedFiling['services'][number]
export type FiledAccess = FiledService['access'][number]

/** A subject in the registry, with everything that is filed for it. */
export interface FiledSubject {
  subject: Subject
  services: FiledService[]
  /** 备案密码 */
  filingPassword: string
  /** The last number that was given to a service, `-3`; never given again. */
  lastService: number
  isCancelled?: true
}

type ResourceKind = 'sources' | 'allocations' | 'announcements' | 'own' | 'domains'

/** An IP range or a registered domain in the registry. */
export interface FiledResource {
  kind: ResourceKind
  regulatorId: bigint
  /** The provider's own id. */
  id: bigint
  record: Record<string, unknown>
}

export interface Registry {
  /** By the administration's id. */
  subjects: Map<string, FiledSubject>
  resources: Map<string, FiledResource>
  /** Services that are filed no more, by the administration's id. */
  cancelledServices: Set<string>
  /** Domains of unfiled sites the provider was told of. */
  unfiledSites: Map<string, 'open' | 'answered'>
}

export const emptyRegistry = (): Registry => ({
  subjects: new Map(),
  resources: new Map(),
  cancelledServices: new Set(),
  unfiledSites: new Map(),
})

/** How an upload names what it is about: by number or by the administration's id. */
export interface Reference {
  filingNumber?: string | undefined
  regulatorId?: bigint | undefined
}

export function findSubject({ subjects }: Registry, { filingNumber, regulatorId }: Reference) {
  if (regulatorId !== undefined) return subjects.get(String(regulatorId))
  return [...subjects.values()].find(({ subject }) => subject.filingNumber === filingNumber)
}

export function findService({ subjects }: Registry, { filingNumber, regulatorId }: Reference) {
  for (const filed of subjects.values()) {
    const service = filed.services.find((it) =>
      regulatorId === undefined ? it.filingNumber === filingNumber : it.regulatorId === regulatorId,
    )
    if (service) return { filed, service }
  }
  return undefined
}

export function findAccess({ subjects }: Registry, regulatorId: bigint) {
  for (const filed of subjects.values()) {
    for (const service of filed.services) {
      const access = service.access.find((it) => it.regulatorId === regulatorId)
      if (access) return { filed, service, access }
    }
  }
  return undefined
}

/** Whether this provider gives access to anything of the subject. */
export const hasAccessOf = ({ services }: FiledSubject, provider: bigint): boolean =>
  services.some(({ access }) => access.some((it) => it.provider === provider))
