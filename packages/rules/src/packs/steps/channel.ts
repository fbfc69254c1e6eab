import { whenKnown } from '../../conditions.ts'
import { type Rule, rule } from '../../rule.ts'
import { answerCode, fieldLimit, publishedBy } from '../basis.ts'
import { undated } from '../order-types.ts'
import { reportRule } from './report.ts'

const channelValues = { keptDays: 90, resultHours: 6, blacklistHours: 24 }

/**
 * What the channel to the administration owes, when an order goes out by it. Its debts are no fault of the sponsor: staff are
 * told at the order, and it goes all the same.
 */
export const channelRules: Rule[] = [
  rule({
    ...undated(fieldLimit),
    ...reportRule,
    id: 'report.files-kept',
    check: 'RPT-007',
    at: 'keptDays',
    holds: ({ keptDays }) => whenKnown(keptDays, (days) => days >= channelValues.keptDays),
    values: () => ({ min: channelValues.keptDays }),
    message: {
      zh: '上报文件只保存{keptDays}天，少于{min}天。',
      en: 'Files are kept {keptDays} days, less than {min}.',
    },
    whatToDo: { zh: '请延长保存时间。', en: 'Keep them longer.' },
  }),
  rule({
    ...undated(fieldLimit),
    ...reportRule,
    id: 'report.acknowledged',
    check: 'RPT-009',
    severity: 'warns',
    at: 'unacknowledged',
    holds: ({ unacknowledged }) => whenKnown(unacknowledged, (count) => count === 0),
    message: {
      zh: '{unacknowledged}个下载文件没有回执，管局会重复下发。',
      en: '{unacknowledged} downloaded files are not acknowledged, and will be sent again.',
    },
    whatToDo: { zh: '请处理隔离的文件并发送回执。', en: 'Look at the files set aside, and acknowledge them.' },
  }),
  rule({
    ...undated(publishedBy('tencent')),
    ...reportRule,
    id: 'report.results-applied',
    check: 'RPT-010',
    severity: 'warns',
    at: 'resultWaitsHours',
    holds: ({ resultWaitsHours }) => whenKnown(resultWaitsHours, (hours) => hours <= channelValues.resultHours),
    values: () => ({ max: channelValues.resultHours }),
    message: { zh: '管局结果超过{max}小时没有处理。', en: 'A result has waited for over {max} hours.' },
    whatToDo: { zh: '请检查下载任务。', en: 'Look at the downloads of this channel.' },
  }),
  rule({
    ...undated(fieldLimit),
    ...reportRule,
    id: 'report.tasks-answered',
    check: 'RPT-015',
    severity: 'warns',
    at: 'overdueTasks',
    holds: ({ overdueTasks }) => whenKnown(overdueTasks, (count) => count === 0),
    message: { zh: '{overdueTasks}个核实任务超时。', en: '{overdueTasks} tasks of the administration are overdue.' },
    whatToDo: { zh: '请先答复核实任务。', en: 'Answer them first.' },
  }),
  rule({
    ...undated(fieldLimit),
    ...reportRule,
    id: 'report.unfiled-sites-answered',
    check: 'RPT-016',
    severity: 'warns',
    at: 'overdueUnfiledSites',
    holds: ({ overdueUnfiledSites }) => whenKnown(overdueUnfiledSites, (count) => count === 0),
    message: {
      zh: '{overdueUnfiledSites}个未备案网站的处理结果超时未报。',
      en: 'What became of {overdueUnfiledSites} unfiled sites is overdue.',
    },
    whatToDo: { zh: '请先处理并上报结果。', en: 'Deal with them and report it.' },
  }),
  rule({
    ...undated(answerCode(1064)),
    ...reportRule,
    id: 'report.blacklist-current',
    check: 'RPT-017',
    severity: 'warns',
    at: 'blacklistHours',
    holds: ({ blacklistHours }) => whenKnown(blacklistHours, (hours) => hours <= channelValues.blacklistHours),
    values: () => ({ max: channelValues.blacklistHours }),
    message: {
      zh: '黑名单超过{max}小时没有同步。',
      en: 'The blacklists were not fetched for over {max} hours.',
    },
    whatToDo: { zh: '请检查下载任务后再上报。', en: 'Look at the downloads before reporting.' },
  }),
]
