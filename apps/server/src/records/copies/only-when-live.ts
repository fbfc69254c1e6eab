import { copyError } from './copies.errors.ts'

/** A way out of the house: its functions throw `copies.calls-nobody` where nobody may be called. */
export function onlyWhenLive<Port extends object | undefined>(port: Port, isLive: () => Promise<boolean>): Port {
  if (!port) return port
  const guarded = Object.entries(port).map(([name, call]) => [
    name,
    typeof call !== 'function'
      ? call
      : async (...asked: unknown[]) => {
          if (!(await isLive())) throw copyError('copies.calls-nobody')
          return call(...asked)
        },
  ])
  return Object.fromEntries(guarded) as Port
}
