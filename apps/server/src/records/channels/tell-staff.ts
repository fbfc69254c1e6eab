import type { Db } from '../../platform/postgres/database.ts'
import { type Notice, tell } from '../notices/tell.ts'
import { aboutChannel, type Channel } from './channel.ts'

/** A notice to the staff of the provider about one of its channels. */
export const tellStaff = (
  db: Db,
  { id, providerId }: Pick<Channel, 'id' | 'providerId'>,
  it: Pick<Notice, 'kind' | 'text' | 'at'>,
): Promise<void> => tell(db, { ...it, providerId, about: aboutChannel(id) })
