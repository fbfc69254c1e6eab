import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import { contains } from '../../platform/postgres/contains.ts'
import { anyOf, isNamed, maxCandidates, when } from './sought-ids.ts'
import type { SoughtByKeys } from './sought-keys.ts'

/** Whether a filed sponsor may be what is sought: by name, number, domain, address, certificate or a name of its services. */
export function isSoughtFiling(caller: Caller, it: SoughtByKeys): RawBuilder<SqlBool> {
  const { providerId } = caller
  const ofServices = (holds: RawBuilder<unknown>) =>
    sql`(select v.subject_id from filed_services v where ${holds} limit ${maxCandidates})`
  const ids = [
    sql`(select id from filed_subjects f where f.provider_id = ${providerId} and ${isNamed(sql`f.name_keys`, it)}
      limit ${maxCandidates})`,
    ofServices(contains(sql`v.name`, it.text)),
    ...when(
      it.number !== undefined,
      sql`select id from filed_subjects f where f.provider_id = ${providerId} and f.number = ${it.number?.subject}`,
    ),
    ...when(
      it.domains.length > 0,
      sql`select v.subject_id from filed_domains d join filed_services v on v.id = d.service_id
        where d.name = any(${it.domains}::text[])`,
    ),
    ...when(
      it.address !== undefined,
      sql`(select v.subject_id from filed_accesses a join filed_services v on v.id = a.service_id
        where a.addresses @> ${it.address}::numeric limit ${maxCandidates})`,
    ),
    ...when(
      it.subjectKeys.length > 0,
      sql`select id from filed_subjects f where f.provider_id = ${providerId} and f.subject_key = any(${it.subjectKeys}::bytea[])`,
    ),
    ...when(
      it.filedKeys.length > 0,
      sql`(select subject_id from filed_keys where key = any(${it.filedKeys}::bytea[]) limit ${maxCandidates})`,
    ),
  ]
  return sql<SqlBool>`filed_subjects.id in (${anyOf(ids)})`
}
