import type { Filing } from '@openbeian/filing'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { registryError } from './registry.errors.ts'
import { findFiledService, getFiledSubject } from './registry.store.ts'
import { openService, openSubject } from './sealed-record.ts'

/** What is filed of a subject and these of its services. Throws `registry.not-filed`. */
export async function filedFilingOf(
  db: Db,
  { cipher, subjectId, serviceIds }: { cipher: Cipher; subjectId: string; serviceIds: readonly string[] },
): Promise<Filing> {
  const subject = await getFiledSubject(db, subjectId)
  const { providerId, regulatorId, subjectSealed } = subject
  if (!subjectSealed) throw registryError('registry.not-filed', { what: subject.number })
  const services: Filing['services'] = []
  for (const serviceId of serviceIds) {
    const service = await findFiledService(db, serviceId)
    if (!service?.serviceSealed) throw registryError('registry.not-filed', { what: service?.number ?? serviceId })
    services.push(openService(cipher, { providerId, regulatorId: service.regulatorId }, service.serviceSealed))
  }
  return { subject: openSubject(cipher, { providerId, regulatorId }, subjectSealed), services }
}
