import { retention } from '../../apps/server/src/records/privacy/retention.ts'
import { bases } from '../../apps/server/src/records/privacy/retention-terms.ts'

/** `docs/retention.md`: when each table gives up what it holds of persons. */
export const retentionPage = (): string => `# How long data of persons is kept 个人信息保存期限

Written from \`apps/server/src/records/privacy/retention.ts\` and \`retention-terms.ts\` by \`npm run docs\`; change it there. A table without an entry does not
compile, and a test compares the list with the catalogue of the database. The nightly job \`remove-expired\` carries out every step by itself, so that one
that fails keeps none of the others; when each ran last, and how much went, stands in \`retention_runs\`.

What is append-only goes by two functions of the database alone, which refuse whatever is younger than their floor: twelve months of the audit,
thirty-six of the history of orders, three years after an order was emptied for consents, identity checks and signatures.

Periods are our proposal, where no law names one; the articles are quoted at second hand and are to be confirmed by counsel.

| table | until | 保存至 | kept by what right | 依据 |
|---|---|---|---|---|
${[...retention]
  .toSorted(([one], [other]) => one.localeCompare(other))
  .map(([table, { until, basis }]) => {
    const right = basis ? bases[basis] : { zh: '', en: '' }
    return `| ${table.replace(/[A-Z]/g, (it) => `_${it.toLowerCase()}`)} | ${until.en} | ${until.zh} | ${right.en} | ${right.zh} |`
  })
  .join('\n')}

Copies of the database that an operator takes are not reached by this schedule: keep them no longer than the shortest period you promise.
`
