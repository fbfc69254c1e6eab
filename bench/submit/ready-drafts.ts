import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { OrderView } from '@openbeian/contract'
import { type Filing, inventedUscc } from '@openbeian/filing'
import { journey } from '../../apps/cli/src/demo/journey.ts'
import { signInAs } from '../../apps/cli/src/demo/person.ts'
import { readSample } from '../../apps/cli/src/demo/sample.ts'
import { envelope } from '../../apps/server/src/platform/keys/envelope.ts'
import { keysInFolder } from '../../apps/server/src/platform/keys/key-provider.ts'
import { sealedOrderSubject, sealFiling } from '../../apps/server/src/records/orders/order.ts'
import { copyOrder, type Pool } from './copied-drafts.ts'
import type { Installation } from './installation.ts'
import { type Person, signUp } from './person.ts'

export interface Applicant extends Person {
  /** Hands in the next draft that is ready. */
  submitNext(): Promise<unknown>
}

type Draft = Pick<OrderView, 'id' | 'version'> & { filing: Filing }

/** The sample enterprise, filled in and with all its papers, as the demo walks it. */
export async function completeDraft(installation: Installation): Promise<Draft> {
  const applicant = await signInAs(installation.portalUrl, installation.account('applicant'))
  const sample = await readSample('enterprise')
  const walk = { applicant, reviewer: applicant, simulatorUrl: '', sample, orderId: '' }
  for (const step of journey.slice(
    0,
    journey.findIndex((it) => it.name === 'submit'),
  ))
    await step.take(walk)
  return { id: walk.orderId, ...(await applicant.getDraft({ params: walk })) }
}

/** People who each have a machine and so many copies of the complete draft. */
export async function applicantsWithDrafts(
  installation: Installation,
  pool: Pool,
  complete: Draft,
  counts: number[],
): Promise<Applicant[]> {
  const admin = await signInAs(installation.portalUrl, installation.account('admin'))
  const cipher = envelope(await keysInFolder(join(installation.folder, 'keys'))())

  return Promise.all(
    counts.map(async (count, number) => {
      const person = await signUp(installation.portalUrl, number, admin)
      const { id: resourceId } = await admin.createResource({ body: { ...machine, customerId: person.customerId } })
      const ids = Array.from({ length: count }, () => randomUUID())
      for (const id of ids) {
        const sealed = sealFiling(cipher, id, anotherFiling(complete.filing, resourceId))
        const subjectNameSealed = sealedOrderSubject.seal(cipher, id, complete.filing.subject.name)
        await copyOrder(pool, complete.id, { id, sealed, subjectNameSealed, accountId: person.accountId })
      }
      return { ...person, submitNext: () => submit(person, ids.pop(), complete.version) }
    }),
  )
}

const machine = {
  kind: 'instance' as const,
  name: '压测云主机',
  ips: [{ from: '203.0.113.10', to: '203.0.113.10' }],
  province: '110000',
  billing: 'prepaid' as const,
  purchasedOn: '2026-01-01',
  expiresOn: '2035-12-31',
  quota: 10_000,
}

let licences = 0

/** Every draft is another enterprise's: one subject has one order under way. */
function anotherFiling(complete: Filing, resourceId: string): Filing {
  const filing = structuredClone(complete)
  filing.subject.certificate.number = inventedUscc('91', '110105', `MA${String(++licences).padStart(6, '0')}`)
  for (const { access } of filing.services) for (const it of access) it.resourceId = resourceId
  return filing
}

async function submit(person: Person, id: string | undefined, version: number): Promise<unknown> {
  if (!id) throw new Error('No draft is left')
  return person.call('POST', `/api/orders/${id}/actions`, { action: 'submit', version, confirmedTrue: true })
}
