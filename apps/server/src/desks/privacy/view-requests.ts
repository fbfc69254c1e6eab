import type { DataRequestView, DeletionProof, GivenConsent } from '@openbeian/contract'
import { isMaterialOwner } from '@openbeian/filing'
import { listConsentsOfCustomer } from '../../judging/identity/faces.store.ts'
import type { Work } from '../../platform/deps.ts'
import { nameOfAccount, nameOfCustomer } from '../../records/accounts/sealed-account.ts'
import { countUnderWay } from '../../records/orders/orders.store.ts'
import {
  listProofs,
  listRequests,
  sealedRequestAnswer,
  sealedRequestWords,
} from '../../records/privacy/data-requests.store.ts'
import { listMaterialConsentsOfCustomer } from '../../records/privacy/material-consents.store.ts'
import { countFiledSubjects } from '../../records/registry/registry.store.ts'
import { customerOfCaller } from './data-of-customer.ts'

type RequestRow = Awaited<ReturnType<typeof listRequests>>[number]

export async function viewOwnData(work: Work) {
  const { db, caller } = work
  const customerId = await customerOfCaller(work)
  const requests = await listRequests(db, caller, 'privacy.own')
  return {
    consents: await consentsOf(work, customerId),
    requests: requests.map((it) => viewOf(work, it)),
    ordersUnderWay: await countUnderWay(db, customerId),
    filedSubjects: await countFiledSubjects(db, customerId),
  }
}

/** The newest word of each order and place, of papers and of faces. */
async function consentsOf({ db }: Work, customerId: string): Promise<GivenConsent[]> {
  const materials = await listMaterialConsentsOfCustomer(db, customerId)
  const faces = await listConsentsOfCustomer(db, customerId)
  return [
    ...materials.map(
      ({ orderId, reference, about, agrees, textVersion, saidAs, decidedAt }): GivenConsent => ({
        ...{ orderId, reference, of: 'materials', agrees, textVersion, saidAs },
        ...(about === 'order' || isMaterialOwner(about) ? { about } : {}),
        at: decidedAt.toISOString(),
      }),
    ),
    ...faces.map(
      ({ orderId, reference, agrees, textVersion, decidedAt }): GivenConsent => ({
        ...{ orderId, reference, of: 'face', agrees, textVersion },
        at: decidedAt.toISOString(),
      }),
    ),
  ].sort((one, other) => other.at.localeCompare(one.at))
}

function viewOf({ cipher }: Pick<Work, 'cipher'>, row: RequestRow): DataRequestView {
  const { id, kind, state, wordsSealed, answerSealed, askedAt, dueAt, settledAt } = row
  return {
    id,
    kind,
    state,
    words: sealedRequestWords.open(cipher, id, wordsSealed),
    askedAt: askedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    ...(answerSealed && { answer: sealedRequestAnswer.open(cipher, id, answerSealed) }),
    ...(settledAt && { settledAt: settledAt.toISOString() }),
  }
}

export async function viewRequests(work: Work) {
  const { db, cipher, caller } = work
  const requests = await listRequests(db, caller, 'privacy.see')
  const proofs = await listProofs(db, caller)
  return {
    requests: requests.map((row) => {
      const customerName = nameOfCustomer(cipher, row.customerId, row.customerNameSealed)
      const settledBy = nameOfAccount(cipher, row.settledBy, row.settlerNameSealed)
      return {
        ...viewOf(work, row),
        customerId: row.customerId,
        ...(customerName === undefined ? {} : { customerName }),
        ...(settledBy === undefined ? {} : { settledBy }),
      }
    }),
    proofs: proofs.map(({ content, seal }): DeletionProof => ({ ...content, seal: seal.toString('hex') })),
  }
}
