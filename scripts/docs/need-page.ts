import {
  needCriteria,
  needQuestions,
  needRules,
  needVerdicts,
  publicSecurityVerdicts,
  titleOfSource,
} from '../../packages/rules/src/index.ts'

/** How it is decided whether something has to be filed: the facts, the rules in their order, the verdicts. */
export function needPage(): string {
  const facts = Object.entries(needQuestions).map(([fact, asked]) => {
    const answers = Object.entries(asked.answers).map(([id, text]) => `\`${id}\` ${text.zh}`)
    const unsaid = 'unsaid' in asked ? `\`${asked.unsaid}\`` : 'is asked where it decides'
    return `| \`${fact}\` | ${asked.question.zh} | ${answers.join(', ')} | ${unsaid} |`
  })
  const rules = needRules.map(({ id, when, icp, actions, reason, criterion, differs, source }, n) => {
    const fits = Object.entries(when).map(([fact, wanted]) => `${fact} = ${[wanted].flat().join(' / ')}`)
    const unlike = differs ? `<br>来源不一：${differs.zh}<br>Sources differ: ${differs.en}` : ''
    const asks = actions.length > 0 ? `; ${actions.join(' → ')}` : ''
    return `| ${n + 1} | \`${id}\` | ${fits.join('<br>') || 'everything else'} | \`${icp}\`${asks} | ${reason.zh}<br>${reason.en}${unlike} | ${needCriteria[criterion].zh} ${needCriteria[criterion].en} | ${source.map(titleOfSource).join('; ')} |`
  })
  const verdicts = (of: Record<string, { zh: string; en: string }>) =>
    Object.entries(of).map(([id, { zh, en }]) => `| \`${id}\` | ${zh} | ${en} |`)
  return [
    '# 需要备案吗 · Does it have to be filed',
    '',
    '由 `npm run docs` 从 `packages/rules/src/need-to-file` 生成。Written by `npm run docs` from `packages/rules/src/need-to-file`.',
    '',
    'The portal asks at `/need`, programs at `POST /api/need-to-file`, and a terminal with',
    '`npx openbeian need --facts facts.json --json`. The first rule that fits decides. It is a help only: an official answer',
    'comes from the administration alone.',
    '',
    '`actions` may say `open`: a first filing, or a service added to what the sponsor has filed (`sponsorFiled`, `sponsorFiledHere`).',
    '`tld` is read too, and becomes `suffix`; `port` and `ipVersion` are taken and change nothing.',
    '',
    '## Facts',
    '',
    '| fact | question | answers | where nobody says |',
    '|---|---|---|---|',
    ...facts,
    '',
    '## Rules, in their order',
    '',
    '| # | rule | fits when | verdict | why | whose criterion | read in |',
    '|---|---|---|---|---|---|---|',
    ...rules,
    '',
    '## Verdicts',
    '',
    '| verdict | 中文 | English |',
    '|---|---|---|',
    ...verdicts(needVerdicts),
    '',
    '## Filing with the police (公安联网备案)',
    '',
    '| verdict | 中文 | English |',
    '|---|---|---|',
    ...verdicts(publicSecurityVerdicts),
    '',
  ].join('\n')
}
