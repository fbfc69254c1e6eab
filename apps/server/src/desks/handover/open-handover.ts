import { timingSafeEqual } from 'node:crypto'
import type { HandoverTask } from '@openbeian/contract'
import type { Caller } from '../../platform/caller.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { findProviderName } from '../../records/accounts/accounts.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import {
  findByToken,
  findCallerBehind,
  type HandoverRow,
  keepForDevice,
} from '../../records/handovers/handovers.store.ts'
import { aboutOrder, openFiling } from '../../records/orders/order.ts'
import { getVisibleOrder } from '../../records/orders/visible-order.ts'
import { findAcceptance } from '../../records/privacy/notices-shown.store.ts'
import { noticeOf } from '../privacy/notice-of-provider.ts'
import { handoverError } from './handover.errors.ts'
import { deviceKeyOf, endOf, type Leniency, refuseOver, tokenKeyOf } from './handover.ts'
import { shownName } from './person-of-step.ts'
import { viewMaterialConsent } from './view-material-consent.ts'

/** Who stands there with a link: the token it carries, the secret of the device, and from where. */
export interface LinkHolder {
  token: string
  device: string | undefined
  ip: string
}

/** A link in the hands of the device it belongs to, and for whom that device acts. */
export interface OpenedHandover {
  handover: HandoverRow
  caller: Caller
}

/** The link, for the device that opened it. Throws `handover.not-found`, `handover.expired` and what else ends a link, `handover.other-device`. */
export async function getOpenedHandover(
  deps: Deps,
  { token, device, ip }: LinkHolder,
  leniency?: Leniency,
): Promise<OpenedHandover> {
  const { db, cipher, now } = deps
  const handover = await findByToken(db, tokenKeyOf(cipher, token))
  const caller = handover && (await findCallerBehind(deps, handover.createdBy, ip))
  if (!handover || !caller) throw handoverError('handover.not-found')
  refuseOver(handover, now(), leniency)
  if (!isDeviceOf(deps, handover, device)) {
    const about = aboutOrder(handover.orderId)
    await writeAudit(
      { db, cipher },
      { caller, action: 'handover.refuse-device', about, after: { handover: handover.id } },
    )
    throw handoverError('handover.other-device')
  }
  return { handover, caller }
}

/** The first device that opens a link keeps it, and has ten minutes. Throws as `getOpenedHandover`. */
export async function openHandover(deps: Deps, holder: LinkHolder & { device: string }): Promise<HandoverTask> {
  const { db, cipher, now } = deps
  const found = await findByToken(db, tokenKeyOf(cipher, holder.token))
  const caller = found && (await findCallerBehind(deps, found.createdBy, holder.ip))
  if (found && caller && !found.deviceKey) {
    refuseOver(found, now())
    await inTransaction(deps, async ({ db, cipher }) => {
      const deviceKey = deviceKeyOf(cipher, holder.device)
      const kept = await keepForDevice(db, found.id, { deviceKey, at: now(), expiresAt: endOf(now()) })
      if (!kept) return
      const after = { handover: found.id, step: found.step, of: found.about }
      await writeAudit({ db, cipher }, { caller, action: 'handover.open', about: aboutOrder(found.orderId), after })
    })
  }
  return viewTask(deps, await getOpenedHandover(deps, holder))
}

/** What the phone is asked to do. */
export async function viewTask(deps: Deps, { handover, caller }: OpenedHandover): Promise<HandoverTask> {
  const { db, cipher, now } = deps
  const order = await getVisibleOrder(db, caller, handover.orderId)
  const { name, code } = await findProviderName(db, handover.providerId)
  const filing = openFiling(cipher, order)
  const { version } = await noticeOf(deps, handover.providerId)
  const accepted = (await findAcceptance(db, { handoverId: handover.id }))?.version === version
  const materialConsent = await viewMaterialConsent(deps, handover, filing)
  // a sheet names its signer itself
  const person = handover.sheetId ? undefined : shownName(filing, handover.about)
  return {
    provider: name,
    reference: order.reference,
    step: handover.step,
    kinds: handover.kinds,
    delivered: handover.delivered,
    ...(person ? { person } : {}),
    notice: { version, provider: code, accepted },
    ...(materialConsent ? { materialConsent } : {}),
    done: handover.doneAt !== null,
    expiresAt: new Date(Math.max(handover.expiresAt.getTime(), now().getTime())).toISOString(),
  }
}

function isDeviceOf({ cipher }: Deps, { deviceKey }: HandoverRow, device: string | undefined): boolean {
  if (!deviceKey || !device) return false
  return timingSafeEqual(deviceKey, deviceKeyOf(cipher, device))
}
