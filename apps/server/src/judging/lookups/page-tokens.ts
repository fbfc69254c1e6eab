import { Tokenizer } from 'htmlparser2'

/** What of a page can be seen or followed, in the order it stands there. */
export interface PageTokens {
  title: string
  /** What a visitor reads, tags taken for blanks. */
  text: string
  links: string[]
  /** Scripts or frames come with it, and may write what a visitor sees. */
  bringsMore: boolean
}

/** What between these tags is written for programs. */
const hidden = new Set(['script', 'style', 'noscript', 'template'])
/** Tags whose content comes from elsewhere. */
const bringing = new Set(['script', 'iframe', 'frame', 'object', 'embed'])
const maxLinks = 5000

/**
 * Reads a page tag by tag in one walk, whatever is left open or stands twice; a tree is never built, for a hostile page is
 * deep. Attributes are looked at one by one and not kept.
 */
export function tokensOfPage(html: string): PageTokens {
  const text: string[] = []
  const title: string[] = []
  const links: string[] = []
  let tag = ''
  let attribute = ''
  let value = ''
  let hiddenBy: string | undefined
  let inTitle = false
  let [titleIsOver, bringsMore] = [false, false]

  const say = (words: string) => {
    if (hiddenBy !== undefined) return
    text.push(words)
    if (inTitle) title.push(words)
  }
  const open = () => {
    say(' ')
    if (hidden.has(tag)) hiddenBy ??= tag
    bringsMore ||= bringing.has(tag)
    inTitle = tag === 'title' && !titleIsOver
  }
  const tokens = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => say(html.slice(start, end)),
      ontextentity: (point) => say(String.fromCodePoint(point)),
      onopentagname(start, end) {
        tag = html.slice(start, end).toLowerCase()
      },
      onopentagend: open,
      onselfclosingtag: open,
      onclosetag(start, end) {
        const closed = html.slice(start, end).toLowerCase()
        if (closed === hiddenBy) hiddenBy = undefined
        titleIsOver ||= inTitle
        inTitle = false
        say(' ')
      },
      onattribname(start, end) {
        attribute = html.slice(start, end).toLowerCase()
        value = ''
      },
      onattribdata(start, end) {
        if (attribute === 'href') value += html.slice(start, end)
      },
      onattribentity(point) {
        if (attribute === 'href') value += String.fromCodePoint(point)
      },
      onattribend() {
        if (attribute === 'href' && hiddenBy === undefined && links.length < maxLinks) links.push(value)
      },
      oncomment: () => say(' '),
      oncdata: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  )
  tokens.write(html)
  tokens.end()
  return { title: title.join(''), text: text.join(''), links, bringsMore }
}
