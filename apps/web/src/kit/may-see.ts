import { type Endpoint, endpoints, type Role } from '@openbeian/contract'

const pages = {
  queue: endpoints.getQueue,
  orders: endpoints.listOrders,
  identity: endpoints.listOpenOtherWays,
  reporting: endpoints.listChannels,
  inspections: endpoints.listTasks,
  rules: endpoints.listRules,
  risks: endpoints.listRisks,
  resources: endpoints.listResources,
  messages: endpoints.listMessages,
  audit: endpoints.listAudit,
} as const
export type PageName = keyof typeof pages
export const pageNames = Object.keys(pages) as PageName[]

/** A page is for those whom the API answers what is on it. */
export function maySee(page: PageName, role: Role): boolean {
  return mayAsk(pages[page], role)
}

/** A button is for those whom the API lets do it. */
export const mayAsk = ({ for: whom }: Pick<Endpoint, 'for'>, role: Role): boolean =>
  whom === 'signedIn' || whom === 'anyone' || whom.includes(role)
