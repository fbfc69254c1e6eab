import { lawsInForce, packs, type SourceId, sourceOf, sources, titleOfSource } from '../../packages/rules/src/index.ts'

/** `docs/law.md`: the law as we know it today, how it was read, and what of the product serves it. */
export function lawPage(): string {
  const laws = Object.keys(sources).filter(isSource).filter(isLaw)
  return `# The law as of today · 今天的法律

Written from \`packages/rules/src/sources.ts\` and \`laws-in-force.ts\` by \`npm run docs\`; change it there. What is only quoted
by others says so, 据转引: such articles are to be compared with the text before anybody relies on them. A rule that blocks
stands on a text that was read, on two quotations, or on two independent publishers.

## What was read, and how · 读到的文本

| text | in force from | read | live rules that stand on it |
|---|---|---|---|
${laws.map(row).join('\n')}

## What it asks, and what the product does · 要求与落实

| text | asks | served |
|---|---|---|
${lawsInForce
  .map(({ source, asks, served }) => `| ${titleOfSource(source)} | ${both(asks)} | ${both(served)} |`)
  .join('\n')}
`
}

const isSource = (id: string): id is SourceId => id in sources
const isLaw = (id: SourceId): boolean => sourceOf(id).kind === 'regulation' || sourceOf(id).kind === 'interface'
const both = ({ zh, en }: { zh: string; en: string }): string => `${zh}<br>${en}`

function row(id: SourceId): string {
  const { inForceFrom, years, quotedBy } = sourceOf(id)
  const rules = packs
    .flatMap((pack) => pack.rules)
    .filter(({ basis, off }) => !off && [basis.source].flat().includes(id))
  const named = rules.length > 6 ? `${rules.length}` : rules.map((it) => `\`${it.id}\``).join('<br>')
  return `| ${titleOfSource(id)} | ${inForceFrom ?? years} | ${quotedBy ? quotedBy.join('；') : '原文 the text itself'} | ${named || 'none'} |`
}
