import { readFileSync } from 'node:fs'
import { type CatalogueEntry, codeCatalogue } from '../../packages/regulator/src/index.ts'

const conformance = new URL('../../conformance/', import.meta.url)
const readJson = <Value>(name: string): Value => JSON.parse(readFileSync(new URL(name, conformance), 'utf8')) as Value

/** Rules that say beforehand what a code says afterwards, by the code; each has a situation in which it speaks up. */
const foreseenBy = new Map(
  readJson<{ code: number; rules: string[] }[]>('foreseen-answers.json').map(
    ({ code, rules }) => [code, rules.filter(isTried)] as const,
  ),
)

function isTried(rule: string): boolean {
  const { cases } = readJson<{ cases: { findings: Record<string, unknown> }[] }>(`situations/${rule}.json`)
  return cases.some(({ findings }) => rule in findings)
}

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
    'those of the enterprise interface V3.0. A later edition adds its own in [its file](dialects.md); they are listed with these in',
    'the console (上报 → 返回代码). A code that neither has stops the channel (answers) or goes to the operator (results).',
    '',
    ...counted(),
    ...Object.entries(parts).flatMap(([about, title]) => [
      '',
      title,
      '',
      '| code | meaning | who acts | what to do | fields | foreseen by | send again? |',
      '|---|---|---|---|---|---|---|',
      ...codeCatalogue.filter((it) => it.about === about).map(line),
    ]),
    '',
  ].join('\n')

const line = (it: CatalogueEntry): string => {
  const { code, zh, en, actor, adviceZh, adviceEn, fields, retry } = it
  return `| ${code} | ${zh}<br>${en} | ${actors[actor]} | ${adviceZh}<br>${adviceEn} | ${fields.map((it) => `\`${it}\``).join(' ')} | ${rulesFor(it) || whyNot(it)} | ${retries[retry]} |`
}

/** Why nobody says so beforehand, of results that take a change. */
const notForeseen: Partial<Record<number, string>> = {
  1002: 'a person’s verdict',
  1007: 'said of a mobile, an office phone or a mail address by 1009–1011',
  1012: 'never reported: there is no field for it',
  1013: 'never reported: there is no field for it',
  1016: 'the id is that of the data published last; only the administration knows more',
  1023: 'the id is that of the data published last; only the administration knows more',
  1053: 'only the administration knows',
  1055: 'the paper goes under the number it was uploaded for',
  1056: 'a number of the table in force, checked before the file is sent',
  1057: 'a number of the table in force, checked before the file is sent',
  1061: 'the purpose follows from the kind of paper',
  1067: 'only the administration knows',
  1068: 'only the administration knows',
}

const whyNot = ({ code, about, retry }: CatalogueEntry): string => {
  if (about !== 'icp' || retry !== 'afterChange') return ''
  const why = notForeseen[code]
  if (why === undefined) throw new Error(`Code ${code} is foreseen by no rule: say why in scripts/docs/code-page.ts`)
  return `– ${why}`
}

const rulesFor = ({ code, about }: Pick<CatalogueEntry, 'code' | 'about'>): string =>
  about === 'domain' ? '' : (foreseenBy.get(code) ?? []).map((it) => `\`${it}\``).join(' ')

/** How many refusals of filings somebody is warned of before. */
function counted(): string[] {
  const refusals = codeCatalogue.filter(({ about, retry }) => about === 'icp' && retry === 'afterChange')
  const foreseen = refusals.filter((it) => rulesFor(it) !== '')
  const known = [...foreseenBy.values()].filter((rules) => rules.length > 0).length
  return [
    `${known} codes are foreseen: a rule says so before anything is sent, and a situation in \`conformance/situations\` shows that`,
    `it does. Of the ${refusals.length} results of ICP filings that take a change these are ${foreseen.length}; of the others it stands here why nobody can say so.`,
  ]
}
