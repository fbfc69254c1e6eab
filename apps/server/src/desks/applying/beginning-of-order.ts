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
import { isPartlyFiled, openFiling } from '../../records/orders/order.ts'
import { getVisibleOrder } from '../../records/orders/visible-order.ts'
import { type FiledHere, findFiledHere } from '../../records/registry/filed-here.ts'
import { applyingError } from './applying.errors.ts'

export interface BeginningRequest {
  orderType: OrderType
  serviceKind: ServiceKind
  filedSubjectId?: string | undefined
  filedServiceId?: string | undefined
  /** An order of which only some services were filed. */
  restOf?: string | undefined
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
  const { orderType, serviceKind, filedSubjectId, filedServiceId, restOf } = request
  const { about } = orderNeeds[orderType]
  if (restOf !== undefined) return beginRest({ db, caller, cipher }, { orderType, restOf })
  if (about !== 'subject' && about !== 'service') return { ...beginEmpty(request), subjectId: null, serviceIds: [] }

  const here =
    about === 'service'
      ? filedServiceId && (await findFiledHere(db, { cipher, caller, serviceId: filedServiceId }))
      : filedSubjectId && (await findFiledHere(db, { cipher, caller, subjectId: filedSubjectId }))
  if (here === undefined || here === '') throw applyingError('order.record-needed', { orderType, about })
  return beginFiled(orderType, serviceKind, here)
}

/** The services of an order that were not filed with the others. Throws `order.nothing-left`. */
async function beginRest(
  { db, caller, cipher }: Pick<Work, 'db' | 'caller' | 'cipher'>,
  { orderType, restOf }: { orderType: OrderType; restOf: string },
): Promise<Beginning> {
  const order = await getVisibleOrder(db, caller, restOf)
  const { filedSubjectId, filedServiceIds, state } = order
  const left = openFiling(cipher, order).services.filter((_, place) => !filedServiceIds[place])
  const isDecided = state === 'approved' || state === 'refused' || state === 'abandoned'
  if (orderType !== 'ADD_SERVICE_HERE' || filedSubjectId === null || !isDecided || !isPartlyFiled(order) || !left[0])
    throw applyingError('order.nothing-left', { orderId: restOf })
  const here = await findFiledHere(db, { cipher, caller, subjectId: filedSubjectId })
  const begun = beginFiled(orderType, left[0].kind, here)
  return { ...begun, filing: { ...begun.filing, services: left } }
}

const beginEmpty = ({ orderType, serviceKind }: BeginningRequest): { filing: Filing } => ({
  filing: withQuestions(orderType, {
    ...emptyFiling(),
    // whoever claims a filing says whose it is; its services are known
    services: orderNeeds[orderType].does === 'binds' ? [] : [emptyService(serviceKind)],
  }),
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
