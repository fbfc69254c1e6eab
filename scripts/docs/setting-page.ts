import { type Setting, settingGroups, settingNames, settings } from '../../packages/contract/src/index.ts'
import { entriesOf } from '../../packages/filing/src/index.ts'

/** What a provider may set, from the table. */
export function settingPage(): string {
  const groups = entriesOf(settingGroups).map(([group, title]) => {
    const rows = settingNames
      .filter((name) => settings[name].group === group)
      .map((name) => rowOf(name, settings[name]))
    return [
      `## ${title.en} (${title.zh})`,
      '',
      '| setting | usual | what it has to be | what it does |',
      '|---|---|---|---|',
      ...rows,
    ].join('\n')
  })
  return [
    '<!-- Written by npm run docs from packages/contract/src/settings.ts. -->',
    '# Settings of a provider',
    '',
    'Each provider of an installation has settings of its own; what is not set is as usual, and a change counts on every server at once. They are seen and changed in the',
    'console under 设置 (Settings) and by [`openbeian settings`](guides/settings.md). What belongs to a server is set by its [environment](guides/configure-a-server.md).',
    '',
    groups.join('\n\n'),
    '',
  ].join('\n')
}

const rowOf = (name: string, { zh, en, usual, form, does, guide, isFixed }: Setting<unknown>): string =>
  `| \`${name}\` ${en} (${zh}) | ${shown(usual)} | ${form.en} | ${does.en}${isFixed ? '' : ` [More](guides/${guide}).`} |`

function shown(usual: unknown): string {
  const text = JSON.stringify(usual)
  return text === '[]' || text === '{}' || text === '""' ? 'none' : `\`${text}\``
}
