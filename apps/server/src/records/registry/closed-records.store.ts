import type { Tx } from '../../platform/postgres/database.ts'

const columns = [
  'filed_services.id',
  'filed_services.name',
  'filed_services.number',
  'filed_subjects.id as subjectId',
  'filed_subjects.name as subjectName',
  'filed_subjects.number as subjectNumber',
  'filed_subjects.customer_id as customerId',
] as const

/** The services of a subject or the service itself, by the administration's id; locked. */
export const lockFiled = (
  tx: Tx,
  { providerId, what, regulatorId }: { providerId: string; what: 'subject' | 'service'; regulatorId: string },
) =>
  tx
    .selectFrom('filed_services')
    .innerJoin('filed_subjects', 'filed_subjects.id', 'filed_services.subject_id')
    .select(columns)
    .where('filed_subjects.provider_id', '=', providerId)
    .where(what === 'subject' ? 'filed_subjects.regulator_id' : 'filed_services.regulator_id', '=', regulatorId)
    .orderBy('filed_services.id')
    .forUpdate()
    .execute()

export const setServicesCancelled = (tx: Tx, serviceIds: readonly string[], at: Date) =>
  tx
    .updateTable('filed_services')
    .set({ cancelled_at: at })
    .where('id', 'in', serviceIds)
    .where('cancelled_at', 'is', null)
    .returning('id')
    .execute()

export const setSubjectCancelled = (tx: Tx, subjectId: string, at: Date) =>
  tx
    .updateTable('filed_subjects')
    .set({ cancelled_at: at })
    .where('id', '=', subjectId)
    .where('cancelled_at', 'is', null)
    .execute()

/** Whose a filed service or subject is, by the administration's id or number. */
export async function findOwner(
  tx: Tx,
  providerId: string,
  by: { subjectId?: bigint; serviceId?: bigint; number?: string; domain?: string },
): Promise<{ customerId: string; name: string } | undefined> {
  const { subjectId, serviceId, number, domain } = by
  return tx
    .selectFrom('filed_subjects')
    .leftJoin('filed_services', 'filed_services.subject_id', 'filed_subjects.id')
    .leftJoin('filed_domains', 'filed_domains.service_id', 'filed_services.id')
    .select(['filed_subjects.customer_id as customerId', 'filed_subjects.name'])
    .where('filed_subjects.provider_id', '=', providerId)
    .where((it) =>
      it.or([
        ...(subjectId === undefined ? [] : [it('filed_subjects.regulator_id', '=', String(subjectId))]),
        ...(serviceId === undefined ? [] : [it('filed_services.regulator_id', '=', String(serviceId))]),
        ...(number ? [it('filed_subjects.number', '=', number), it('filed_services.number', '=', number)] : []),
        ...(domain ? [it('filed_domains.name', '=', domain)] : []),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
}
