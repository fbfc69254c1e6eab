import type { Db } from '../../platform/postgres/database.ts'
import { addNotice, type Notice } from '../notices/add-notice.ts'
import { aboutChannel, type Channel } from './channel.ts'

/** A notice to the staff of the provider about one of its channels. */
export const notifyStaff = (
  db: Db,
  { id, providerId }: Pick<Channel, 'id' | 'providerId'>,
  it: Pick<Notice, 'kind' | 'text' | 'at'>,
): Promise<void> => addNotice(db, { ...it, providerId, about: aboutChannel(id) })
