import type { DownloadData } from '@openbeian/regulator'
import type { Administration } from '../administration.ts'
import { administrationTime } from '../administration-time.ts'
import { cancel } from '../blocks/cancellation.ts'
import type { JournalEntry } from '../journal.ts'
import { publishedFilingOf } from '../publish-filing.ts'
import { type FiledResource, type FiledService, type FiledSubject, findService, findSubject } from '../registry.ts'
import { publications } from '../results.ts'
import { addedBlock } from './added-block.ts'
import { baseCodesOf } from './base-codes.ts'
import type { OfferRequest, OfferRequestFor } from './offer-request.ts'

/** What is offered; `change` and `unfiledSites` are what the administration knows from then on. */
export interface Offering {
  data?: DownloadData
  change?: Pick<Extract<JournalEntry, { kind: 'fileOffered' }>, 'subjects' | 'nextId' | 'unfiledSites' | 'poison'>
}

type Offerings = {
  [Block in OfferRequest['block']]: (wish: OfferRequestFor<Block>, it: Administration) => Offering | undefined
}

/** What can be offered without anybody having reported something; undefined where nothing filed fits. */
export const offeringBuilders: Offerings = {
  BASJ({ filingNumber }, it) {
    const found = filedOf(it, filingNumber)
    const published = found && publishedFilingOf(found.filed)
    return published && { data: { icp: { published: [published] } } }
  },
  ZXSJ({ filingNumber }, it) {
    const found = filedOf(it, filingNumber)
    if (!found) return undefined
    const { filed, service } = found
    const approved = service
      ? cancel(filed, { kind: 1, recordId: service.regulatorId })
      : cancel(filed, { kind: 0, recordId: filed.subject.regulatorId })
    const [{ data } = {}] = publications(approved)
    return { ...(data && { data }), change: { subjects: [approved.filed], nextId: it.state.nextId } }
  },
  HMDLB({ operation: word, name, certificateNumber, domain, remark }, { codes }) {
    const rest = { operation: { add: 0, change: 1, remove: 2 }[word], ...(remark !== undefined && { remark }) }
    const certificate = {
      type: codes.certificateTypes['business-licence'].id,
      number: certificateNumber ?? '91110105MA00BLACK1',
    }
    const isSubject = domain === undefined || name !== undefined || certificateNumber !== undefined
    const subject = { name: name ?? '黑名单示例公司', certificate }
    const service = { name: name ?? '黑名单示例网', domains: domain === undefined ? [] : [domain] }
    return {
      data: {
        icp: {
          blacklists: {
            subjects: isSubject ? [{ subject, ...rest }] : [],
            services: domain === undefined ? [] : [{ service, ...rest }],
          },
        },
      },
    }
  },
  FFJRHMD({ domain, ip }, it) {
    const place = { ip: number(ip), provider: it.options.ispId, province: Number(it.options.province.code) }
    return { data: { icp: { illegalAccess: [{ id: freshId(it), domain, ...place, seenAt: now(it) }] } } }
  },
  WBAWZLB({ domain, ip }, it) {
    const { ispId } = it.options
    const site = {
      id: freshId(it),
      domain,
      ip: number(ip),
      seenAt: now(it),
      timesSeen: 3,
      provider: ispId,
      carrier: ispId,
    }
    return { data: { icp: { unfiledSites: [site] } }, change: { unfiledSites: [domain.toLowerCase()] } }
  },
  HSRW({ filingNumber }, it) {
    const { filed } = filedOf(it, filingNumber) ?? {}
    return filed && publishedFilingOf(filed) && { data: { icp: { tasks: [taskOf(filed, it.options.ispId)] } } }
  },
  HCJG({ filingNumber, kind, reason }, it) {
    const { filed, service = filed?.services[0] } = filedOf(it, filingNumber) ?? {}
    if (!filed || !service) return undefined
    return { data: { icp: { inspections: inspectionOf(kind, { filed, service, reason, checkedAt: now(it) }) } } }
  },
  XGTZ({ filingNumber, kind, content }, it) {
    const { filed, service = filed?.services[0] } = filedOf(it, filingNumber) ?? {}
    const isSubject = kind === 'subject'
    const { regulatorId: recordId, filingNumber: number } = (isSubject ? filed?.subject : service) ?? {}
    const named = { ...(number !== undefined && { filingNumber: number }), ...(recordId !== undefined && { recordId }) }
    return { data: { icp: { notices: [{ kind: isSubject ? 0 : 1, ...named, content }] } } }
  },
  JCDM: ({ content }, { codes, options }) => ({ data: { codeTables: baseCodesOf(codes, options, content) } }),
  SJTB({ of }, { state: { registry }, codes, options }) {
    if (of === 'codeTables') return { data: { synchronisation: { codeTables: baseCodesOf(codes, options) } } }
    if (of === 'ip') return { data: { synchronisation: { ip: ipOf([...registry.resources.values()], options.ispId) } } }
    const icp = [...registry.subjects.values()].flatMap((it) => publishedFilingOf(it) ?? [])
    return icp.length > 0 ? { data: { synchronisation: { icp } } } : undefined
  },
  IPHCJG({ kind, from: first, to: last }, it) {
    const [from, to] = [number(first), number(last)]
    const both = { from, to, otherUnit: it.options.ispId + 1n, otherFrom: from, otherTo: to }
    return {
      data: {
        ip: {
          inspections: {
            outOfRange: kind === 'outOfRange' ? [{ from, to, outsideFrom: from, outsideTo: to }] : [],
            conflicts: kind === 'conflict' ? [both] : [],
            unreported: kind === 'unreported' ? [{ from, to }] : [],
          },
        },
      },
    }
  },
  /** Only in an edition that has it. */
  ADDED({ tag, values }, it) {
    const block = addedBlock(it.dialect, { tag, values, now: now(it) })
    return block && { data: { icp: block } }
  },
  POISON: ({ as }) => ({ change: { poison: as } }),
}

