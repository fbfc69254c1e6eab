import type { Db } from '../platform/database.ts'
import { aboutChannel, type Channel } from './channel.ts'

/** A notice to the staff of the provider about one of its channels. */
export const tellStaff = (
  db: Db,
  { id, providerId }: Pick<Channel, 'id' | 'providerId'>,
  { kind, text, at }: { kind: 'channel-stopped' | 'channel-broken' | 'registry-differs'; text: string; at: Date },
) =>
  db
    .insertInto('notices')
    .values({ provider_id: providerId, customer_id: null, kind, about: aboutChannel(id), text, at })
    .execute()
