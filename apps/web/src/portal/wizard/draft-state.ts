import type { Draft } from '@openbeian/contract'
import type { Filing } from '@openbeian/filing'
import type { Finding } from '../../kit/findings-list.tsx'

export type Saving =
  | { kind: 'quiet' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed'; error: unknown }
  /** Somebody else changed the draft; what was typed here is kept but not sent. */
  | { kind: 'stale' }

export interface LocalDraft {
  filing: Filing
  version: number
  saving: Saving
  /** What the server found at the last save. */
  findings: Finding[]
}

/** The draft as the page shows it; whoever subscribes is told of every change. */
export function createDraftState({ filing, version }: Pick<Draft, 'version' | 'filing'>) {
  const listeners = new Set<() => void>()
  let kept: LocalDraft = { filing, version, saving: { kind: 'quiet' }, findings: [] }
  return {
    now: () => kept,
    set: (changed: Partial<LocalDraft>) => {
      kept = { ...kept, ...changed }
      for (const listener of listeners) listener()
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
export type DraftState = ReturnType<typeof createDraftState>
