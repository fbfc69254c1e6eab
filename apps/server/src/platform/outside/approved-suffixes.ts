import { asciiDomain, type IsoDate, tidyDomain } from '@openbeian/filing'
import { type DatedList, readDatedList } from './dated-list.ts'

/** 已批复的顶级域, as the operator read it at domain.miit.gov.cn. */
export interface ApprovedSuffixes extends DatedList {
  /** In the letters people read, without the dot. */
  suffixes: string[]
}

/** A dated list of suffixes. Throws with line and reason of what does not fit. */
export function readApprovedSuffixes(text: string, today: IsoDate): ApprovedSuffixes {
  const known = new Set<string>()
  const list = readDatedList(text, today, {
    head: 'suffix',
    take: ([written = '']) => {
      const suffix = tidyDomain(written.replace(/^\./, ''))
      if (!/^[a-z\d-]+$/.test(asciiDomain(suffix))) return `"${written}" is no suffix such as cn or 中国`
      if (known.has(suffix)) return `${written} stands in the list twice`
      known.add(suffix)
      return undefined
    },
  })
  return { ...list, suffixes: [...known] }
}
