import { createHash } from 'node:crypto'
import { type Administration, connectAdministration } from '@openbeian/regulator'
import type { Deps } from '../platform/deps.ts'
import { type Channel, openSecrets } from './channel.ts'
import { gatewayTimes } from './gateway-times.ts'

/** Kept because the first call of a connection asks for the WSDL. */
const connections = new Map<string, { mark: string; administration: Administration }>()

/** The administration at the other end of a channel, as its settings are now. */
export function administrationOf(deps: Pick<Deps, 'cipher' | 'gateway'>, channel: Channel): Administration {
  const { id, baseUrl, ispId, userName, dialect } = channel
  const timeoutMs = gatewayTimes(deps).callTimeoutSeconds * 1000
  const { password } = openSecrets(deps.cipher, channel)
  const mark = createHash('sha256')
    .update(JSON.stringify([baseUrl, String(ispId), userName, password, dialect.version, timeoutMs]))
    .digest('hex')

  const known = connections.get(id)
  if (known?.mark === mark) return known.administration
  const administration = connectAdministration({ baseUrl, ispId, userName, password, dialect, timeoutMs })
  connections.set(id, { mark, administration })
  return administration
}
