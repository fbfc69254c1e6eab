import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Administration,
  type Answer,
  connectAdministration,
  nextStep,
  type TransportFault,
} from '@openbeian/regulator'
import type { Deps } from '../../platform/deps.ts'
import { publicLookup, refusePrivate } from '../../platform/outside/public-lookup.ts'
import { type Channel, openSecrets } from '../../records/channels/channel.ts'
import { clearFailures, countFailure, insertCall } from '../../records/channels/channel-calls.store.ts'
import { notifyStaff } from '../../records/channels/notify-staff.ts'
import { copyError } from '../../records/copies/copies.errors.ts'
import { readEnvelopeApart } from '../files/documents-apart.ts'
import { gatewayTimes } from './gateway-times.ts'
import { isRefusedInClear } from './refused-in-clear.ts'

/** Kept because the first call of a connection reads how the service is described. */
const connections = new Map<string, { settingsHash: string; administration: Administration }>()

/** The administration at the other end of a channel, as its settings are now; every call is noted for the chart and the circuit breaker. */
export function administrationOf(deps: Deps, channel: Channel): Administration {
  const to = connectionOf(deps, channel)
  const noted =
    <CallParameters extends unknown[], CallAnswer extends Answer | TransportFault>(
      operation: keyof Administration,
      call: (...parameters: CallParameters) => Promise<CallAnswer>,
    ) =>
    async (...parameters: CallParameters): Promise<CallAnswer> => {
      if (deps.isLive && !(await deps.isLive())) throw copyError('copies.calls-nobody')
      const startedAt = performance.now()
      const answer = await call(...parameters)
      await noteCall(deps, { channel, operation, answer, tookMs: Math.round(performance.now() - startedAt) })
      return answer
    }
  return {
    upload: noted('upload', to.upload),
    download: noted('download', to.download),
    acknowledge: noted('acknowledge', to.acknowledge),
    previousUpload: noted('previousUpload', to.previousUpload),
    beianStatus: noted('beianStatus', to.beianStatus),
    verifyPassword: noted('verifyPassword', to.verifyPassword),
  }
}

function connectionOf(deps: Deps, channel: Channel): Administration {
  const { id, baseUrl, ispId, userName, dialect } = channel
  const timeoutMs = gatewayTimes(deps).callTimeoutSeconds * 1000
  const { password } = openSecrets(deps.cipher, channel)
  const settingsHash = createHash('sha256')
    .update(JSON.stringify([baseUrl, String(ispId), userName, password, dialect.version, timeoutMs]))
    .digest('hex')

  const known = connections.get(id)
  if (known?.settingsHash === settingsHash) return known.administration
  const { privateRanges = [], wsdlFolder, mayBeClear = false } = deps.administrations ?? {}
  const administration = connectAdministration({
    ...{ baseUrl, ispId, userName, password, dialect, timeoutMs },
    lookup: publicLookup(privateRanges),
    refuseHost(address) {
      refusePrivate(address, privateRanges)
      if (isRefusedInClear(address, { mayBeClear })) throw new Error(inTheClear)
    },
    wsdlOf: (service) => wsdlFolder && readWsdl(join(wsdlFolder, channel.administration, `${service}.wsdl`)),
    readAnswer: readEnvelopeApart,
  })
  connections.set(id, { settingsHash, administration })
  return administration
}

const inTheClear = 'not over TLS, and OPENBEIAN_ACCEPTED_RISKS does not name clear-administration'

/** Undefined where an administration gave none. */
const readWsdl = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)

/** Answer 20: outside the reporting hours. The administration works as it should, so the call is no failure. */
const outsideHours = 20

async function noteCall(
  deps: Deps,
  {
    channel,
    operation,
    answer,
    tookMs,
  }: { channel: Channel; operation: keyof Administration; answer: Answer | TransportFault; tookMs: number },
): Promise<void> {
  const { db, now } = deps
  const channelId = channel.id
  const code = 'fault' in answer ? undefined : answer.code
  const failed = code === undefined || (code !== outsideHours && nextStep(code, channel.dialect) === 'retryLater')
  await insertCall(db, { channelId, at: now(), operation, code, tookMs })
  if (!failed) return void (await clearFailures(db, channelId))

  const { breakAfter, breakSeconds } = gatewayTimes(deps)
  const until = new Date(now().getTime() + breakSeconds * 1000)
  if (!(await countFailure(db, channelId, { breakAfter, until }))) return
  deps.log.error({ channelId, breakSeconds }, 'an administration cannot be reached: nobody calls for a while')
  await notifyStaff(deps, channel, {
    kind: 'channel-broken',
    details: { channel: channel.name, calls: breakAfter, pauseSeconds: breakSeconds },
    at: now(),
  })
}
