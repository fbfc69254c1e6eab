import { type Filing, isIpv6Range, type MaterialOwner } from '@openbeian/filing'
import type { CodeTables } from '../codes/code-tables.ts'
import type { NewFiling } from '../wire/upload/xzba.ts'
import {
  type Attachment,
  fileParts,
  ownerKind,
  rangeParts,
  separateFiles,
  serviceParts,
  subjectParts,
} from './filing-parts.ts'
import { type Ids, requiredId } from './ids.ts'
import { reportedDomain } from './reported-domain.ts'

export interface ToXzba {
  filing: Filing
  /** The provider's own ids, by the paths of `idPaths(filing)`. */
  ids: Ids
  codes: CodeTables
  attachments: readonly Attachment[]
  filingMode: 'self' | 'on-behalf'
}

/**
 * A first filing as the administration wants it; what its schema then refuses is in `faultsOfUpload`.
 * Throws `regulator.id-missing` and `regulator.code-missing`.
 */
export function toXzba({ filing, ids, codes, attachments, filingMode }: ToXzba): NewFiling {
  return {
    subject: {
      id: requiredId(ids, 'subject'),
      ...subjectParts(filing.subject, codes),
      filingMode: filingMode === 'self' ? 0 : 1,
    },
    services: newServices(filing, ids, codes, attachments),
    attachments: separateFiles(attachments).map((it) => ({
      ...fileParts(it, codes),
      owner: { kind: ownerKind(it.about), id: requiredId(ids, it.about) },
    })),
  }
}

/** Services that are not filed yet, with the provider's own ids. */
export const newServices = (
  filing: Filing,
  ids: Ids,
  codes: CodeTables,
  attachments: readonly Attachment[],
): NewFiling['services'] =>
  filing.services.map((service, index) => {
    const at: MaterialOwner = `services.${index}`
    return {
      id: requiredId(ids, at),
      ...serviceParts(service, at, attachments, codes),
      languages: service.languages,
      domains: service.domains.map(({ name }, place) => ({
        id: requiredId(ids, `${at}.domains.${place}`),
        name: reportedDomain(name),
      })),
      access: service.access.map((access, place) => ({
        id: requiredId(ids, `${at}.access.${place}`),
        ...accessParts(access),
        ips: newIps(access.ips, ids, `${at}.access.${place}`),
      })),
    }
  })

type Access = Filing['services'][number]['access'][number]

export const accessParts = ({ locations, modes }: Access) => ({ locations, modes })

export const newIps = (ips: Access['ips'], ids: Ids, at: string) =>
  ips.flatMap((it, index) =>
    isIpv6Range(it) ? [] : [{ id: requiredId(ids, `${at}.ips.${index}`), ...rangeParts(it) }],
  )
