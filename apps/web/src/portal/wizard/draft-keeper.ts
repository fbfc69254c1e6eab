import type { Draft } from '@openbeian/contract'
import { type Arrangement, arrangedPath, type Filing, withValueAt } from '@openbeian/filing'
import type { Finding } from '../../kit/findings-list.tsx'
import { createDraftSaver } from './draft-saver.ts'
import { createDraftState } from './draft-state.ts'
import { createServerDraft, type DraftStore } from './draft-store.ts'
import { createUnsentEdits } from './unsent-edits.ts'

interface KeeperOptions {
  draft: Pick<Draft, 'version' | 'filing'>
  store: DraftStore
  /** Fills in what follows from what was typed. */
  deriveFields?: (filing: Filing, before: Filing) => Filing
  pauseMs?: number
  retryMs?: number
}

/** Keeps what is typed: at once here, after a pause on the server, one save at a time, nothing dropped on the way. */
export function createDraftKeeper(options: KeeperOptions) {
  const { draft, store, deriveFields = (filing) => filing, pauseMs = 800, retryMs = 5000 } = options
  const state = createDraftState(draft)
  const edits = createUnsentEdits()
  const server = createServerDraft(store, draft.filing)
  const saver = createDraftSaver({ state, edits, server, retryMs })
  const typeInto = (filing: Filing, path: string, value: unknown) =>
    deriveFields(withValueAt(filing, path, value), filing)

  /** Services are on their way to other places: what is typed now is saved once they are there. */
  let isArranging = false

  function change(path: string, value: unknown): void {
    edits.add(path, value)
    const { filing, saving } = state.now()
    const isStale = saving.kind === 'stale'
    state.set({ filing: typeInto(filing, path, value), ...(isStale ? {} : { saving: { kind: 'unsaved' } }) })
    if (!isStale && !isArranging) saver.saveIn(pauseMs)
  }

  /** Like `save`, and the version is the newest: papers that were uploaded move it on as well. */
  async function settle(): Promise<number | undefined> {
    if ((await saver.save()) === undefined) return undefined
    const latest = await server.read()
    state.set(latest.isOurs ? { version: latest.version } : { saving: { kind: 'stale' } })
    return latest.isOurs ? latest.version : undefined
  }

  /** Puts the services in another order, or takes some out; what is typed meanwhile stays with its service. Throws what the server answers. */
  async function arrange(from: Arrangement): Promise<boolean> {
    const version = await settle()
    if (version === undefined) return false
    isArranging = true
    const { filing, version: newest } = await server.arrange(version, from).finally(() => {
      isArranging = false
      if (!edits.isEmpty()) saver.saveIn(pauseMs)
    })
    const meanwhile = edits.all()
    edits.forget(meanwhile)
    state.set({ filing, version: newest, saving: { kind: 'quiet' }, findings: [] })
    for (const [path, value] of meanwhile) {
      const now = arrangedPath(path, from)
      if (now !== undefined) change(now, value)
    }
    return true
  }

  /** Loads the draft another window saved and applies what was typed here on top of it. */
  async function takeOver(): Promise<void> {
    const { filing: others, version } = await server.read()
    server.take(others)
    const filing = edits.all().reduce((it, [path, value]) => typeInto(it, path, value), others)
    state.set({ filing, version, saving: { kind: 'unsaved' } })
    await saver.save()
  }

  return {
    now: state.now,
    /** What the server found when it refused to take the filing in. */
    learn: (findings: Finding[]) => state.set({ findings }),
    subscribe: state.subscribe,
    change,
    /** The version that holds everything typed; undefined when it could not be saved. */
    save: saver.save,
    settle,
    arrange,
    takeOver,
  }
}
