import type { FindClosure } from '../../platform/http/closed-doors.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { hasProvider } from '../../records/accounts/providers.store.ts'
import { setupError } from './setup.errors.ts'

/** Without a provider nobody can be told anything. Asked until there is one; none is ever taken away. */
export function untilSetUp(db: Db): FindClosure {
  let isSetUp = false
  return async () => {
    isSetUp ||= await hasProvider(db)
    return isSetUp ? undefined : setupError('setup.not-yet')
  }
}

/** Addresses that answer before. */
export const isOpenBeforeSetup = (path: string): boolean =>
  /^\/(setup|icon\.svg|assets\/.*|api\/setup(\/look)?)$/.test(path)

/** The reason for `/readyz`. */
export const notSetUp = (): string => setupError('setup.not-yet').message
