import type { IsoDate } from '@openbeian/filing'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../platform/postgres/database.ts'
import type { Order } from '../../records/orders/order.ts'

/** Asked at every judgement: what the provider has set, its calendar, and what else the subject has there. */
export const getStandingFacts = (
  db: Db,
  { id, providerId, ruleVersion }: Order,
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
          .select(['orders.state', 'orders.order_type as orderType'])
          .where('orders.provider_id', '=', providerId)
          .where('orders.subject_key', '=', subjectKey ?? null)
          .where('orders.id', '<>', id),
      ).as('othersOfSubject'),
      jsonObjectFrom(
        it
          .selectFrom('rule_versions')
          .select(['rule_versions.version', 'rule_versions.adjust', 'rule_versions.made_at as madeAt'])
          .where('rule_versions.provider_id', '=', providerId)
          // what was handed in is judged by the rules it was handed in under
          .$if(ruleVersion !== null, (of) => of.where('rule_versions.version', '=', ruleVersion as number))
          .orderBy('rule_versions.version', 'desc')
          .limit(1),
      ).as('ruleVersion'),
    ])
    .where('providers.id', '=', providerId)
    .executeTakeFirstOrThrow()
