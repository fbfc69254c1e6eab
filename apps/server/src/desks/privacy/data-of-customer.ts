import type { DeletionProof } from '@openbeian/contract'
import type { Work } from '../../platform/deps.ts'
import type { FileAnswer } from '../../platform/http/http.ts'
import { hasCustomer } from '../../records/accounts/accounts.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { privacyError } from '../../records/privacy/privacy.errors.ts'
import { eraseCustomer } from './erase-customer.ts'
import { exportCustomer } from './export-customer.ts'

/** The look is in the audit before the archive is made; of the own data, too. */
export async function giveOut(
  work: Work,
  { customerId, reason }: { customerId?: string; reason?: string } = {},
): Promise<FileAnswer> {
  const { caller } = work
  const customer = customerId ?? (await customerOfCaller(work))
  await refuseStranger(work, customer)
  const owners = { customers: [customer] }
  await writeAudit(work, { caller, action: 'customer.export', about: `customer:${customer}`, reason, owners })
  return exportCustomer(work, { providerId: caller.providerId, customerId: customer })
}

/** Throws `privacy.customer-unknown`, and what `eraseCustomer` throws. */
export async function eraseForCustomer(
  work: Work,
  asked: { customerId: string; reason: string },
): Promise<DeletionProof> {
  await refuseStranger(work, asked.customerId)
  return eraseCustomer(work, asked)
}

/** Throws what `eraseCustomer` throws. */
export const eraseOwn = async (work: Work): Promise<DeletionProof> =>
  eraseCustomer(work, { customerId: await customerOfCaller(work) })

/** Whom the caller acts for, at their own provider. Throws `privacy.customer-unknown`. */
export async function customerOfCaller(work: Pick<Work, 'db' | 'caller'>): Promise<string> {
  const { customerId } = work.caller
  if (customerId === undefined) throw privacyError('privacy.customer-unknown')
  await refuseStranger(work, customerId)
  return customerId
}

async function refuseStranger({ db, caller }: Pick<Work, 'db' | 'caller'>, customerId: string): Promise<void> {
  if (!(await hasCustomer(db, caller.providerId, customerId))) throw privacyError('privacy.customer-unknown')
}
