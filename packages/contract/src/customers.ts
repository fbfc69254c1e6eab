import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { ofMany } from './personal-data.ts'
import { RealReason } from './real-reason.ts'
import { memberRoles } from './rights.ts'
import { Invited } from './staff.ts'
import { StaffLogin } from './staff-login.ts'

const Named = z.object({ id: z.uuid(), number: z.int(), name: z.string() })

export const CustomerView = Named.extend({
  /** What the company's own systems call it. */
  externalId: z.string().optional(),
  parent: Named.optional(),
  /** Accounts that may sign in; a customer without one is filed for by staff. */
  accounts: z.int(),
  subsidiaries: z.int(),
})
export type CustomerView = z.infer<typeof CustomerView>

const CustomerName = z.string().trim().min(1).max(200)
const ExternalId = z.string().trim().min(1).max(64).regex(/^\S+$/)
const ofCustomer = z.strictObject({ customerId: z.uuid() })

export const MemberView = z.object({
  id: z.uuid(),
  name: z.string(),
  login: z.string(),
  member: z.enum(memberRoles),
  /** The subsidiaries of the customer are in reach, too. */
  actsForGroup: z.boolean(),
  /** `invited`: no password was chosen yet. */
  state: z.enum(['open', 'invited', 'disabled']),
  openSessions: z.int(),
})
export type MemberView = z.infer<typeof MemberView>

const ofMember = z.strictObject({ customerId: z.uuid(), accountId: z.uuid() })
const memberRight = { right: 'member.manage', passwordAgain: true } as const

/** How many rows would come over, by the table they stand in. */
const Moved = z.object({ what: z.string(), rows: z.int() })

export const mergeObstacles = ['group', 'claim', 'mandate', 'room', 'conflict'] as const
export type MergeObstacle = (typeof mergeObstacles)[number]

const MergeTrial = z.object({
  from: Named,
  into: Named,
  moved: z.array(Moved),
  /** What stands in the way: nothing is merged before it is settled. */
  obstacles: z.array(z.enum(mergeObstacles)),
})
export type MergeTrial = z.infer<typeof MergeTrial>

export const customerEndpoints = {
  listCustomers: endpoint({
    method: 'GET',
    path: '/api/customers',
    summary: 'Customers by name, number, own id or filing number; without a search the newest',
    right: 'customer.read',
    query: z.strictObject({
      search: z.string().trim().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    personal: ofMany('names'),
    answer: z.object({
      customers: z.array(CustomerView),
      /** False: there are so many that parts of a name were looked for among the newest alone; whole names always are. */
      searchedAll: z.boolean(),
    }),
  }),
  getCustomer: endpoint({
    method: 'GET',
    path: '/api/customers/:customerId',
    summary: 'One customer, with the subsidiaries and what it has',
    right: 'customer.read',
    params: ofCustomer,
    personal: ofMany('names'),
    answer: CustomerView.extend({
      children: z.array(Named),
      orders: z.int(),
      filings: z.int(),
      resources: z.int(),
    }),
  }),
  addCustomer: endpoint({
    method: 'POST',
    path: '/api/customers',
    summary: 'Makes a customer without a login, for whom staff file',
    right: 'customer.add',
    audit: {
      actions: { 'customer.add': { zh: '新建客户', en: 'Customer added' } },
      things: { customer: { zh: '客户', en: 'Customer' } },
    },
    body: z.strictObject({ name: CustomerName, externalId: ExternalId.optional() }),
    personal: ofMany('names'),
    answer: CustomerView,
  }),
  changeCustomer: endpoint({
    method: 'PUT',
    path: '/api/customers/:customerId',
    summary: 'Changes name, own id and parent; null takes an id or a parent away, what is left out stays',
    right: 'customer.keep',
    audit: { actions: { 'customer.change': { zh: '修改客户资料', en: 'Customer changed' } } },
    params: ofCustomer,
    body: z.strictObject({
      name: CustomerName.optional(),
      externalId: ExternalId.nullable().optional(),
      parentId: z.uuid().nullable().optional(),
      reason: RealReason,
    }),
    personal: ofMany('names'),
    answer: CustomerView,
  }),
  tryMerge: endpoint({
    method: 'POST',
    path: '/api/customers/:customerId/merge-trial',
    summary:
      'What would come over if this customer were merged into another, and what stands in the way; nothing changes',
    right: 'customer.merge',
    params: ofCustomer,
    body: z.strictObject({ intoId: z.uuid() }),
    personal: ofMany('names'),
    answer: MergeTrial,
  }),
  mergeCustomer: endpoint({
    method: 'POST',
    path: '/api/customers/:customerId/merge',
    summary: 'Merges this customer into another: all it has comes over, and it is found under the other from then on',
    right: 'customer.merge',
    passwordAgain: true,
    audit: { actions: { 'customer.merge': { zh: '合并客户', en: 'Customers merged' } } },
    params: ofCustomer,
    body: z.strictObject({ intoId: z.uuid(), reason: RealReason }),
    personal: ofMany('names'),
    answer: MergeTrial,
  }),
  listMembers: endpoint({
    method: 'GET',
    path: '/api/customers/:customerId/members',
    summary: 'The accounts of a customer',
    right: 'member.manage',
    params: ofCustomer,
    personal: ofMany('account'),
    answer: z.object({ members: z.array(MemberView) }),
  }),
  inviteMember: endpoint({
    method: 'POST',
    path: '/api/customers/:customerId/members',
    summary: 'Makes one more account for a customer; its password is chosen by a one-time link',
    ...memberRight,
    budget: 'invitations.account',
    audit: { actions: { 'member.invite': { zh: '邀请客户账号', en: 'Member invited' } } },
    params: ofCustomer,
    body: z.strictObject({
      name: z.string().trim().min(1).max(60),
      login: StaffLogin,
      member: z.enum(memberRoles),
      actsForGroup: z.boolean().default(false),
    }),
    personal: 'none',
    answer: Invited,
  }),
  changeMember: endpoint({
    method: 'PUT',
    path: '/api/customers/:customerId/members/:accountId',
    summary: 'What somebody may do for the customer, and whether for its subsidiaries; it holds at once',
    ...memberRight,
    audit: { actions: { 'member.change': { zh: '调整客户账号', en: 'Member changed' } } },
    params: ofMember,
    body: z.strictObject({ member: z.enum(memberRoles), actsForGroup: z.boolean() }),
    personal: 'none',
    answer: z.object({ member: z.enum(memberRoles), actsForGroup: z.boolean() }),
  }),
  renewMemberLink: endpoint({
    method: 'POST',
    path: '/api/customers/:customerId/members/:accountId/link',
    summary: 'A new link for somebody who was invited and chose no password yet; the old one opens nothing',
    ...memberRight,
    budget: 'invitations.account',
    audit: { actions: { 'member.renew-link': { zh: '重发客户账号链接', en: 'New link for a member' } } },
    params: ofMember,
    personal: 'none',
    answer: Invited,
  }),
  removeMember: endpoint({
    method: 'DELETE',
    path: '/api/customers/:customerId/members/:accountId',
    summary: 'Closes the account of a member: sessions and links end at once, the login is free again',
    ...memberRight,
    audit: { actions: { 'member.remove': { zh: '移除客户账号', en: 'Member removed' } } },
    params: ofMember,
    personal: 'none',
    answer: z.object({ endedSessions: z.int() }),
  }),
}
