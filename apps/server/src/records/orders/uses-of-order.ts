import { type Filing, type OrderType, orderNeeds, type Service } from '@openbeian/filing'

/** The filing with the resources alone that an order takes a place of: what a filed service is hosted on, it has already. */
export function usesOfOrder(orderType: OrderType, filing: Filing, filed: Filing | undefined): Filing {
  const { does } = orderNeeds[orderType]
  if (does === 'adds') return filing
  if (does !== 'changes') return { ...filing, services: [] }
  return { ...filing, services: filing.services.map((it, index) => newlyHosted(it, filed?.services[index])) }
}

const newlyHosted = (service: Service, former: Service | undefined): Service => {
  const had = new Set(former?.access.map((it) => it.resourceId))
  return { ...service, access: service.access.filter((it) => !had.has(it.resourceId)) }
}
