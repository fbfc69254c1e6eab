import type { Option } from './select.tsx'

/**
 * The options in which a text is found, the likeliest first: a word that begins with it, then a name that contains it. Where there
 * are none, those that have its characters in this order: 杭州西湖 finds 浙江省 杭州市 西湖区.
 */
export function searchOptions<Value extends string>(options: readonly Option<Value>[], text: string): Option<Value>[] {
  const sought = plain(text)
  if (sought === '') return [...options]
  const [begin = [], contain = [], scattered = []] = grouped(options, sought)
  return begin.length + contain.length > 0 ? [...begin, ...contain] : scattered
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '')

function grouped<Value extends string>(options: readonly Option<Value>[], sought: string): Option<Value>[][] {
  const ranked: Option<Value>[][] = [[], [], []]
  for (const option of options) ranked[rankOf(option.name, sought)]?.push(option)
  return ranked
}

/** 3: not found. */
function rankOf(name: string, sought: string): number {
  if (name.split(' ').some((word) => plain(word).startsWith(sought))) return 0
  const whole = plain(name)
  if (whole.includes(sought)) return 1
  let from = 0
  for (const character of sought) {
    const at = whole.indexOf(character, from)
    if (at < 0) return 3
    from = at + character.length
  }
  return 2
}
