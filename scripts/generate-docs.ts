import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lifeDiagram } from '../packages/filing/src/index.ts'
import { codePage } from './docs/code-page.ts'
import { dataAtRestPage } from './docs/data-at-rest-page.ts'
import { withEnvironment } from './docs/environment-table.ts'
import { errorPage } from './docs/error-page.ts'
import { factPage } from './docs/fact-page.ts'
import { fieldCasePage } from './docs/field-case-page.ts'
import { lawPage } from './docs/law-page.ts'
import { leftOutPage } from './docs/left-out-page.ts'
import { needPage } from './docs/need-page.ts'
import { personalDataPage } from './docs/personal-data-page.ts'
import { provincePage } from './docs/province-page.ts'
import { retentionPage } from './docs/retention-page.ts'
import { rightsPage } from './docs/rights-page.ts'
import { withRuleCounts } from './docs/rule-counts.ts'
import { settingPage } from './docs/setting-page.ts'

const root = join(import.meta.dirname, '..')
const life = /(<!-- life:begin -->\n)[\s\S]*?(<!-- life:end -->)/

/** What is written from the code, by the file it stands in. */
const pages: Record<string, (present: string) => string | Promise<string>> = {
  'docs/codes.md': codePage,
  'docs/data-at-rest.md': dataAtRestPage,
  'docs/errors.md': errorPage,
  'docs/facts.md': factPage,
  'docs/field-cases.md': fieldCasePage,
  'docs/personal-data.md': personalDataPage,
  'docs/law.md': lawPage,
  'docs/provinces.md': provincePage,
  'docs/need-to-file.md': needPage,
  'docs/retention.md': retentionPage,
  'docs/rights.md': rightsPage,
  'docs/rules-left-out.md': leftOutPage,
  'docs/settings.md': settingPage,
  'docs/guides/configure-a-server.md': withEnvironment,
  'README.md': (present) => withRuleCounts('en', present),
  'README.zh-CN.md': (present) => withRuleCounts('zh', present),
  'ARCHITECTURE.md': (present) => present.replace(life, `$1\`\`\`mermaid\n${lifeDiagram().trimEnd()}\n\`\`\`\n$2`),
}

const onlyChecks = process.argv.includes('--check')
for (const [name, write] of Object.entries(pages)) {
  const place = join(root, name)
  const present = await readFile(place, 'utf8').catch(() => '')
  const wanted = await write(present)
  if (wanted === present) continue
  if (onlyChecks) {
    console.error(`${name} is stale: run npm run docs.`)
    process.exitCode = 1
  } else {
    await writeFile(place, wanted)
    console.log(`${name} is written.`)
  }
}
