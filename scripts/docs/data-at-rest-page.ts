import { dataAtRest } from '../../apps/server/src/platform/postgres/data-at-rest.ts'

/** `docs/data-at-rest.md`: what stands in the database, and how. */
export const dataAtRestPage = (): string => `# How data stands in the database 数据库中的数据

Written from \`apps/server/src/platform/postgres/data-at-rest.ts\` by \`npm run docs\`; change it there. A new column that holds text, JSON, an address or
bytes and has no row there fails the tests; words of a closed set, which the database checks, need none.

- **sealed**: AES-256-GCM with a key of its own for every value, wrapped by the key of the installation, bound to its place: put elsewhere it does not open.
- **keyed hash**: HMAC-SHA-256 with a key that stands not in the database. Equal values are found again, none is guessed without the key.
- **masked**: as people see it who need not know the whole.
- **clear**: nothing of a person, or published by law.

Names are not searched for in the product, hence have no keyed hash beside them; logins, certificates, mobiles and mail addresses have. Files lie sealed in the
file store. The simulator is no part of an installation and keeps whole filings in the clear.

${[...Map.groupBy(Object.entries(dataAtRest), ([column]) => column.split('.')[0])]
  .map(
    ([table, columns]) =>
      `## ${table}\n\n| column | kept | what it holds |\n|---|---|---|\n${columns.map(rowOf).join('\n')}`,
  )
  .join('\n\n')}
`

const rowOf = ([column, [how, holds]]: [string, (typeof dataAtRest)[string]]): string =>
  `| ${column.split('.')[1]} | ${how} | ${holds} |`
