/** Markup that may go into a page as it is. */
export interface Html {
  markup: string
}

type Piece = string | number | Html | readonly Html[] | undefined | false

/** Everything put into the template is text, unless it is markup made the same way. */
export const html = (texts: TemplateStringsArray, ...pieces: Piece[]): Html => ({
  markup: texts.map((text, index) => text + (index < pieces.length ? write(pieces[index]) : '')).join(''),
})

function write(piece: Piece): string {
  if (piece === undefined || piece === false) return ''
  if (typeof piece === 'object') return 'markup' in piece ? piece.markup : piece.map((it) => it.markup).join('')
  return String(piece).replace(/[&<>"']/g, (it) => `&#${it.charCodeAt(0)};`)
}
