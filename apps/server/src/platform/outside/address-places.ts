import { type IpAddress, type IsoDate, parseIp, rangeOfBlock, spanOf } from '@openbeian/filing'
import { type DatedList, readDatedList } from './dated-list.ts'

/** Where addresses are, by a list that the operator trusts. */
export interface AddressPlaces extends DatedList {
  size: number
  /** Undefined where the list does not know the address. */
  isInMainland(address: string): boolean | undefined
}

interface Block {
  first: bigint
  last: bigint
  isInMainland: boolean
}

/** A dated list of blocks (`47.96.0.0/11,mainland`), none within another. Throws with line and reason of what does not fit. */
export function readAddressPlaces(text: string, today: IsoDate): AddressPlaces {
  const blocks: Record<IpAddress['version'], Block[]> = { 4: [], 6: [] }
  const list = readDatedList(text, today, {
    head: 'block,place',
    take: ([block = '', place = '']) => {
      const range = rangeOfBlock(block)
      const span = range && spanOf(range)
      if (!span) return `"${block}" is no block such as 47.96.0.0/11`
      if (place !== 'mainland' && place !== 'abroad') return `"${place}" is neither mainland nor abroad`
      const { version, first, last } = span
      blocks[version].push({ first, last, isInMainland: place === 'mainland' })
      return undefined
    },
  })
  for (const all of Object.values(blocks)) refuseOverlap(all.sort((a, b) => (a.first < b.first ? -1 : 1)))
  return {
    ...list,
    size: blocks[4].length + blocks[6].length,
    isInMainland(address) {
      const ip = parseIp(address)
      return ip && blockOf(blocks[ip.version], ip.bits)?.isInMainland
    },
  }
}

function refuseOverlap(sorted: readonly Block[]): void {
  const at = sorted.findIndex(({ first }, index) => (sorted[index - 1]?.last ?? -1n) >= first)
  if (at >= 0) throw new Error('Two blocks of the list have addresses in common.')
}

/** Of blocks in the order of their addresses, by halves. */
function blockOf(sorted: readonly Block[], bits: bigint): Block | undefined {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.first ?? 0n) <= bits) low = middle + 1
    else high = middle
  }
  const block = sorted[low - 1]
  return block && block.last >= bits ? block : undefined
}
