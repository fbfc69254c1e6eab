import { randomUUID } from 'node:crypto'
import type { MaterialOwner } from '@openbeian/filing'
import { getFacePerson } from '../../judging/identity/face-persons.ts'
import { identityError } from '../../judging/identity/identity.errors.ts'
import { answerOpen, countDiffering, findOpen, insertOtherWay } from '../../judging/identity/other-ways.store.ts'
import { maxFailures, refuseOutOfTime } from '../../judging/identity/refuse-unready.ts'
import { questionOf } from '../../judging/identity/services-for-person.ts'
import { inTransaction, type Work } from '../../platform/deps.ts'
import type {
  IdentityAnswer,
  IdentityQuestion,
  IdentityServices,
  ServiceWay,
} from '../../platform/outside/identity-service.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { unconfirmedMobilesOf } from '../../records/contacts/confirmed-contacts.ts'
import { aboutOrder, openFiling } from '../../records/orders/order.ts'
import { lockVisibleOrder } from '../../records/orders/visible-order.ts'
import { faceError } from './faces.errors.ts'
import { serviceConsentText } from './service-consent-text.ts'

interface ServiceRequest {
  orderId: string
  about: MaterialOwner
  way: ServiceWay
  /** The person has agreed to this text. */
  textVersion: string
}

/**
 * A person agrees, and a service is asked whether they are who they say. Its answer is for the reviewer: nothing is passed by it.
 * Returns where the person goes on, for a service with an app of its own. Throws `order.not-found`, `order.not-editable`,
 * `faces.person-unknown`, `faces.service-off`, `faces.consent-outdated`, `faces.mobile-unconfirmed`, `faces.too-many-failures`.
 */
export async function askIdentityService(work: Work, asked: ServiceRequest): Promise<string | undefined> {
  const { services, question } = await agree(work, asked)
  // nobody waits in a transaction for somebody else’s computer
  const answer = await services.ask(question)
  await keepAnswer(work, { orderId: asked.orderId, id: question.reference, answer })
  return answer.state === 'waiting' ? answer.continueAt : undefined
}

/**
 * Asks once more about somebody who went on in the app of a service, or whom it said nothing of.
 * Throws `order.not-found`, `faces.service-off`, `faces.other-way-settled`.
 */
export async function askIdentityServiceAgain(
  work: Work,
  { orderId, otherWayId }: { orderId: string; otherWayId: string },
): Promise<void> {
  const { services, way, id } = await inTransaction(work, async (work) => {
    await lockVisibleOrder(work.db, work.caller, orderId)
    const services = getServices(work)
    const row = await findOpen(work.db, { orderId, id: otherWayId })
    const way = services.ways.find((it) => it === row?.way)
    if (!row?.serviceReference || !way) throw faceError('faces.other-way-settled')
    return { services, way, id: row.serviceReference }
  })
  const answer = await services.askAgain({ way, reference: otherWayId, id })
  await keepAnswer(work, { orderId, id: otherWayId, answer })
}

function getServices({ identityServices }: Pick<Work, 'identityServices'>): IdentityServices {
  if (!identityServices) throw faceError('faces.service-off')
  return identityServices
}

/** The consent and the question, kept before anything leaves. */
async function agree(
  work: Work,
  { orderId, about, way, textVersion }: ServiceRequest,
): Promise<{ services: IdentityServices; question: IdentityQuestion }> {
  return inTransaction(work, async (work) => {
    const { cipher, caller } = work
    const order = await lockVisibleOrder(work.db, caller, orderId)
    refuseOutOfTime(caller, order)
    const services = getServices(work)
    const filing = openFiling(cipher, order)
    const person = getFacePerson(cipher, filing, about)
    const question = services.ways.includes(way) ? questionOf(way, filing, about) : undefined
    if (!question) throw faceError('faces.service-off')
    const { version } = serviceConsentText(way, services.name)
    if (textVersion !== version) throw faceError('faces.consent-outdated', { version })
    const unconfirmed = (await unconfirmedMobilesOf(work, order, filing))?.unconfirmed ?? []
    if (way !== 'network-identity' && unconfirmed.includes(person.mobile)) throw faceError('faces.mobile-unconfirmed')
    if ((await countDiffering(work.db, orderId, person.key)) >= maxFailures) {
      throw identityError('faces.too-many-failures', { maxFailures })
    }
    const id = randomUUID()
    await insertOtherWay(work.db, {
      id,
      providerId: order.providerId,
      orderId,
      personKey: person.key,
      way,
      wishSealed: null,
      askedBy: caller.accountId,
      askedAt: work.now(),
      textVersion,
      service: services.name,
      serviceAnswer: 'unavailable',
    })
    const after = { of: about, way, textVersion, service: services.name }
    await writeAudit(work, { caller, action: 'face.ask-service', about: aboutOrder(orderId), after })
    return { services, question: { ...question, reference: id } }
  })
}

async function keepAnswer(
  work: Work,
  { orderId, id, answer }: { orderId: string; id: string; answer: IdentityAnswer },
): Promise<void> {
  await inTransaction(work, async (work) => {
    const { caller } = work
    const reference = answer.state === 'waiting' ? answer.id : undefined
    const row = await answerOpen(work.db, { orderId, id, answer: answer.state, reference, at: work.now() })
    if (!row) throw faceError('faces.other-way-settled')
    const after = { way: row.way, answer: answer.state, service: row.service }
    await writeAudit(work, { caller, action: 'face.service-answer', about: aboutOrder(orderId), after })
  })
}
