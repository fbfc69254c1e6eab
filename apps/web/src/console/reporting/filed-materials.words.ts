import type { FiledMaterialView } from '@openbeian/contract'
import type { Dictionary } from '../../kit/language.tsx'

type State = FiledMaterialView['state']

const zh = {
  open: '单独报送核验材料',
  explain:
    '已备案的主体或网站补交、更换真实性核验单等材料时，不用另办订单，在这里直接报给管局。材料装入该通道的下一个文件。',
  form: {
    title: '报送一份材料',
    number: '备案号',
    numberHint: '主体备案号（京ICP备…号）或网站备案号（京ICP备…号-1），须是在本系统备案、未注销的。',
    kind: '材料',
    file: '文件',
    fileHint:
      'JPEG 或 PNG，不超过 10 MB；系统会压缩到管局的限制（核验单 150 KB，其他 100 KB）。PDF 不压缩，不能超过该限制。',
    submit: '报送',
    needed: '请填写。',
    fileNeeded: '请选择文件。',
    sent: (number: string) => `${number} 的材料已保存，将装入下一个文件。`,
  },
  list: '报送过的材料',
  empty: '还没有单独报送过材料。',
  number: '备案号',
  name: '名称',
  parts: { subject: '主体', service: '网站' } satisfies Record<FiledMaterialView['part'], string>,
  state: '状态',
  states: { waiting: '待上报', reported: '待管局处理', stored: '已入库', refused: '已退回' } satisfies Record<
    State,
    string
  >,
  result: '结果',
  sentAt: '报送',
  inFile: '文件',
  file_: (sequence: number) => `第 ${sequence} 号文件`,
  materialsIn: '核验材料',
}

const en: typeof zh = {
  open: 'Verification papers alone',
  explain:
    'When a filed sponsor or service hands in or replaces a verification sheet or another paper, no order is needed: it goes to the administration from here, with the next file of its channel.',
  form: {
    title: 'Send a paper',
    number: 'Filing number',
    numberHint: 'Of a sponsor (京ICP备…号) or of a service (京ICP备…号-1) that is filed here and not cancelled.',
    kind: 'Paper',
    file: 'File',
    fileHint:
      'JPEG or PNG up to 10 MB; it is made to fit what the administration takes (150 KB for a verification sheet, 100 KB for all else). A PDF goes as it is and has to be smaller than that.',
    submit: 'Send',
    needed: 'Please fill this in.',
    fileNeeded: 'Choose a file.',
    sent: (number) => `The paper of ${number} is kept and goes with the next file.`,
  },
  list: 'Papers sent',
  empty: 'No paper was sent alone yet.',
  number: 'Filing number',
  name: 'Name',
  parts: { subject: 'Sponsor', service: 'Service' },
  state: 'State',
  states: { waiting: 'To be reported', reported: 'At the administration', stored: 'Stored', refused: 'Refused' },
  result: 'Result',
  sentAt: 'Sent',
  inFile: 'File',
  file_: (sequence) => `File ${sequence}`,
  materialsIn: 'Verification papers',
}

export const filedMaterialWords: Dictionary<typeof zh> = { zh, en }
