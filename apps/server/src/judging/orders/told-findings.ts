import type { Finding } from '@openbeian/contract'
import type { Filing } from '@openbeian/filing'
import { ruleNamed } from '@openbeian/rules'
import type { Work } from '../../platform/deps.ts'
import { may } from '../../platform/visible-to.ts'
import { confirmedContacts } from '../../records/contacts/confirmed-contacts.ts'
import { type Order, subjectKeyOf } from '../../records/orders/order.ts'
import { hasSubject } from './standing-facts.store.ts'

type Judged = { order: Pick<Order, 'id' | 'customerId'>; filing: Filing }

/**
 * The findings this caller is told. What the provider suspects is for staff; what others have filed is told to whoever has
 * proved that the person's mobile is theirs, so that nobody learns by trying numbers. The reviewer sees all.
 */
export async function toldFindings<It extends Pick<Finding, 'rule' | 'at'>>(
  work: Pick<Work, 'caller' | 'db' | 'cipher' | 'rules'>,
  { order, filing, findings }: Judged & { findings: It[] },
): Promise<It[]> {
  if (may(work.caller, 'order.read-inside')) return findings
  const toldTo = (id: string) => ruleNamed(work.rules, id)?.toldTo
  if (!findings.some(({ rule }) => toldTo(rule))) return findings
  const confirmed = new Set(await confirmedContacts(work, order, filing))
  const isOwn = await hasSubject(work.db, order, subjectKeyOf(work.cipher, filing))
  return findings.filter(({ rule, at }) => {
    const who = toldTo(rule)
    return (
      who === undefined ||
      (who === 'provedContact' && ((isOwn && ofSubject(at)) || confirmed.has(`${personAt(at)}.mobile`)))
    )
  })
}

/** What the customer has filed or begun here itself is nothing of others. */
const ofSubject = (at: string): boolean => at.startsWith('subject.certificate')

/** Whose contact proves it: the manager of the service, or the principal. */
const personAt = (at: string): string => /^services\.\d+\.manager/.exec(at)?.[0] ?? 'subject.principal'
