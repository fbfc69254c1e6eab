import { type Endpoint, endpoints, personalData } from '../../packages/contract/src/index.ts'

/** `docs/personal-data.md`: which data of persons each address answers. */
export const personalDataPage = (): string => {
  const rows = Object.values<Endpoint>(endpoints)
  return `# Who is shown data of persons 谁能看到个人信息

Written from the table of endpoints in \`packages/contract/src\` by \`npm run docs\`; change it there. An endpoint that does not say what its answer
holds of persons (\`personal\`) does not compile.

${table(
  ['what', '资料'],
  Object.values(personalData).map(({ en, zh }) => [en, zh]),
)}

## Addresses that answer data of persons

${table(['address', 'what it holds', 'whose'], rows.flatMap(rowOf))}

## Addresses that answer none

${rows
  .filter(({ personal }) => personal === 'none')
  .map(({ method, path }) => `\`${method} ${path}\``)
  .join(' · ')}
`
}

function rowOf({ method, path, personal }: Endpoint): string[][] {
  if (personal === 'none') return []
  const holds = personal.holds.map((it) => personalData[it].en).join(', ')
  return [[`\`${method} ${path}\``, holds, whose[personal.of]]]
}

const whose = {
  caller: "the caller's own",
  link: 'the person the link was sent to',
  many: 'nobody by name',
  owners: 'of the customers it names',
  rows: 'of the customers in the list',
}

const table = (titles: string[], rows: string[][]): string =>
  [titles, titles.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
