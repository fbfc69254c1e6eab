import type { LoadedFileView, LoadedSwitchView } from '@openbeian/contract'
import type { IsoDate } from '@openbeian/filing'

/** Where a file stands between loaded and in force. */
export type LoadedState = 'waiting' | 'ready' | 'planned' | 'counts' | 'broken'

export function stateOf(
  file: Pick<LoadedFileView, 'id' | 'approvedAt' | 'faults'>,
  switches: readonly LoadedSwitchView[],
  today: IsoDate,
): LoadedState {
  if (!file.approvedAt) return 'waiting'
  if (file.faults.length > 0) return 'broken'
  const own = switches.filter(({ fileId }) => fileId === file.id)
  if (own.some(({ isInForce }) => isInForce)) return 'counts'
  return own.some((it) => isPlanned(it, switches, today)) ? 'planned' : 'ready'
}

/** What is in force for a channel or a pack, and what is to follow on which day. */
export interface Counting {
  target: string
  present: LoadedSwitchView | undefined
  planned: readonly LoadedSwitchView[]
}

/** Each channel or pack that anything was ever switched for, as it stands. Switches come with the newest first. */
export function countingNow(switches: readonly LoadedSwitchView[], today: IsoDate): Counting[] {
  const targets = [...new Set(switches.map(({ target }) => target))].toSorted()
  return targets.map((target) => {
    const own = switches.filter((it) => it.target === target)
    return {
      target,
      present: own.find(({ isInForce }) => isInForce),
      planned: own.filter((it) => isPlanned(it, own, today)),
    }
  })
}

/** Its day is to come, and nothing that was decided later begins before it. */
function isPlanned(it: LoadedSwitchView, all: readonly LoadedSwitchView[], today: IsoDate): boolean {
  const later = all.slice(0, all.indexOf(it)).filter(({ target }) => target === it.target)
  return it.from > today && !later.some(({ from }) => from <= it.from)
}
