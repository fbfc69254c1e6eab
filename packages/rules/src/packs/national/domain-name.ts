import { asciiDomain, type DomainFault, readDomain, remembered, tidyDomain } from '@openbeian/filing'
import { getDomain, getPublicSuffix } from 'tldts'
import type { Facts } from '../../situation.ts'
import { nationalValues } from './national-values.ts'

/** Categories below .cn and .中国 that the list of public suffixes does not know. */
const chineseCategories = ['政务.cn', '公益.cn', '政务.中国', '公益.中国']

/** A domain as it has to be filed, in either of its spellings. */
export const isSpeltAsDomain = (name: string): boolean => readDomain(name).ok

/** What counts is the length name servers carry it in. */
export const hasDomainLength: (name: string) => boolean = remembered((name) => {
  const carried = asciiDomain(tidyDomain(name))
  return (
    carried.length >= nationalValues.minDomainLength &&
    carried.length <= nationalValues.maxDomainLength &&
    carried.split('.').every((label) => label.length <= nationalValues.maxDomainLabelLength)
  )
})

export const isWellFormed = ({ name }: { name: string }): boolean => isSpeltAsDomain(name) && hasDomainLength(name)

/** It has a prefix, a wildcard or a path: an address, not the name that was registered. */
export const isAddress = (name: string): boolean => domainFaultOf(name)?.kind === 'address'

export function domainFaultOf(name: string): DomainFault | undefined {
  const read = readDomain(name)
  return read.ok ? undefined : read.fault
}

export const topOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1)

/** What the name is registered below, e.g. `com.cn`. */
export const suffixOf: (name: string) => string = remembered(
  (name): string => chineseCategories.find((it) => name.endsWith(`.${it}`)) ?? getPublicSuffix(name) ?? topOf(name),
)

const belowPublicSuffix = remembered((name): string | null => getDomain(name))

export const isAllowedSuffix = (name: string, { allowedDomainSuffixes = [] }: Facts): boolean =>
  allowedDomainSuffixes.some((suffix) => name === suffix || name.endsWith(`.${suffix}`))

/** The name that is registered: below an allowed suffix, as below a public one, it is one label longer. */
export function registeredName(name: string, { allowedDomainSuffixes = [] }: Facts): string | null {
  const suffix = [...allowedDomainSuffixes, ...chineseCategories].find((it) => name.endsWith(`.${it}`))
  if (!suffix) return belowPublicSuffix(name)
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
