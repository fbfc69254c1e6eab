import type { Draft } from '@openbeian/contract'
import type { Arrangement, Filing } from '@openbeian/filing'
import type { Finding } from '../../kit/findings-list.tsx'
import { isSameFiling } from './same-filing.ts'

export interface DraftStore {
  save: (version: number, filing: Filing) => Promise<{ version: number; savedAt: string; findings: Finding[] }>
  read: () => Promise<Pick<Draft, 'version' | 'filing'>>
  /** Services in another order, or fewer: their papers go along. */
  arrange: (version: number, from: Arrangement) => Promise<Pick<Draft, 'version' | 'filing'>>
}

/** The draft on the server, and what this page last knew of it. */
export function createServerDraft(store: DraftStore, first: Filing) {
  let known = first
  return {
    save: async (version: number, filing: Filing) => {
      const answer = await store.save(version, filing)
      known = filing
      return answer
    },
    arrange: async (version: number, from: Arrangement) => {
      const answer = await store.arrange(version, from)
      known = answer.filing
      return answer
    },
    /** `isOurs`: nobody else typed; an uploaded paper moves on the version alone. */
    read: async () => {
      const latest = await store.read()
      return { ...latest, isOurs: isSameFiling(latest.filing, known) }
    },
    take: (filing: Filing) => {
      known = filing
    },
  }
}
export type ServerDraft = ReturnType<typeof createServerDraft>
