/** What was typed since the server last took everything, by path, the latest last. */
export function createUnsentEdits() {
  const typed = new Map<string, unknown>()
  return {
    isEmpty: () => typed.size === 0,
    all: () => [...typed],
    add: (path: string, value: unknown) => {
      typed.delete(path)
      typed.set(path, value)
    },
    /** Forgets what was sent; a field that was typed into meanwhile is still to be sent. */
    forget: (sent: [path: string, value: unknown][]) => {
      for (const [path, value] of sent) if (typed.get(path) === value) typed.delete(path)
    },
  }
}
export type UnsentEdits = ReturnType<typeof createUnsentEdits>
