import { copyError } from './copies.errors.ts'

/** A way out of the house: its functions throw `copies.calls-nobody` where nobody may be called. */
export function onlyWhenLive<Port extends object | undefined>(port: Port, isLive: () => Promise<boolean>): Port {
  if (!port) return port
  return new Proxy(port, {
    get(its, name) {
      const call: unknown = Reflect.get(its, name)
      if (typeof call !== 'function') return call
      return async (...asked: unknown[]) => {
        if (!(await isLive())) throw copyError('copies.calls-nobody')
        return Reflect.apply(call, its, asked)
      }
    },
  })
}
