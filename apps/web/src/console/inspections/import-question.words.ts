import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  title: '登记库与导入文件',
  titleTwice: '两边都有的',
  record: '登记库中的备案',
  gone: '登记库中已没有这条备案。',
  import: '导入',
  place: (sheet: string, row: number) => `工作表“${sheet}”第 ${row} 行`,
  field: '项目',
  fields: { name: '主体名称', number: '备案号', services: '服务备案号', domains: '域名' },
  here: '登记库',
  file: '文件',
  nothing: '（无）',
  take: {
    name: '以文件为准',
    follows:
      '登记库改为文件的内容，客户和历次订单不变；文件中没有的服务记为已注销。管局一方不变：与管局不符时还须办理变更。',
  },
  leave: {
    name: '以登记库为准',
    follows: '登记库不变。实际情况有变化的，请客户办理变更；管局下发后任务自动结束。',
  },
  leaveTwice: {
    name: '保持登记库不变',
    follows: '文件中的备案没有导入。确为换主体的，请先办理注销或变更，再重新导入。',
  },
  onlyLeave: '这条备案有订单在办、已注销，或备案号、域名已属于另一备案，不能改为文件的内容。',
  decided: { take: '以文件为准', leave: '以登记库为准' },
}

const en: typeof zh = {
  title: 'The registry and the file',
  titleTwice: 'What both have',
  record: 'Filing in the registry',
  gone: 'The registry holds this filing no more.',
  import: 'Import',
  place: (sheet, row) => `sheet “${sheet}”, row ${row}`,
  field: 'Field',
  fields: { name: 'Sponsor', number: 'Filing number', services: 'Service numbers', domains: 'Domains' },
  here: 'Registry',
  file: 'File',
  nothing: '(nothing)',
  take: {
    name: 'The file holds',
    follows:
      'The registry becomes what the file says; customer and orders stay, and services the file does not know count as cancelled. The administration is not told: where it holds something else, a change is needed besides.',
  },
  leave: {
    name: 'The registry holds',
    follows:
      'The registry stays as it is. What has really changed is filed by an order of the customer; the task ends by itself once the administration publishes it.',
  },
  leaveTwice: {
    name: 'The registry stays as it is',
    follows:
      'The filing of the file has not come in. Where the sponsor really changed, cancel or change the one here first, and bring the file again.',
  },
  onlyLeave:
    'An order about this filing is under way, it is cancelled, or its number or a domain belongs to another one: it cannot become what the file says.',
  decided: { take: 'The file holds', leave: 'The registry holds' },
}

export const importQuestionWords: Dictionary<typeof zh> = { zh, en }
