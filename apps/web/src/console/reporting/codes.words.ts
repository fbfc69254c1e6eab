import type { CodeView } from '@openbeian/contract'
import type { Dictionary } from '../../kit/language.tsx'

const about: Record<CodeView['about'], string> = {
  answer: '调用应答',
  icp: '备案结果',
  ip: 'IP 备案结果',
  domain: '域名结果',
  file: '文件检查结果',
}

const actors: Record<CodeView['actor'], string> = {
  nobody: '无需处理',
  applicant: '申请人',
  reviewer: '审核员',
  operator: '运维',
}

const retries: Record<CodeView['retry'], string> = {
  never: '不用再报。',
  afterChange: '改好以后再报。',
  later: '内容不变，系统稍后再报。',
  again: '内容不变，系统马上再报。',
}

const zh = {
  explain:
    '管局的每个代码是什么意思、谁来处理、改哪里、能不能再报。编号来自企业系统接口 V3.0，解释由本系统编写；加载的接口版本新增的代码另行标明，解释来自该版本文件。',
  open: '返回代码说明',
  about,
  actors,
  retries,
  search: '查找',
  searchHint: '编号或文字，例如 1004、域名',
  actor: '谁来处理',
  anyActor: '所有',
  count: (shown: number, all: number) => (shown === all ? `共 ${all} 个代码` : `找到 ${shown} 个，共 ${all} 个`),
  advice: '怎么处理',
  fields: '填报项目',
  edition: (version: string) => `接口版本 ${version} 新增`,
  noFields: '与某一项填报内容无关。',
  retry: '再次上报',
  nothingFound: '没有符合条件的代码',
  nothingFoundText: '换一个词，或者看全部代码。',
  showAll: '显示全部',
  unknown: (code: string) =>
    `代码 ${code} 不在这里。调用应答里出现未知代码时通道会停止，结果里出现时请运维联系管局问清含义。`,
}

const en: typeof zh = {
  explain:
    'What each code means, who acts, what to change and whether to report again. The numbers are those of the enterprise interface V3.0, the explanations are ours; codes that a loaded edition adds say so, with the words of its file.',
  open: 'What the codes mean',
  about: {
    answer: 'Answers of a call',
    icp: 'Results of filings',
    ip: 'Results of IP filings',
    domain: 'Results of domains',
    file: 'Results of checking a file',
  },
  actors: { nobody: 'Nobody', applicant: 'Applicant', reviewer: 'Reviewer', operator: 'Operator' },
  retries: {
    never: 'Not to be reported again.',
    afterChange: 'Report again once it is mended.',
    later: 'Unchanged: the system reports it again later.',
    again: 'Unchanged: the system reports it again at once.',
  },
  search: 'Search',
  searchHint: 'A number or a word, e.g. 1004 or domain',
  actor: 'Who acts',
  anyActor: 'Anybody',
  count: (shown, all) => (shown === all ? `${all} codes` : `${shown} of ${all} codes`),
  advice: 'What to do',
  fields: 'Fields of the form',
  edition: (version) => `added by edition ${version}`,
  noFields: 'No single field of the form is meant.',
  retry: 'Reporting again',
  nothingFound: 'No code fits',
  nothingFoundText: 'Try another word, or look at all codes.',
  showAll: 'Show all',
  unknown: (code) =>
    `Code ${code} is not listed. In the answer of a call an unknown code stops the channel; in a result the operator asks the administration what it means.`,
}

export const codeWords: Dictionary<typeof zh> = { zh, en }
