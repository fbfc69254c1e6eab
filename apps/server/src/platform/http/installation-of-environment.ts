import { join } from 'node:path'
import type { Installation } from '../deps.ts'
import type { Environment } from '../process/environment.ts'
import { keepPublicAddress } from './public-address.ts'

type Settings = Pick<Environment, 'OPENBEIAN_DATA' | 'OPENBEIAN_KEY' | 'OPENBEIAN_PUBLIC_URL'>

/** What the environment says of this installation, and the address that may be kept where it says none. */
export const installationOf = (settings: Settings): Installation => ({
  ...(settings.OPENBEIAN_KEY ? {} : { keysFolder: join(settings.OPENBEIAN_DATA, 'keys') }),
  isPublicUrlFixed: settings.OPENBEIAN_PUBLIC_URL !== undefined,
  keepPublicUrl: (address) => keepPublicAddress(settings, address),
})
