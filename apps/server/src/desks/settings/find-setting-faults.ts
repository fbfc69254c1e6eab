import { budgetNames, type Finding, type SettingName, settingNames, settings } from '@openbeian/contract'
import { isKeyOf, isOneOf, isRecord } from '@openbeian/filing'
import { wordsOf } from '../../platform/http/shape-words.ts'
import { nearestName } from '../../platform/process/nearest-name.ts'
import { type StoredSettings, storedAt } from '../../records/settings/setting-of.ts'

/** What is stored and cannot be used, each with its place: a name the table does not have, a value that does not fit. */
export function findSettingFaults(stored: StoredSettings): Finding[] {
  const wrong = settingNames.flatMap((name) => {
    const value = storedAt(stored, name)
    return value === undefined ? [] : findValueFaults(name, value)
  })
  return [...unknownNames(stored), ...wrong]
}

/** What is wrong with one value, at `budgets.sign-ups.address.hour`. */
export function findValueFaults(name: SettingName, value: unknown): Finding[] {
  const { shape, form, propose } = settings[name]
  const { success, error } = shape.safeParse(value)
  if (success) return []
  return error.issues.flatMap((issue) => {
    const place = [name, ...issue.path].join('.')
    const finding = { rule: 'settings.shape', severity: 'blocks', ...wordsOf(issue), whatToDo: withForm(form) } as const
    const proposed = propose?.(value)
    if (issue.code !== 'unrecognized_keys') return [{ ...finding, at: place, ...(proposed && { proposed }) }]
    return issue.keys.map((key) => {
      const meant = nearestName(key, name === 'budgets' ? budgetNames : [])
      return { ...finding, at: `${place}.${key}`, ...(meant && { proposed: meant }) }
    })
  })
}

const withForm = ({ zh, en }: { zh: string; en: string }) => ({ zh: `应为：${zh}。`, en: `It has to be: ${en}.` })

/** Groups are the part before the dot. */
const groups = new Set(settingNames.flatMap((name) => (name.includes('.') ? [name.split('.')[0]] : [])))

const namesIn = (stored: StoredSettings): string[] =>
  Object.entries(stored).flatMap(([name, value]) =>
    groups.has(name) && isRecord(value) ? Object.keys(value).map((key) => `${name}.${key}`) : [name],
  )

const unknownNames = (stored: StoredSettings): Finding[] =>
  namesIn(stored)
    .filter((name) => !isOneOf(settingNames, name) && !isEmptyGroup(stored, name))
    .map(unknownName)

export function unknownName(name: string): Finding {
  const proposed = nearestName(name, settingNames)
  return {
    rule: 'settings.unknown',
    severity: 'blocks',
    at: name,
    message: { zh: `没有名为 ${name} 的设置。`, en: `There is no setting ${name}.` },
    whatToDo: proposed
      ? { zh: `是否要写 ${proposed}？`, en: `Did you mean ${proposed}?` }
      : {
          zh: '请删除它，或查看 docs/settings.md 中的名称。',
          en: 'Take it out, or see the names in docs/settings.md.',
        },
    ...(proposed && { proposed }),
  }
}

const isEmptyGroup = (stored: StoredSettings, name: string): boolean =>
  groups.has(name) && isKeyOf(stored, name) && stored[name] === null
