import type { ReportingWords } from './reporting.words.ts'

type Words = ReportingWords

/** `HCJG 空壳` in the reader's words; a block nobody has named is shown as it is. */
export function blockText(kind: string, { blocks, ofBlock }: Words): string {
  const names: Partial<Record<string, string>> = blocks
  const name = names[kind] ?? names[kind.split(' ')[0] ?? '']
  return name ? ofBlock(name, kind) : kind
}

/** `BASJ 备案数据 2 条，ZXSJ 注销数据 1 条` of the ledger in the reader's words. */
export function contentText(content: string, { blocks, ofBlock, counted, between }: Words): string {
  const names: Partial<Record<string, string>> = blocks
  const parts = content.split('，').map((part) => {
    const [block = ''] = /^(?:IP )?[A-Z]+/.exec(part) ?? []
    const name = names[block]
    const [, count] = / (\d+) /.exec(part) ?? []
    return name ? ofBlock(count ? counted(name, count) : name, block) : part
  })
  return parts.join(between)
}
