import type { IsoDate } from '@openbeian/filing'
import { type DatedList, readDatedList } from './dated-list.ts'

/** 域名注册服务机构 that the ministry has licensed, or has not, as the operator listed them. */
export interface Registrars extends DatedList {
  size: number
  /** Undefined where the list does not know the name: it may be spelled otherwise there. */
  isLicensed(registrar: string): boolean | undefined
}

/** Brackets, dots and blanks are written in many ways. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s.,()]/g, '')
    .toLowerCase()

/** A dated list of registrars, one line for each name they go by. Throws with line and reason of what does not fit. */
export function readRegistrars(text: string, today: IsoDate): Registrars {
  const known = new Map<string, boolean>()
  const list = readDatedList(text, today, {
    head: 'registrar,licensed',
    take: ([name = '', licensed = '']) => {
      if (plain(name) === '') return 'it names no registrar'
      if (licensed !== 'yes' && licensed !== 'no') return `"${licensed}" is neither yes nor no`
      if (known.has(plain(name))) return `${name} stands in the list twice`
      known.set(plain(name), licensed === 'yes')
      return undefined
    },
  })
  return { ...list, size: known.size, isLicensed: (registrar) => known.get(plain(registrar)) }
}
