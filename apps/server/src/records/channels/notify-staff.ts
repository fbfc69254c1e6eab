import type { NoticeContent } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { insertNotice } from '../notices/notices.store.ts'
import { aboutChannel, type Channel } from './channel.ts'

/** A notice to the staff of the provider about one of its channels. */
export const notifyStaff = (
  deps: Pick<Deps, 'db' | 'cipher'>,
  { id, providerId }: Pick<Channel, 'id' | 'providerId'>,
  it: NoticeContent & { at: Date },
): Promise<void> => insertNotice(deps, { ...it, providerId, about: aboutChannel(id) })
