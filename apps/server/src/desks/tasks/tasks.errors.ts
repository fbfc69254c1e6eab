import { errorsOf } from '@openbeian/filing'

export const taskError = errorsOf({
  'inspections.task-not-found': {
    kind: 'notFound',
    zh: () => '没有这个任务。',
    en: (it: { taskId: string }) => `There is no task ${it.taskId}.`,
  },
  'inspections.task-not-open': {
    kind: 'conflict',
    zh: () => '该任务已经处理。',
    en: (it: { taskId: string; state: string }) => `The task ${it.taskId} is ${it.state} already.`,
  },
  'inspections.answer-incomplete': {
    kind: 'invalid',
    zh: (it) => `管局要求填写：${answerFields[it.field]}。`,
    en: (it: { field: 'passed' | 'faults' | 'outcome' | 'decision' }) =>
      `The administration wants "${it.field}" in the answer too.`,
  },
  'inspections.record-changed': {
    kind: 'conflict',
    zh: () => '这条备案有订单在办、已注销，或备案号、域名已属于另一备案，不能改为文件的内容。',
    en: () =>
      'An order about this filing is under way, it is cancelled, or its number or a domain belongs to another one: it cannot become what the file says.',
  },
  'inspections.outcome-unknown': {
    kind: 'invalid',
    zh: ({ outcome, known }) =>
      `管局的处理结果表中没有 ${outcome}，请从中选择：${known.map(({ id, zh }) => `${id} ${zh}`).join('，')}。`,
    en: (it: { outcome: number; known: { id: number; zh: string; en: string }[] }) =>
      `The administration has no outcome ${it.outcome}; choose one of ${it.known.map(({ id, en }) => `${id} ${en}`).join(', ')}.`,
  },
})

const answerFields = { passed: '核实是否通过', faults: '错误信息', outcome: '处理结果', decision: '如何处理' }
