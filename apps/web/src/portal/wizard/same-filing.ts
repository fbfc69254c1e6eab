import type { Filing } from '@openbeian/filing'

/** Whether two filings say the same, whatever the order of their fields. */
export const isSameFiling = (one: Filing, other: Filing): boolean => sortedText(one) === sortedText(other)

const sortedText = (filing: Filing) =>
  JSON.stringify(filing, (_, value: unknown) => (isPart(value) ? sorted(value) : value))
const isPart = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)
const sorted = (part: object) =>
  Object.fromEntries(Object.entries(part).sort(([one], [other]) => one.localeCompare(other)))
