import { asciiDomain, unicodeDomain } from '@openbeian/filing'
import { notInGbk } from '../seal/gbk.ts'

/** A domain in the letters people read, or as name servers spell it where GBK has no such letters. */
export const reportedDomain = (name: string): string =>
  notInGbk(unicodeDomain(name)).length > 0 ? asciiDomain(name) : unicodeDomain(name)

/** The same of a home page: only the labels of its host are spelt otherwise. */
export const reportedHomeUrl = (address: string): string => address.split('/').map(reportedDomain).join('/')
