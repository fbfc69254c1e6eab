import { auditNames, type Client } from '@openbeian/contract'
import type { Language } from '../../kit/language.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { actionNames, fieldNames, thingNames } from './audit-names.words.ts'

export type AuditEntry = Awaited<ReturnType<Client['listAudit']>>['entries'][number]

const actions = { ...actionNames, ...Object.fromEntries(auditNames.flatMap((it) => Object.entries(it.actions ?? {}))) }
const things = { ...thingNames, ...Object.fromEntries(auditNames.flatMap((it) => Object.entries(it.things ?? {}))) }

/** The action in words; an action without words is shown as logged. */
export function actionName(action: string, language: Language): string {
  const ofOrder = action.startsWith('order.') ? action.slice('order.'.length) : action
  return named(actions, action)?.[language] ?? named(kitWords[language].events, ofOrder) ?? action
}

/** What it was done to: `订单 3f2a…`. */
export function thingName(about: string, language: Language): string {
  const [kind = '', id = ''] = about.split(':')
  // of an id eight digits are enough to tell things apart; a name stays whole
  const short = /^[\da-f-]{36}$/.test(id) ? id.slice(0, 8) : id
  return `${named(things, kind)?.[language] ?? kind} ${short}`.trim()
}

/** A field of an entry that no form has. */
export const auditFieldName = (name: string, language: Language): string | undefined =>
  named(fieldNames, name)?.[language]

export const named = <Name>(names: Readonly<Partial<Record<string, Name>>>, key: string): Name | undefined =>
  Object.hasOwn(names, key) ? names[key] : undefined
