import type { Draft } from '@openbeian/contract'
import { ApiError } from '@openbeian/contract'
import { type Filing, withValueAt } from '@openbeian/filing'
import type { Finding } from '../../kit/findings-list.tsx'

export type Saving =
  | { kind: 'quiet' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed'; error: unknown }
  /** Somebody else changed the draft; what was typed here is kept but not sent. */
  | { kind: 'stale' }

export interface Kept {
  filing: Filing
  version: number
  saving: Saving
  /** What the server found at the last save. */
  findings: Finding[]
}

export interface DraftStore {
  save: (version: number, filing: Filing) => Promise<{ version: number; savedAt: string; findings: Finding[] }>
  read: () => Promise<Pick<Draft, 'version' | 'filing'>>
}

interface KeeperOptions {
  draft: Pick<Draft, 'version' | 'filing'>
  store: DraftStore
  /** Fills in what follows from what was typed. */
  follow?: (filing: Filing, before: Filing) => Filing
  pauseMs?: number
  retryMs?: number
}

/** Keeps what is typed: at once here, after a pause on the server, one save at a time, nothing dropped on the way. */
export function createDraftKeeper(options: KeeperOptions) {
  const { draft, store, follow = (filing) => filing, pauseMs = 800, retryMs = 5000 } = options
  const listeners = new Set<() => void>()
  /** What was typed since the server last took everything, by path, the latest last. */
  const typed = new Map<string, unknown>()
  let onServer = draft.filing
  let kept: Kept = { filing: draft.filing, version: draft.version, saving: { kind: 'quiet' }, findings: [] }
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<number | undefined> | undefined

  const set = (changed: Partial<Kept>) => {
    kept = { ...kept, ...changed }
    for (const listener of listeners) listener()
  }
  const saveIn = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), ms)
  }

  function change(path: string, value: unknown): void {
    typed.delete(path)
    typed.set(path, value)
    const isStale = kept.saving.kind === 'stale'
    const filing = follow(withValueAt(kept.filing, path, value), kept.filing)
    set({ filing, ...(isStale ? {} : { saving: { kind: 'unsaved' } }) })
    if (!isStale) saveIn(pauseMs)
  }

  /** The version that holds everything typed; undefined when it could not be saved. */
  function save(): Promise<number | undefined> {
    clearTimeout(timer)
    running ??= saveAll().finally(() => {
      running = undefined
    })
    return running
  }

  async function saveAll(): Promise<number | undefined> {
    while (typed.size > 0) {
      const sent = new Map(typed)
      const { filing, version } = kept
      set({ saving: { kind: 'saving' } })
      try {
        const answer = await store.save(version, filing)
        for (const [path, value] of sent) if (typed.get(path) === value) typed.delete(path)
        onServer = filing
        set({
          version: answer.version,
          findings: answer.findings,
          saving: typed.size > 0 ? { kind: 'unsaved' } : { kind: 'saved', at: answer.savedAt },
        })
      } catch (error) {
        if (isConflict(error) && (await onlyTheVersionMoved())) continue
        giveUp(error)
        return undefined
      }
    }
    return kept.version
  }

  /** Like `save`, and the version is the newest: papers that were uploaded move it on as well. */
  async function settle(): Promise<number | undefined> {
    if ((await save()) === undefined) return undefined
    const latest = await store.read()
    if (!isSame(latest.filing, onServer)) {
      set({ saving: { kind: 'stale' } })
      return undefined
    }
    set({ version: latest.version })
    return latest.version
  }

  /** A paper that was uploaded moves the version on although nobody else typed. */
  async function onlyTheVersionMoved(): Promise<boolean> {
    const latest = await store.read().catch(() => undefined)
    if (!latest || latest.version === kept.version || !isSame(latest.filing, onServer)) return false
    set({ version: latest.version })
    return true
  }

  function giveUp(error: unknown): void {
    set({ saving: isConflict(error) ? { kind: 'stale' } : { kind: 'failed', error } })
    if (isPassing(error)) saveIn(retryMs)
  }

  /** Reads what the other one saved and types what was typed here into it. */
  async function takeOver(): Promise<void> {
    const latest = await store.read()
    onServer = latest.filing
    const filing = [...typed].reduce((it, [path, value]) => follow(withValueAt(it, path, value), it), latest.filing)
    set({ filing, version: latest.version, saving: { kind: 'unsaved' } })
    await save()
  }

  return {
    now: () => kept,
    /** What the server found when it refused to take the filing in. */
    learn: (findings: Finding[]) => set({ findings }),
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    change,
    save,
    settle,
    takeOver,
  }
}

const isConflict = (error: unknown) => error instanceof ApiError && error.status === 409

/** No network, a server that stumbled, a session that ended: it can be well a little later. */
const isPassing = (error: unknown) =>
  !(error instanceof ApiError) || error.status === 0 || error.status === 401 || error.status >= 500

const isSame = (one: Filing, other: Filing) => written(one) === written(other)

/** The same text for the same filing, whatever the order of its fields. */
const written = (filing: Filing) =>
  JSON.stringify(filing, (_, value: unknown) => (isPart(value) ? sorted(value) : value))
const isPart = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)
const sorted = (part: object) =>
  Object.fromEntries(Object.entries(part).sort(([one], [other]) => one.localeCompare(other)))
