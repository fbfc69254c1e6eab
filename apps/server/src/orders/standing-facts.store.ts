import type { IsoDate } from '@openbeian/filing'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../platform/database.ts'
import type { Order } from './order.ts'

/** Asked at every judgement: what the provider has set, its calendar, and what else the subject has there. */
export const getStandingFacts = (
  db: Db,
  { id, providerId }: Order,
  { subjectKey, from, to }: { subjectKey: Buffer | undefined; from: IsoDate; to: IsoDate },
) =>
  db
    .selectFrom('providers')
    .select('settings')
    .select((it) => [
      jsonArrayFrom(
        it.selectFrom('calendar_days').select(['day', 'kind']).where('day', '>=', from).where('day', '<=', to),
      ).as('days'),
      jsonArrayFrom(
        it
          .selectFrom('orders')
          .select(['orders.state', 'orders.domains'])
          .where('orders.provider_id', '=', providerId)
          .where('orders.subject_key', '=', subjectKey ?? null)
          .where('orders.id', '<>', id),
      ).as('othersOfSubject'),
    ])
    .where('providers.id', '=', providerId)
    .executeTakeFirstOrThrow()
