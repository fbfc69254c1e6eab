import { usualOf } from '../../apps/server/src/platform/process/environment.ts'
import { environmentWords } from '../../apps/server/src/platform/process/environment-words.ts'
import { entriesOf } from '../../packages/filing/src/index.ts'

const table = /(<!-- environment:begin -->\n)[\s\S]*?(<!-- environment:end -->)/

/** The table of variables in the guide, from what the server reads. */
export function withEnvironment(present: string): string {
  const rows = entriesOf(environmentWords).map(([name, { en, guide, otherwise }]) => {
    const usual = usualOf(name)
    const shown = otherwise ?? (usual === '' ? 'none' : `\`${usual}\``)
    return `| \`${name}\` | ${shown} | ${en}${guide ? `, see [there](${guide})` : ''} |`
  })
  return present.replace(table, (_, begin: string, end: string) =>
    [begin.trimEnd(), '| variable | default | what it does |', '|---|---|---|', ...rows, end].join('\n'),
  )
}
