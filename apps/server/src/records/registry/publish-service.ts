import { formatIpv4, isIpv6Range, parseFilingNumber, type Service, type ServiceKind } from '@openbeian/filing'
import { type Dialect, type PublishedFiling, withPublishedElements } from '@openbeian/regulator'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { Tx } from '../../platform/postgres/database.ts'
import { withKnownService } from './filed-picture.ts'
import { type FiledServiceRow, putService, replaceAccesses, replaceDomains } from './registry.store.ts'
import { openService, sealService } from './sealed-record.ts'

interface PublishedService {
  providerId: string
  subjectId: string
  service: PublishedFiling['services'][number]
  /** The same with our access alone. */
  own: PublishedFiling['services'][number]
  ispId: bigint
  /** What the administration speaks, which may tell more of a service than V3.0. */
  dialect: Pick<Dialect, 'file'>
  /** The same as a filing has it, with our access alone. */
  picture: Service
  /** The service as it was filed before, if it was. */
  formerly: FiledServiceRow | undefined
  /** The service as the answered order typed it, if the order is about this service. */
  typed: Service | undefined
}

/** Publishes one service with its domains and access; returns its row id and the stored picture of it. */
export async function publishService(
  tx: Tx,
  cipher: Cipher,
  it: PublishedService,
): Promise<{ id: string; kept: Service }> {
  const { providerId, subjectId, ispId, dialect, service, own, picture, formerly, typed } = it
  const { regulatorId, filingNumber = '', name } = service
  const filed = { providerId, regulatorId }
  const known = typed ?? (formerly?.serviceSealed ? openService(cipher, filed, formerly.serviceSealed) : undefined)
  const completed = known ? withKnownService(picture, known) : { ...picture, kind: kindOf(filingNumber) }
  const kept = withPublishedElements(dialect, own, completed)

  const id = await putService(tx, {
    subjectId,
    regulatorId,
    ispId: ispIdOf(service) ?? formerly?.ispId ?? null,
    name,
    number: filingNumber,
    kind: kept.kind,
    homeUrl: kept.homeUrl,
    serviceSealed: sealService(cipher, filed, kept),
  })
  await replaceDomains(
    tx,
    id,
    service.domains.map((domain) => ({ ...domain, ispId: ispIdOf(domain) })),
  )
  const beside = kept.access.map(({ ips }) => ips.filter(isIpv6Range))
  await replaceAccesses(
    tx,
    id,
    service.access.map(({ ips, ...access }) => ({
      regulatorId: access.regulatorId,
      ispId: ispIdOf(access),
      provider: access.provider,
      isOwn: access.provider === ispId,
      // our own accesses are kept in the order they are published
      beside: access.provider === ispId ? (beside.shift() ?? []) : [],
      ips: ips.map((ip) => ({
        from: formatIpv4(ip.from),
        to: formatIpv4(ip.to),
        regulatorId: String(ip.regulatorId),
      })),
    })),
  )
  return { id, kept }
}

const ispIdOf = ({ id }: { id?: bigint }): string | null => (id === undefined ? null : String(id))

/** V3.0 publishes no kind: its number tells. */
function kindOf(filingNumber: string): ServiceKind {
  const parsed = parseFilingNumber(filingNumber)
  return (parsed.valid && 'serviceType' in parsed ? parsed.serviceType : undefined) ?? 'website'
}
