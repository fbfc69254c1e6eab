import type { DownloadContent } from '@openbeian/contract'
import type { ReportingWords } from './reporting.words.ts'

type Words = ReportingWords

/** `HCJG 空壳` in the reader's words; a block nobody has named is shown as it is. */
export function blockText(kind: string, { blocks, ofBlock }: Words): string {
  const names: Partial<Record<string, string>> = blocks
  const name = names[kind] ?? names[kind.split(' ')[0] ?? '']
  return name ? ofBlock(name, kind) : kind
}

/** The blocks of a received file, with their rows, in the reader's words; a block nobody has named is shown as it came. */
export function contentText(content: DownloadContent, { blocks, ofBlock, counted, between }: Words): string {
  const names: Partial<Record<string, string>> = blocks
  const parts = content.map(({ block, rows }) => {
    const name = names[block]
    const said = name ?? block
    const withRows = rows === undefined ? said : counted(said, rows)
    return name ? ofBlock(withRows, block) : withRows
  })
  return parts.join(between)
}
