import { type LeftOutCheck, leftOut } from '../../packages/rules/src/index.ts'

const reasons: Record<LeftOutCheck['reason'], string> = {
  duplicate: 'covered by another rule 已有规则覆盖',
  'not-decidable': 'not decidable here 系统无从判断',
  doubtful: 'doubtful 来源存疑',
  'by-construction': 'kept by construction 由系统构造保证',
}

/** `docs/rules-left-out.md`: the checks of the field that are no rules, and why. */
export function leftOutPage(): string {
  const all = Object.values(leftOut).flat()
  const counts = Object.entries(reasons).map(
    ([reason, name]) => `- ${all.filter((it) => it.reason === reason).length} ${name}`,
  )
  const scopes = Object.entries(leftOut).filter(([, rows]) => rows.length > 0)
  return [
    '# Checks that are no rules 未做成规则的检查',
    '',
    'Written from `packages/rules/src/left-out` by `npm run docs`; change it there. Every check of the catalogue that the',
    'rules were drawn from is either the `check` of a rule, switched off or not, or stands here once.',
    '',
    ...counts,
    ...scopes.flatMap(([scope, rows]) => [
      '',
      `## ${scope}`,
      '',
      '| check | why | 说明 |',
      '|---|---|---|',
      ...rows.map(
        ({ check, reason, note }) => `| ${check} | ${reasons[reason]} | ${cell(note.zh)}<br>${cell(note.en)} |`,
      ),
    ]),
    '',
  ].join('\n')
}

const cell = (text: string): string => text.replaceAll('|', '\\|')
