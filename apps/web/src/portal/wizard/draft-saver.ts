import { ApiError } from '@openbeian/contract'
import type { DraftState } from './draft-state.ts'
import type { ServerDraft } from './draft-store.ts'
import type { UnsentEdits } from './unsent-edits.ts'

interface SaverOptions {
  state: DraftState
  edits: UnsentEdits
  server: ServerDraft
  /** After a fault that may pass. */
  retryMs: number
}

/** Sends the draft, one save at a time, until the server has all that was typed. */
export function createDraftSaver({ state, edits, server, retryMs }: SaverOptions) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<number | undefined> | undefined

  const saveIn = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), ms)
  }

  function save(): Promise<number | undefined> {
    clearTimeout(timer)
    running ??= saveAll().finally(() => {
      running = undefined
    })
    return running
  }

  async function saveAll(): Promise<number | undefined> {
    while (!edits.isEmpty()) {
      try {
        await saveOnce()
      } catch (error) {
        if (isConflict(error) && (await onlyTheVersionMoved())) continue
        giveUp(error)
        return undefined
      }
    }
    return state.now().version
  }

  async function saveOnce(): Promise<void> {
    const sent = edits.all()
    const { filing, version } = state.now()
    state.set({ saving: { kind: 'saving' } })
    const answer = await server.save(version, filing)
    edits.forget(sent)
    state.set({
      version: answer.version,
      findings: answer.findings,
      saving: edits.isEmpty() ? { kind: 'saved', at: answer.savedAt } : { kind: 'unsaved' },
    })
  }

  /** A paper that was uploaded moves the version on although nobody else typed. */
  async function onlyTheVersionMoved(): Promise<boolean> {
    const latest = await server.read().catch(() => undefined)
    if (!latest?.isOurs || latest.version === state.now().version) return false
    state.set({ version: latest.version })
    return true
  }

  function giveUp(error: unknown): void {
    state.set({ saving: isConflict(error) ? { kind: 'stale' } : { kind: 'failed', error } })
    if (isPassing(error)) saveIn(retryMs)
  }

  return { save, saveIn }
}

const isConflict = (error: unknown) => error instanceof ApiError && error.status === 409

/** No network, a server that stumbled, a session that ended: a later try may succeed. */
const isPassing = (error: unknown) =>
  !(error instanceof ApiError) || error.status === 0 || error.status === 401 || error.status >= 500
