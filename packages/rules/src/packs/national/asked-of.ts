import type { Domain, Person } from '@openbeian/filing'
import { isTyped } from '../../conditions.ts'
import { each } from '../../parts.ts'
import { isMobile } from './phone-shapes.ts'

/** What many rules are asked of: the part, where their findings point, and when there is something to judge. */
export const ofEachNamedDomain = {
  about: each.domain,
  at: 'name' as const,
  when: ({ name }: Domain) => isTyped(name),
}

export const ofEachMobile = {
  about: each.person,
  at: 'mobile' as const,
  when: ({ mobile }: Person) => isMobile(mobile),
}
