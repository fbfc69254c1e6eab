import { type Endpoint, endpoints, personalData } from '../../packages/contract/src/index.ts'

/** `docs/personal-data.md`: which data of persons each address answers, and how looking at it is written down. */
export const personalDataPage = (): string => {
  const rows = Object.values<Endpoint>(endpoints)
  return `# Who is shown data of persons 谁能看到个人信息

Written from the table of endpoints in \`packages/contract/src\` by \`npm run docs\`; change it there. An endpoint that does not say what its answer
holds of persons (\`personal\`) does not compile.

What staff are shown is in the audit before the answer leaves, one entry for one answer: a look that cannot be written down is not answered. One more
statement for each answer is the price; entries gathered and written later would be lost with the process, after the data was seen. What applicants
read of their own customer's is not written, but for materials and sheets. Of a list the first 500 are named. Who was refused (a session that is none,
a role that may not, what is somebody else's), and who guesses at sign-in, is in the audit as well: the first time in a minute at once, how often besides
when the minute is over. At most ten lines a minute are one address's and a hundred all addresses', of each server process; what is more is counted in one.

${table(
  ['what', '资料'],
  Object.values(personalData).map(({ en, zh }) => [en, zh]),
)}

## Addresses that answer data of persons

${table(['address', 'what it holds', 'whose', 'how a look is written'], rows.flatMap(rowOf))}

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
  const how = 'writtenAs' in personal ? `\`${personal.writtenAs}\`, by the action` : written[personal.of]
  return [[`\`${method} ${path}\``, holds, whose[personal.of], how]]
}

const whose = {
  caller: "the caller's own",
  link: 'the person the link was sent to',
  many: 'nobody by name',
  owners: 'of the customers it names',
  rows: 'of the customers in the list',
}

const written = {
  caller: 'not: nobody else sees it',
  link: 'with the opening of the link',
  many: '`data.list`',
  owners: '`data.read`',
  rows: '`data.list`',
}

const table = (titles: string[], rows: string[][]): string =>
  [titles, titles.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