const now = (it: Administration) => administrationTime(it.now())
const freshId = ({ state }: Administration) => state.nextId + 1_000_000n + BigInt(state.offers.size)
const number = (dotted: string) => dotted.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)

/** A service where the number is one of a service; the subject filed last where there is no number. */
function filedOf(
  { state: { registry } }: Administration,
  filingNumber?: string,
): { filed: FiledSubject; service?: FiledService } | undefined {
  if (filingNumber !== undefined) {
    const filed = findSubject(registry, { filingNumber })
    return filed && !filed.isCancelled ? { filed } : findService(registry, { filingNumber })
  }
  const filed = [...registry.subjects.values()].findLast((it) => !it.isCancelled)
  return filed && { filed }
}

function taskOf({ subject, services }: FiledSubject, ispId: bigint) {
  const { regulatorId, name, nature, address, certificate, principal, investor, filingMode, firstFiledAt, changedAt } =
    subject
  return {
    subject: {
      regulatorId,
      name,
      ...(nature !== undefined && { nature }),
      ...(investor !== undefined && { investor }),
      address,
      certificate,
      principal,
      filingMode,
      firstFiledAt,
      changedAt,
    },
    services: services.map(({ id: _, filingNumber: __, ...service }) => ({
      ...service,
      domains: service.domains.map(({ regulatorId, name }) => ({ regulatorId, name })),
      access: service.access.map(({ regulatorId, locations, modes, ips }) => ({
        regulatorId,
        locations,
        modes,
        ips: ips.map(({ regulatorId, from, to }) => ({ regulatorId, from, to })),
        reporter: ispId,
        filingMode: 1,
      })),
    })),
  }
}

interface Inspected {
  filed: FiledSubject
  service: FiledService
  reason: string | undefined
  checkedAt: string
}

function inspectionOf(
  kind: OfferRequestFor<'HCJG'>['kind'],
  { filed: { subject }, service, reason, checkedAt }: Inspected,
) {
  const { certificate } = subject
  const about = { serviceId: service.regulatorId, serviceNumber: service.filingNumber ?? '', checkedAt }
  const url = service.homeUrl !== undefined && service.homeUrl.length > 6 ? { homeUrl: service.homeUrl } : {}
  const wrong = {
    subjectId: subject.regulatorId,
    name: subject.name,
    certificateType: certificate.type,
    certificateNumber: certificate.number,
    reason: reason ?? '证件号码与名称不符',
  }
  const [access] = service.access
  const [domain] = service.domains
  const gone = {
    ...about,
    verdict: 1,
    ...(access && { accessId: access.regulatorId }),
    ...(domain && { domain: domain.name }),
  }
  return {
    subjects: kind === 'subject' ? [wrong] : [],
    access: kind === 'access' ? [gone] : [],
    emptyServices: kind === 'emptyService' ? [{ ...about, ...url, dead: 1 }] : [],
    liveness: kind === 'liveness' ? [{ ...about, ...url }] : [],
  }
}

/** What was reported is what is told, so the records fit their tables. */
function ipOf(resources: readonly FiledResource[], ispId: bigint) {
  const rows = (kind: FiledResource['kind'], unit: 'unit' | 'reporter') =>
    resources
      .filter((it) => it.kind === kind)
      .map(({ record, regulatorId, id }) => ({ ...record, regulatorId, id, [unit]: record[unit] ?? ispId })) as never[]
  const sources = rows('sources', 'reporter')
  const allocations = rows('allocations', 'unit')
  const announcements = rows('announcements', 'reporter')
  const own = rows('own', 'unit')
  return {
    ...(sources.length > 0 && { sources }),
    ...(allocations.length > 0 && { allocations }),
    ...(announcements.length > 0 && { announcements }),
    ...(own.length > 0 && { own }),
  }
}
