import type { Db } from '../../platform/postgres/database.ts'
import { insertNotice, type Notice } from '../notices/notices.store.ts'
import { aboutChannel, type Channel } from './channel.ts'

/** A notice to the staff of the provider about one of its channels. */
export const notifyStaff = (
  db: Db,
  { id, providerId }: Pick<Channel, 'id' | 'providerId'>,
  it: Pick<Notice, 'kind' | 'text' | 'at'>,
): Promise<void> => insertNotice(db, { ...it, providerId, about: aboutChannel(id) })
