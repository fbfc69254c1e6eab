import { randomInt } from 'node:crypto'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { findAgentCode, insertAgent } from '../../records/mandates/agents.store.ts'
import { mandateError } from '../../records/mandates/mandates.errors.ts'

/** Letters and digits without those people mistake for one another. */
const letters = 'ABCDEFGHJKLMNPQRTUVWXY346789'

/** 57 bits in groups people can type: `DB-7KQM-W3XC-9DHT`. */
function newAgentCode(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return ['DB', group(), group(), group()].join('-')
}

/** The number others give mandates to: by it nobody has to be told a login. Throws `mandates.not-found` for whoever acts for no customer. */
export const makeAgentCode = (work: Work): Promise<string> =>
  inTransaction(work, async (work) => {
    const { caller, now } = work
    const { customerId, providerId } = caller
    if (customerId === undefined) throw mandateError('mandates.not-found', { mandateId: '' })
    const code = newAgentCode()
    const isNew = await insertAgent(work.db, { customerId, providerId, code, madeAt: now() })
    if (!isNew) return (await findAgentCode(work.db, customerId)) ?? code
    await writeAudit(work, { caller, action: 'mandate.make-code', about: `customer:${customerId}` })
    return code
  })
