import { randomUUID } from 'node:crypto'
import { type IsoDate, type OrderType, shanghaiDay } from '@openbeian/filing'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { findAgentByCode } from '../../records/mandates/agents.store.ts'
import { aboutMandate, areDaysRight, maxYears } from '../../records/mandates/mandate.ts'
import { mandateError } from '../../records/mandates/mandates.errors.ts'
import { countOpenMandates, insertMandate } from '../../records/mandates/mandates.store.ts'

interface MandateRequest {
  agentCode: string
  orderTypes: OrderType[]
  from: IsoDate
  until: IsoDate
}

const maxOpen = 50

/**
 * Names a third party; it may do nothing until a reviewer has confirmed it by its letter. Answers its id.
 * Throws `mandates.agent-unknown`, `mandates.own-code`, `mandates.wrong-days`, `mandates.too-many`.
 */
export async function giveMandate(work: Work, { agentCode, orderTypes, from, until }: MandateRequest): Promise<string> {
  const { providerId, customerId, accountId } = work.caller
  const today = shanghaiDay(work.now())
  if (customerId === undefined) throw mandateError('mandates.not-found', { mandateId: '' })
  if (!areDaysRight({ from, until }, today))
    throw mandateError('mandates.wrong-days', { today, maxYears, paths: ['until'] })
  const code = agentCode.toUpperCase().replace(/\s/g, '')
  const agentCustomerId = await findAgentByCode(work.db, { providerId, code })
  if (agentCustomerId === undefined) throw mandateError('mandates.agent-unknown', { agentCode, paths: ['agentCode'] })
  if (agentCustomerId === customerId) throw mandateError('mandates.own-code', { paths: ['agentCode'] })

  const id = randomUUID()
  await inTransaction(work, async (work) => {
    const { caller } = work
    if ((await countOpenMandates(work.db, customerId, today)) >= maxOpen)
      throw mandateError('mandates.too-many', { max: maxOpen })
    const types = [...new Set(orderTypes)]
    await insertMandate(work.db, {
      id,
      providerId,
      customerId,
      agentCustomerId,
      orderTypes: types,
      validFrom: from,
      validUntil: until,
      state: 'given',
      givenBy: accountId,
      givenAt: work.now(),
    })
    const after = { customer: customerId, agent: agentCustomerId, orderTypes: types, from, until }
    await writeAudit(work, { caller, action: 'mandate.give', about: aboutMandate(id), after })
  })
  return id
}
