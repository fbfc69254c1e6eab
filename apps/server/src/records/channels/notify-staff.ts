import type { NoticeContent } from '@openbeian/contract'
import type { Db } from '../../platform/postgres/database.ts'
import { insertNotice } from '../notices/notices.store.ts'
import { aboutChannel, type Channel } from './channel.ts'

/** A notice to the staff of the provider about one of its channels. */
export const notifyStaff = (
  db: Db,
  { id, providerId }: Pick<Channel, 'id' | 'providerId'>,
  it: NoticeContent & { at: Date },
): Promise<void> => insertNotice(db, { ...it, providerId, about: aboutChannel(id) })
