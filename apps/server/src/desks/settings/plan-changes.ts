import {
  type ChangedSetting,
  type Finding,
  type SettingChange,
  type SettingName,
  settingNames,
  settings,
} from '@openbeian/contract'
import { isOneOf, isRecord } from '@openbeian/filing'
import { type StoredSettings, storedAt } from '../../records/settings/setting-of.ts'
import { findValueFaults, unknownName } from './find-setting-faults.ts'

export interface Plan {
  after: StoredSettings
  changes: (ChangedSetting & { name: SettingName })[]
  findings: Finding[]
}

/** What changes come to: what would be stored, what of it is new, and all that is wrong, at once. What is as usual is not stored. */
export function planChanges(stored: StoredSettings, wanted: readonly SettingChange[]): Plan {
  const findings: Finding[] = []
  const changes: Plan['changes'] = []
  let after = stored
  for (const { name, value } of wanted) {
    if (!isOneOf(settingNames, name)) {
      findings.push(unknownName(name))
      continue
    }
    const faults = settings[name].isFixed ? [fixed(name)] : value === undefined ? [] : findValueFaults(name, value)
    findings.push(...faults)
    if (faults.length > 0) continue
    const before = storedAt(after, name)
    const given = isSame(value, settings[name].usual) ? undefined : value
    if (isSame(before, given)) continue
    changes.push({ name, ...(before !== undefined && { before }), ...(given !== undefined && { after: given }) })
    after = withValue(after, name.split('.'), given)
  }
  return { after, changes, findings }
}

/** Whatever the order of its fields. */
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(withSortedKeys(one)) === JSON.stringify(withSortedKeys(other))

function withSortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSortedKeys)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((key) => [key, withSortedKeys(value[key])]),
  )
}

function withValue(stored: object, [step = '', ...rest]: readonly string[], value: unknown): object {
  const entries = Object.entries(stored).filter(([key]) => key !== step)
  const present: unknown = Object.entries(stored).find(([key]) => key === step)?.[1]
  const inner = rest.length === 0 ? value : withValue(isRecord(present) ? present : {}, rest, value)
  const isGone = inner === undefined || (rest.length > 0 && isRecord(inner) && Object.keys(inner).length === 0)
  return Object.fromEntries(isGone ? entries : [...entries, [step, inner]])
}

const fixed = (name: SettingName): Finding => ({
  rule: 'settings.fixed',
  severity: 'blocks',
  at: name,
  message: { zh: `${settings[name].zh}不能在这里修改。`, en: `${settings[name].en} cannot be changed here.` },
  whatToDo: { zh: '请从修改中去掉它。', en: 'Take it out of the changes.' },
})
