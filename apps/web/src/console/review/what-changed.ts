import type { OrderView } from '@openbeian/contract'
import type { OrderState } from '@openbeian/filing'
import { changedPaths } from '../../kit/changed-paths.ts'

export interface Changes {
  state?: { from: OrderState; to: OrderState }
  /** What was done meanwhile, oldest first. */
  entries: OrderView['timeline']
  /** The dotted paths whose shown values differ. */
  fields: string[]
  materials: boolean
  /** The name of who has it now; empty when it was given back. */
  claimedBy?: string
}

/** Changes between the order a reviewer saw and the order now, in words; undefined when there are none. */
export function whatChanged(seen: OrderView, now: OrderView): Changes | undefined {
  const changes: Changes = {
    ...(seen.state === now.state ? {} : { state: { from: seen.state, to: now.state } }),
    entries: now.timeline.filter((it) => !seen.timeline.some((old) => old.at === it.at && old.action === it.action)),
    fields: changedPaths(seen.filing, now.filing),
    materials: materialIdsOf(seen) !== materialIdsOf(now),
    ...(seen.claimedBy?.id === now.claimedBy?.id ? {} : { claimedBy: now.claimedBy?.name ?? '' }),
  }
  const isSame =
    !changes.state &&
    changes.entries.length === 0 &&
    changes.fields.length === 0 &&
    !changes.materials &&
    changes.claimedBy === undefined
  return isSame ? undefined : changes
}

const materialIdsOf = ({ materials }: OrderView): string =>
  materials
    .map(({ id, uploadedAt }) => `${id} ${uploadedAt}`)
    .toSorted()
    .join()
