import {
  asksFor,
  emptyCancellation,
  emptyFiledElsewhere,
  emptyFiling,
  emptyService,
  type Filing,
  type OrderType,
  orderNeeds,
  type ServiceKind,
} from '@openbeian/filing'
import type { Work } from '../../platform/deps.ts'
import { type FiledHere, findFiledHere } from '../../records/registry/filed-here.ts'
import { applyingError } from './applying.errors.ts'

export interface BeginningRequest {
  orderType: OrderType
  serviceKind: ServiceKind
  filedSubjectId?: string | undefined
  filedServiceId?: string | undefined
}

/** What an order begins with: an empty form, or what is filed. */
export interface Beginning {
  filing: Filing
  /** The filed subject the order is about. */
  subjectId: string | null
  serviceIds: string[]
  /** The customer of the filed subject. */
  customerId?: string
  /** The registry's filing of the record on that day; absent for an order about something new. */
  filed?: Filing
}

/** Throws `order.record-needed`, `registry.not-filed`. */
export async function beginningOf(
  { db, caller, cipher }: Pick<Work, 'db' | 'caller' | 'cipher'>,
  request: BeginningRequest,
): Promise<Beginning> {
  const { orderType, serviceKind, filedSubjectId, filedServiceId } = request
  const { about } = orderNeeds[orderType]
  if (about !== 'subject' && about !== 'service') return { ...beginEmpty(request), subjectId: null, serviceIds: [] }

  const here =
    about === 'service'
      ? filedServiceId && (await findFiledHere(db, { cipher, caller, serviceId: filedServiceId }))
      : filedSubjectId && (await findFiledHere(db, { cipher, caller, subjectId: filedSubjectId }))
  if (here === undefined || here === '') throw applyingError('order.record-needed', { orderType, about })
  return beginFiled(orderType, serviceKind, here)
}

const beginEmpty = ({ orderType, serviceKind }: BeginningRequest): { filing: Filing } => ({
  filing: withQuestions(orderType, { ...emptyFiling(), services: [emptyService(serviceKind)] }),
})

function beginFiled(orderType: OrderType, serviceKind: ServiceKind, here: FiledHere): Beginning {
  const { subjectId, customerId, filing } = here
  const isNewService = orderNeeds[orderType].does === 'adds'
  const services = isNewService ? [emptyService(serviceKind)] : filing.services
  return {
    filing: withQuestions(orderType, { ...filing, services }),
    subjectId,
    serviceIds: isNewService ? [] : here.serviceIds,
    customerId,
    filed: filing,
  }
}

const withQuestions = (orderType: OrderType, filing: Filing): Filing => ({
  ...filing,
  ...(asksFor(orderType, 'filed') && { filed: emptyFiledElsewhere() }),
  ...(asksFor(orderType, 'cancellation') && { cancellation: emptyCancellation() }),
})
