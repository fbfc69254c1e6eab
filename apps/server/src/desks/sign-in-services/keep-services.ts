import { randomUUID } from 'node:crypto'
import { reachOf, roles, type SignInServiceSettings, type SignInServiceView } from '@openbeian/contract'
import { inTransaction, type Work, type WorkInTx } from '../../platform/deps.ts'
import {
  deleteService,
  endSessionsOfService,
  insertService,
  listServices,
  lockService,
  type SignInService,
  sealSecret,
  updateService,
} from '../../records/accounts/sign-in-services.store.ts'
import { countOthersWithRole } from '../../records/accounts/staff.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { refuseProvincesOfOthers } from '../staff/invite-staff.ts'
import { staffError } from '../staff/staff.errors.ts'
import { whyUnusable } from './ask-service.ts'
import type { AtServices } from './at-service.ts'
import { serviceError } from './sign-in-services.errors.ts'

type WorkAtServices = Work & AtServices

const maxServices = 50

export async function viewServices({ db, caller }: Work): Promise<SignInServiceView[]> {
  const rows = await listServices(db, caller)
  return rows.map((row) => viewOf(row, Number(row.accounts ?? 0)))
}

const viewOf = ({ id, settings, secretSealed }: SignInService, accounts: number): SignInServiceView => ({
  ...settings,
  id,
  hasSecret: secretSealed !== null,
  accounts,
})

interface Settled {
  settings: SignInServiceSettings
  clientSecret?: string | undefined
}

/** Throws `services.unusable` where it is switched on and does not answer as one, `services.full`, `staff.provinces-of-reviewers`. */
export async function addService(
  work: WorkAtServices,
  { settings, clientSecret }: Settled,
): Promise<SignInServiceView> {
  const { caller, cipher } = work
  const { providerId } = caller
  const id = randomUUID()
  const at = work.now()
  const secretSealed = clientSecret === undefined ? null : sealSecret(cipher, id, clientSecret)
  const service = { id, providerId, isOn: settings.isOn, settings, secretSealed, madeAt: at, changedAt: at }
  await refuseUnusable(work, service)
  await inTransaction(work, async (work) => {
    if ((await listServices(work.db, caller)).length >= maxServices)
      throw serviceError('services.full', { max: maxServices })
    await insertService(work.db, { id, providerId, settings, secretSealed, at })
    const about = `sign-in-service:${id}`
    await writeAudit(work, { caller, action: 'sign-in-service.add', about, after: { ...settings } })
  })
  return viewOf(service, 0)
}

interface Changed extends Settled {
  serviceId: string
  reason: string
}

/** What it opened before ends where it is another service now, or none. Throws `services.unknown` besides, `staff.last-administrator`. */
export async function changeService(
  work: WorkAtServices,
  { serviceId, settings, clientSecret, reason }: Changed,
): Promise<SignInServiceView> {
  const { caller, cipher } = work
  const before = await inTransaction(work, (work) => getService(work, serviceId))
  const secretSealed = clientSecret === undefined ? before.secretSealed : sealSecret(cipher, serviceId, clientSecret)
  const at = work.now()
  const service = { ...before, isOn: settings.isOn, settings, secretSealed, changedAt: at }
  await refuseUnusable(work, service)
  await inTransaction(work, async (work) => {
    await getService(work, serviceId)
    await keepingAnAdministrator(work, async () => {
      await updateService(work.db, serviceId, { settings, secretSealed, at })
      const isAnother = settings.issuer !== before.settings.issuer || !settings.isOn
      const endedSessions = isAnother ? await endSessionsOfService(work.db, serviceId) : 0
      const newSecret = clientSecret !== undefined
      const changed = { before: { ...before.settings }, after: { ...settings, newSecret, endedSessions } }
      const about = `sign-in-service:${serviceId}`
      await writeAudit(work, { caller, action: 'sign-in-service.change', about, reason, ...changed })
    })
  })
  const rows = await viewServices(work)
  return rows.find(({ id }) => id === serviceId) ?? viewOf(service, 0)
}

/** Throws `services.unknown`, `staff.last-administrator`. */
export const removeService = (work: Work, { serviceId, reason }: { serviceId: string; reason: string }) =>
  inTransaction(work, async (work) => {
    const { caller } = work
    const { settings } = await getService(work, serviceId)
    return keepingAnAdministrator(work, async () => {
      const gone = await deleteService(work.db, serviceId)
      const about = `sign-in-service:${serviceId}`
      const changed = { before: { ...settings }, after: gone }
      await writeAudit(work, { caller, action: 'sign-in-service.remove', about, reason, ...changed })
      return gone
    })
  })

/** What a service says of itself. Throws `services.unknown`, `services.unusable`. */
export async function tryService(work: WorkAtServices, serviceId: string) {
  const service = await inTransaction(work, (work) => getService(work, serviceId))
  const server = (await ask(work, service)).serverMetadata()
  return {
    signInAt: server.authorization_endpoint ?? '',
    saysWhoItIs: server.authorization_response_iss_parameter_supported === true,
    signsOut: server.end_session_endpoint !== undefined,
    scopes: server.scopes_supported?.slice(0, 200) ?? [],
    claims: server.claims_supported?.slice(0, 200) ?? [],
  }
}

/** One that is off is asked nothing. */
async function refuseUnusable(work: WorkAtServices, service: SignInService): Promise<void> {
  for (const { role, provinces } of service.settings.staffRules) refuseProvincesOfOthers(role, provinces)
  if (service.isOn) await ask(work, service)
}

async function ask({ asked }: WorkAtServices, service: SignInService) {
  try {
    return await asked(service)
  } catch (error) {
    throw serviceError('services.unusable', { why: whyUnusable(error) })
  }
}

async function getService({ db, caller }: WorkInTx, serviceId: string): Promise<SignInService> {
  const service = await lockService(db, caller, serviceId)
  if (!service) throw serviceError('services.unknown')
  return service
}

const nobody = '00000000-0000-0000-0000-000000000000'
const managing = roles.filter((role) => reachOf('staff.manage', { role }) !== 'none')

/** Somebody has to be able to come in afterwards, as before. Throws `staff.last-administrator`. */
async function keepingAnAdministrator<Result>(work: WorkInTx, change: () => Promise<Result>): Promise<Result> {
  const { providerId } = work.caller
  const count = () => countOthersWithRole(work.db, { providerId, accountId: nobody, roles: managing })
  const before = await count()
  const result = await change()
  if (before > 0 && (await count()) === 0) throw staffError('staff.last-administrator')
  return result
}
