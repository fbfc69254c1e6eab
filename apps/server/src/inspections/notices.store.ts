import type { Caller } from '../platform/caller.ts'
import type { Db } from '../platform/database.ts'

/** Applicants see their customer's, staff what is for them; newest first. */
export const listNoticesOf = (db: Db, { providerId, customerId, role }: Caller) =>
  db
    .selectFrom('notices')
    .select(['id', 'kind', 'about', 'text', 'at'])
    .where('provider_id', '=', providerId)
    .$if(role === 'applicant', (it) => it.where('customer_id', '=', customerId ?? nobody))
    .$if(role !== 'applicant', (it) => it.where('customer_id', 'is', null))
    .orderBy('at', 'desc')
    .limit(100)
    .execute()

const nobody = '00000000-0000-0000-0000-000000000000'

export const insertNotice = (
  db: Db,
  it: { providerId: string; customerId: string | null; kind: string; about: string; text: string; at: Date },
) =>
  db
    .insertInto('notices')
    .values({
      provider_id: it.providerId,
      customer_id: it.customerId,
      kind: it.kind,
      about: it.about,
      text: it.text,
      at: it.at,
    })
    .execute()
