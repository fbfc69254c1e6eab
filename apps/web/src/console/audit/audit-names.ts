import type { Client } from '@openbeian/contract'
import type { KitWords } from '../../kit/words/kit.ts'
import type { AuditWords } from './audit.words.ts'

export type AuditEntry = Awaited<ReturnType<Client['listAudit']>>['entries'][number]

/** What was done, in words; what nobody has named is shown as the log has it. */
export function actionName(action: string, { verbs }: AuditWords, events: KitWords['events']): string {
  const ofOrder = action.startsWith('order.') ? action.slice('order.'.length) : action
  return named(verbs, action) ?? named(events, ofOrder) ?? action
}

/** What it was done to: `订单 3f2a…`. */
export function thingName(about: string, { things }: AuditWords): string {
  const [kind = '', id = ''] = about.split(':')
  // of an id eight digits are enough to tell things apart; a name stays whole
  const short = /^[\da-f-]{36}$/.test(id) ? id.slice(0, 8) : id
  return `${named(things, kind) ?? kind} ${short}`.trim()
}

export const named = (names: Partial<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(names, key) ? names[key] : undefined
