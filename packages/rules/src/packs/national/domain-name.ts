import { getDomain, getPublicSuffix } from 'tldts'
import type { Facts } from '../../situation.ts'
import { nationalValues } from './national-values.ts'

/** Categories below .cn and .中国 that the list of public suffixes does not know. */
const chineseCategories = ['政务.cn', '公益.cn', '政务.中国', '公益.中国']

/** Made of labels of letters, digits and inner hyphens, in lower case. */
export const isSpeltAsDomain = (name: string): boolean =>
  name.includes('.') && name.split('.').every(isLabel) && name === name.toLowerCase()

const isLabel = (label: string): boolean =>
  /^[\p{L}\d-]+$/u.test(label) && !label.startsWith('-') && !label.endsWith('-')

export const hasDomainLength = (name: string): boolean =>
  name.length >= nationalValues.minDomainLength &&
  name.length <= nationalValues.maxDomainLength &&
  name.split('.').every((label) => label.length <= nationalValues.maxDomainLabelLength)

export const isWellFormed = ({ name }: { name: string }): boolean => isSpeltAsDomain(name) && hasDomainLength(name)

/** It has a prefix, a wildcard or a path: an address, not the name that was registered. */
export const isAddress = (name: string): boolean => /^www\.|[*/:?#]/i.test(name)

export const topOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1)

/** What the name is registered below, e.g. `com.cn`. */
export const suffixOf = (name: string): string =>
  chineseCategories.find((it) => name.endsWith(`.${it}`)) ?? getPublicSuffix(name) ?? topOf(name)

export const isAllowedSuffix = (name: string, { allowedDomainSuffixes = [] }: Facts): boolean =>
  allowedDomainSuffixes.some((suffix) => name === suffix || name.endsWith(`.${suffix}`))

/** The name that is registered: below an allowed suffix, as below a public one, it is one label longer. */
export function registeredName(name: string, { allowedDomainSuffixes = [] }: Facts): string | null {
  const suffix = [...allowedDomainSuffixes, ...chineseCategories].find((it) => name.endsWith(`.${it}`))
  if (!suffix) return getDomain(name)
  return `${name
    .slice(0, -suffix.length - 1)
    .split('.')
    .at(-1)}.${suffix}`
}

/** What its owner chose: the name without its suffix. */
export const chosenLabel = (name: string): string =>
  name
    .slice(0, -suffixOf(name).length - 1)
    .split('.')
    .at(-1) ?? ''
