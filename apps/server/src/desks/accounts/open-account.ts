import type { Caller } from '../../platform/caller.ts'
import type { DepsInTx } from '../../platform/deps.ts'
import { getSettings, insertAccount, insertCustomer } from '../../records/accounts/accounts.store.ts'
import { deleteSignUpsOf, type SaidAtSignUp } from '../../records/accounts/pending-sign-ups.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { noteShown } from '../../records/privacy/notices-shown.store.ts'
import { giveSampleResource } from '../../records/resources/give-sample-resource.ts'
import { settingOf } from '../../records/settings/setting-of.ts'
import { accountError } from './accounts.errors.ts'

interface ProvedSignUp {
  providerId: string
  said: SaidAtSignUp
  passwordHash: string
  ip: string
  /** Who confirmed the address in the person's stead. */
  confirmedBy?: Caller
}

/** Opens a customer with its first applicant, now that the address is theirs. Throws `accounts.login-taken`. */
export async function openAccount(
  work: DepsInTx,
  { providerId, said, passwordHash, ip, confirmedBy }: ProvedSignUp,
): Promise<Caller> {
  const { login, name, customerName, noticeVersion } = said
  const role = 'applicant'
  const customerId = await insertCustomer(work, providerId, customerName)
  const accountId = await insertAccount(work, { providerId, customerId, login, name, role, passwordHash })
  if (!accountId) throw accountError('accounts.login-taken')
  // whoever else signed up with this address did not prove it
  await deleteSignUpsOf(work, providerId, login)
  const caller: Caller = { accountId, name, role, providerId, customerId, ip }
  const after = { customerName, provedBy: confirmedBy ? 'staff' : 'link' }
  await writeAudit(work, {
    caller: confirmedBy ?? caller,
    action: 'account.open',
    about: `account:${accountId}`,
    after,
  })
  if (noticeVersion) await noteShown(work, { providerId, version: noticeVersion, to: { accountId } })
  const stored = await getSettings(work.db, providerId)
  if (settingOf(stored, 'demonstration')) await giveSampleResource(work, { providerId, customerId })
  return caller
}
