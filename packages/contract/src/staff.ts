import { findProvince } from '@openbeian/filing'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { ofMany } from './personal-data.ts'
import { RealReason } from './real-reason.ts'
import type { Role } from './rights.ts'
import { StaffLogin } from './staff-login.ts'

export const staffRoles = ['reviewer', 'supervisor', 'admin', 'auditor'] as const
export type StaffRole = (typeof staffRoles)[number]
const role = z.enum(staffRoles)

export const isStaffRole = (name: Role): name is StaffRole => staffRoles.some((it) => it === name)

/** Codes of provinces (省级行政区代码); none: all. */
const Provinces = z
  .array(
    z
      .string()
      .max(6)
      .refine((it) => findProvince(it) !== undefined),
  )
  .max(34)

const StaffView = z.object({
  id: z.uuid(),
  name: z.string(),
  login: z.string(),
  role,
  /** Those a reviewer is limited to; none: all. */
  provinces: z.array(z.string()),
  /** `invited`: no password was chosen yet. */
  state: z.enum(['open', 'invited', 'disabled']),
  openSessions: z.int(),
  claimedOrders: z.int(),
})
export type StaffView = z.infer<typeof StaffView>

/** Where the link to choose a password went; where no message leaves the house, whoever asked hands it over. */
export const Invited = z.object({
  accountId: z.uuid(),
  sentBy: z.enum(['message', 'hand']),
  link: z.string().optional(),
  validHours: z.int(),
})
export type Invited = z.infer<typeof Invited>

const ofStaff = z.strictObject({ accountId: z.uuid() })
const staffRight = { right: 'staff.manage', passwordAgain: true } as const

export const staffEndpoints = {
  listStaff: endpoint({
    method: 'GET',
    path: '/api/staff',
    summary: 'Who works here, with role, open sessions and claimed orders',
    right: 'staff.manage',
    personal: ofMany('account'),
    answer: z.object({ staff: z.array(StaffView) }),
  }),
  inviteStaff: endpoint({
    method: 'POST',
    path: '/api/staff',
    summary: 'Makes an account for somebody who works here; the password is chosen by a one-time link',
    ...staffRight,
    audit: { actions: { 'staff.invite': { zh: '邀请人员', en: 'Staff invited' } } },
    body: z.strictObject({
      name: z.string().trim().min(1).max(60),
      login: StaffLogin,
      role,
      provinces: Provinces.optional(),
    }),
    personal: 'none',
    answer: Invited,
  }),
  changeStaffRole: endpoint({
    method: 'PUT',
    path: '/api/staff/:accountId/role',
    summary: 'Gives somebody another role; what they had claimed and may review no more is released',
    ...staffRight,
    audit: { actions: { 'staff.change-role': { zh: '调整角色', en: 'Role changed' } } },
    params: ofStaff,
    body: z.strictObject({ role, reason: RealReason }),
    personal: 'none',
    answer: z.object({ releasedOrders: z.int() }),
  }),
  changeStaffProvinces: endpoint({
    method: 'PUT',
    path: '/api/staff/:accountId/provinces',
    summary: 'Limits a reviewer to provinces, or to none; what they had claimed elsewhere is released',
    ...staffRight,
    audit: { actions: { 'staff.change-provinces': { zh: '调整负责省份', en: 'Provinces changed' } } },
    params: ofStaff,
    body: z.strictObject({ provinces: Provinces, reason: RealReason }),
    personal: 'none',
    answer: z.object({ releasedOrders: z.int() }),
  }),
  disableStaff: endpoint({
    method: 'POST',
    path: '/api/staff/:accountId/disable',
    summary: 'Closes the account of a leaver: sessions and links end, claimed orders go to a colleague or are released',
    ...staffRight,
    audit: { actions: { 'staff.disable': { zh: '停用人员', en: 'Staff disabled' } } },
    params: ofStaff,
    body: z.strictObject({ reason: RealReason, handOverTo: z.uuid().optional() }),
    personal: 'none',
    answer: z.object({ releasedOrders: z.int(), endedSessions: z.int() }),
  }),
  resetStaff: endpoint({
    method: 'POST',
    path: '/api/staff/:accountId/reset',
    summary: 'Takes the password away, ends all sessions and makes a new link; opens a disabled account again',
    ...staffRight,
    audit: { actions: { 'staff.reset': { zh: '重置人员密码', en: 'Staff password reset' } } },
    params: ofStaff,
    body: z.strictObject({ reason: RealReason }),
    personal: 'none',
    answer: Invited,
  }),
}
