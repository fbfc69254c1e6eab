/** What texts of a provider may name, each in braces. */
export const brandPlaceholders = ['provider', 'phone', 'email', 'hours', 'licence'] as const
export type BrandPlaceholder = (typeof brandPlaceholders)[number]

const inBraces = /\{([^{}]*)\}/g

/** Names in braces that nothing fills, and braces without a name. */
export const unknownPlaceholders = (text: string): string[] => {
  const names = [...text.matchAll(inBraces)].map(([, name = '']) => name)
  const known: readonly string[] = brandPlaceholders
  const open = /[{}]/.test(text.replaceAll(inBraces, '')) ? ['{'] : []
  return [...names.filter((it) => !known.includes(it)), ...open]
}

/** The text with what it names. */
export const filledText = (text: string, values: Readonly<Record<BrandPlaceholder, string>>): string =>
  brandPlaceholders.reduce((filled, name) => filled.replaceAll(`{${name}}`, values[name]), text)
