import { type CatalogueEntry, codeCatalogue } from '../../packages/regulator/src/index.ts'

const parts: Record<CatalogueEntry['about'], string> = {
  answer: '## Answers of a call (`msg_code`)',
  icp: '## Results of ICP filings (`Jgdm`)',
  ip: '## Results of IP filings',
  domain: '## Results of domain filings',
  file: '## Results about a file',
}
const actors: Record<CatalogueEntry['actor'], string> = {
  nobody: 'nobody',
  applicant: 'applicant 申请人',
  reviewer: 'reviewer 审核员',
  operator: 'operator 运维',
}
const retries: Record<CatalogueEntry['retry'], string> = {
  never: 'no',
  afterChange: 'after the change',
  later: 'later, as it is',
  again: 'at once',
}

/** `docs/codes.md`: every code of the administration, who acts and what to do. */
export const codePage = (): string =>
  [
    '# Codes of the administration 管局返回代码',
    '',
    'Written from `packages/regulator/src/codes` by `npm run docs`; change it there. The texts are ours, the numbers are',
    'those of the enterprise interface V3.0. A code that is not here stops the channel (answers) or goes to the operator',
    '(results).',
    ...Object.entries(parts).flatMap(([about, title]) => [
      '',
      title,
      '',
      '| code | meaning | who acts | what to do | fields | send again? |',
      '|---|---|---|---|---|---|',
      ...codeCatalogue.filter((it) => it.about === about).map(line),
    ]),
    '',
  ].join('\n')

const line = ({ code, zh, en, actor, adviceZh, adviceEn, fields, retry }: CatalogueEntry): string =>
  `| ${code} | ${zh}<br>${en} | ${actors[actor]} | ${adviceZh}<br>${adviceEn} | ${fields.map((it) => `\`${it}\``).join(' ')} | ${retries[retry]} |`
