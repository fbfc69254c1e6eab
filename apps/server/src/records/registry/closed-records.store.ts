import { domainKey } from '@openbeian/filing'
import type { Db, Tx } from '../../platform/postgres/database.ts'

const columns = [
  'filedServices.id',
  'filedServices.name',
  'filedServices.number',
  'filedSubjects.id as subjectId',
  'filedSubjects.providerId',
  'filedSubjects.regulatorId as subjectRegulatorId',
  'filedSubjects.nameSealed as subjectNameSealed',
  'filedSubjects.number as subjectNumber',
  'filedSubjects.customerId',
] as const

/** The services of a subject or the service itself, by the administration's id; locked. */
export const lockFiled = (
  tx: Tx,
  { providerId, what, regulatorId }: { providerId: string; what: 'subject' | 'service'; regulatorId: string },
) =>
  tx
    .selectFrom('filedServices')
    .innerJoin('filedSubjects', 'filedSubjects.id', 'filedServices.subjectId')
    .select(columns)
    .where('filedSubjects.providerId', '=', providerId)
    .where(what === 'subject' ? 'filedSubjects.regulatorId' : 'filedServices.regulatorId', '=', regulatorId)
    .orderBy('filedServices.id')
    .forUpdate()
    .execute()

export const setServicesCancelled = (tx: Tx, serviceIds: readonly string[], at: Date) =>
  tx
    .updateTable('filedServices')
    .set({ cancelledAt: at })
    .where('id', 'in', serviceIds)
    .where('cancelledAt', 'is', null)
    .returning('id')
    .execute()

export const setSubjectCancelled = (tx: Tx, subjectId: string, at: Date) =>
  tx
    .updateTable('filedSubjects')
    .set({ cancelledAt: at })
    .where('id', '=', subjectId)
    .where('cancelledAt', 'is', null)
    .execute()

/** Whose a filed service or subject is, by the administration's id or number. */
export async function findOwner(
  tx: Tx,
  providerId: string,
  by: { subjectId?: bigint; serviceId?: bigint; number?: string; domain?: string },
): Promise<
  { customerId: string; providerId: string; regulatorId: string; province: string; nameSealed: Buffer } | undefined
> {
  const { subjectId, serviceId, number, domain } = by
  return tx
    .selectFrom('filedSubjects')
    .leftJoin('filedServices', 'filedServices.subjectId', 'filedSubjects.id')
    .leftJoin('filedDomains', 'filedDomains.serviceId', 'filedServices.id')
    .select([
      'filedSubjects.customerId',
      'filedSubjects.providerId',
      'filedSubjects.regulatorId',
      'filedSubjects.province',
      'filedSubjects.nameSealed',
    ])
    .where('filedSubjects.providerId', '=', providerId)
    .where((it) =>
      it.or([
        ...(subjectId === undefined ? [] : [it('filedSubjects.regulatorId', '=', String(subjectId))]),
        ...(serviceId === undefined ? [] : [it('filedServices.regulatorId', '=', String(serviceId))]),
        ...(number ? [it('filedSubjects.number', '=', number), it('filedServices.number', '=', number)] : []),
        ...(domain ? [it('filedDomains.name', '=', domainKey(domain))] : []),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
}

/** Subjects that have been cancelled since before that day, and whose orders hold nothing any more. */
export const listLongCancelled = (db: Db, before: Date, limit: number) =>
  db
    .selectFrom('filedSubjects')
    .select('id')
    .where('cancelledAt', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('orders')
            .select('orders.id')
            .whereRef('orders.filedSubjectId', '=', 'filedSubjects.id')
            .where('orders.emptiedAt', 'is', null),
        ),
      ),
    )
    .orderBy('id')
    .limit(limit)
    .execute()

/** With their services, domains, accesses and keys; whatever else points at them has let go of them. */
export async function deleteSubjects(tx: Tx, subjectIds: readonly string[]): Promise<void> {
  const services = tx.selectFrom('filedServices').select('id').where('subjectId', 'in', subjectIds)
  await tx.deleteFrom('filedDomains').where('serviceId', 'in', services).execute()
  await tx.deleteFrom('filedAccesses').where('serviceId', 'in', services).execute()
  await tx.deleteFrom('filedServices').where('subjectId', 'in', subjectIds).execute()
  await tx.deleteFrom('filedSubjects').where('id', 'in', subjectIds).execute()
}

/** Who looked after a service that was cancelled long ago; its name and number are published by law. */
export const emptyCancelledServices = (db: Db, before: Date) =>
  db
    .updateTable('filedServices')
    .set({ serviceSealed: null })
    .where('cancelledAt', '<', before)
    .where('serviceSealed', 'is not', null)
    .executeTakeFirst()
