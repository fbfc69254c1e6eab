import { createHash } from 'node:crypto'
import { type Filing, isIpv6Range, type MaterialOwner } from '@openbeian/filing'
import type { CodeTables } from '../codes/code-tables.ts'
import type { Change } from '../wire/upload/bgba.ts'
import type { MaterialAlone } from '../wire/upload/xzhyd.ts'
import type { AddedAccess } from '../wire/upload/xzjr.ts'
import type { AddedServices } from '../wire/upload/xzwz.ts'
import type { Cancellation } from '../wire/upload/zxba.ts'
import {
  type Attachment,
  fileParts,
  ownerKind,
  rangeParts,
  separateFiles,
  serviceParts,
  subjectParts,
} from './filing-parts.ts'
import {
  type Ids,
  idOrNumber,
  type RegulatorIds,
  requiredFilingNumber,
  requiredId,
  requiredRegulatorId,
} from './ids.ts'
import { reportedDomain } from './reported-domain.ts'
import { accessParts, newIps, newServices } from './to-xzba.ts'

/** `ICPmm`: what the administration wants of the filing password. */
export const filingPasswordHash = (password: string): string => createHash('md5').update(password).digest('hex')

/** An order about something that is filed. */
export interface FiledOrder {
  filing: Filing
  /** The provider's own ids, by the paths of `idPaths(filing)`. */
  ids: Ids
  regulatorIds: RegulatorIds
  codes: CodeTables
  attachments: readonly Attachment[]
  /** Of `filingPasswordHash`; provinces that verify by SMS want none. */
  passwordHash?: string
}

/** More services for a filed subject. Throws `regulator.id-missing` and `regulator.code-missing`. */
export function toXzwz({ filing, ids, regulatorIds, codes, attachments, passwordHash }: FiledOrder): AddedServices {
  const ownerOf = (about: MaterialOwner) =>
    about === 'subject' ? ownerId(regulatorIds, about) : { recordId: requiredId(ids, about) }
  return {
    subject: idOrNumber(regulatorIds, 'subject'),
    services: newServices(filing, ids, codes, attachments),
    attachments: filesOf(attachments, codes, ownerOf),
    ...(passwordHash && { passwordHash }),
  }
}

/**
 * New access (`XZJR`) for services filed elsewhere, one record each. V3.0 demands the filing password; for a province
 * without passwords it is empty, which the schema refuses: see `faultsOfUpload`.
 */
export function toXzjr({
  filing,
  ids,
  regulatorIds,
  codes,
  attachments,
  passwordHash = '',
}: FiledOrder): AddedAccess[] {
  // Each material goes once: a service's with its first access, the subject's with the very first.
  const attachmentsOf = (index: number) =>
    attachments.filter((it) => it.about === `services.${index}` || (index === 0 && it.about === 'subject'))
  return filing.services.flatMap((service, index) => {
    const at: MaterialOwner = `services.${index}`
    return service.access.map((access, place) => ({
      service: idOrNumber(regulatorIds, at),
      id: requiredId(ids, `${at}.access.${place}`),
      ...accessParts(access),
      ips: newIps(access.ips, ids, `${at}.access.${place}`),
      attachments: place === 0 ? filesOf(attachmentsOf(index), codes, (it) => ownerId(regulatorIds, it)) : [],
      passwordHash,
    }))
  })
}

/** The whole picture as it shall be: domains and IPs without an id of the administration are added. */
export function toBgba({ filing, ids, regulatorIds, codes, attachments, passwordHash }: FiledOrder): Change {
  const known = (path: string) => {
    const regulatorId = regulatorIds.get(path)?.regulatorId
    return regulatorId === undefined ? {} : { regulatorId }
  }
  return {
    subject: {
      regulatorId: requiredRegulatorId(regulatorIds, 'subject'),
      ...subjectParts(filing.subject, codes),
      filingNumber: requiredFilingNumber(regulatorIds, 'subject'),
    },
    services: filing.services.map((service, index) => {
      const at: MaterialOwner = `services.${index}`
      return {
        regulatorId: requiredRegulatorId(regulatorIds, at),
        ...serviceParts(service, at, attachments, codes),
        languages: service.languages,
        domains: service.domains.map(({ name }, place) => {
          const path = `${at}.domains.${place}`
          return { id: requiredId(ids, path), ...known(path), name: reportedDomain(name) }
        }),
        access: service.access.map((access, place) => {
          const path = `${at}.access.${place}`
          return {
            regulatorId: requiredRegulatorId(regulatorIds, path),
            ...accessParts(access),
            ips: access.ips.flatMap((ip, number) => {
              const ipPath = `${path}.ips.${number}`
              return isIpv6Range(ip) ? [] : [{ id: requiredId(ids, ipPath), ...known(ipPath), ...rangeParts(ip) }]
            }),
          }
        }),
        filingNumber: requiredFilingNumber(regulatorIds, at),
      }
    }),
    attachments: filesOf(attachments, codes, (it) => ownerId(regulatorIds, it)),
    ...(passwordHash && { passwordHash }),
  }
}

export interface ToZxba {
  /** What ends: `subject`, `services.0`, `services.0.access.0`. */
  path: string
  regulatorIds: RegulatorIds
  /** 注销理由, id of the administration's table. */
  reason: number
  remark?: string
  passwordHash?: string
}

/** Throws `regulator.id-missing`. */
export const toZxba = ({ path, regulatorIds, reason, remark, passwordHash }: ToZxba): Cancellation => ({
  kind: path === 'subject' ? 0 : path.includes('.access.') ? 2 : 1,
  recordId: requiredRegulatorId(regulatorIds, path),
  reason,
  ...(remark && { remark }),
  ...(passwordHash && { passwordHash }),
})

/** Papers sent alone. Throws `regulator.id-missing` and `regulator.code-missing`. */
export const toXzhyd = ({
  attachments,
  codes,
  regulatorIds,
}: Pick<FiledOrder, 'attachments' | 'codes' | 'regulatorIds'>) =>
  filesOf(attachments, codes, (it) => ownerId(regulatorIds, it))

function filesOf(
  attachments: readonly Attachment[],
  codes: CodeTables,
  ownerOf: (about: MaterialOwner) => MaterialAlone['owner']['id'],
): MaterialAlone[] {
  return separateFiles(attachments).map((it) => ({
    ...fileParts(it, codes),
    owner: { kind: ownerKind(it.about), id: ownerOf(it.about) },
  }))
}

function ownerId(regulatorIds: RegulatorIds, path: string): MaterialAlone['owner']['id'] {
  const known = idOrNumber(regulatorIds, path)
  return 'regulatorId' in known ? { recordId: known.regulatorId } : known
}
