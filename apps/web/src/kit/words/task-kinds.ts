import type { TaskKind } from '@openbeian/contract'
import type { Dictionary } from '../language.tsx'

const zh: Record<TaskKind, string> = {
  verification: '核实任务',
  'unfiled-site': '未备案网站',
  'wrong-subject': '主体信息不实',
  'wrong-access': '接入信息不实',
  'empty-service': '空壳网站',
  'unreachable-service': '网站不能访问',
  rectify: '整改通知',
  'illegal-access': '非法接入',
  'cut-access': '停止接入',
  'ip-out-of-range': 'IP 超出范围',
  'ip-conflict': 'IP 冲突',
  'ip-unreported': 'IP 未报',
  'published-otherwise': '下发内容与申请不符',
  'late-result': '迟到的审核结果',
  'imported-otherwise': '导入内容与登记库不符',
  'imported-twice': '导入与已有备案重复',
}

const en: typeof zh = {
  verification: 'Verification',
  'unfiled-site': 'Unfiled site',
  'wrong-subject': 'Wrong sponsor',
  'wrong-access': 'Wrong access',
  'empty-service': 'Empty service',
  'unreachable-service': 'Unreachable service',
  rectify: 'Rectification',
  'illegal-access': 'Illegal access',
  'cut-access': 'Cut access',
  'ip-out-of-range': 'IP out of range',
  'ip-conflict': 'IP conflict',
  'ip-unreported': 'IP not reported',
  'published-otherwise': 'Published otherwise',
  'late-result': 'Late result',
  'imported-otherwise': 'Imported otherwise',
  'imported-twice': 'Imported twice',
}

export const taskKindWords: Dictionary<typeof zh> = { zh, en }
