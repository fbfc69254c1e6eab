import { endpoints, type TaskView } from '@openbeian/contract'
import type { OrderState } from '@openbeian/filing'
import type { NewFiling } from '@openbeian/regulator'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { look } from '../applying/test-orders.ts'
import { gatewayInTest, type TestGateway } from './test-gateway.ts'

let it: TestGateway
let filing: NewFiling
let orderId: string
beforeEach(async () => {
  it = await gatewayInTest()
  orderId = await it.orderReady({ name: '甲公司' })
  await it.compose()
  await it.upload()
  filing = it.administration.filing(1)
})
afterEach(() => it.close())

/** Nobody answered the SMS, a reviewer gave the order back; where it went from there. */
const wentOnTo = (state: OrderState) =>
  it.deps.db.updateTable('orders').set({ state, version: 7 }).where('id', '=', orderId).execute()

async function decidedLate(code: number, opinion?: string): Promise<TaskView> {
  await it.administration.decide('BAJG1', filing, code, opinion)
  await it.download()
  const { tasks } = (await it.staff.call(endpoints.listTasks, { query: { state: 'open' } })).answer
  const [task] = tasks
  if (!task) throw new Error('no task was opened')
  return task
}

const answer = (task: TaskView, body: object, who = it.staff) =>
  who.call(endpoints.answerTask, { params: { taskId: task.id }, body })

test('an approval that comes after the order was given back is taken over by a person', async () => {
  await wentOnTo('needsFix')
  const task = await decidedLate(1001)
  expect(task).toMatchObject({ kind: 'late-result', isReported: false, order: { id: orderId } })
  expect(await it.stateOf(orderId)).toBe('needsFix')
  const whole = (await it.staff.call(endpoints.getTask, { params: { taskId: task.id } })).answer
  expect(whole).toMatchObject({ decisions: ['take', 'leave'], result: { outcome: 'approved', codes: [1001] } })

  expect((await answer(task, { note: '已与管局核实' })).problem.code).toBe('inspections.answer-incomplete')
  const stranger = await it.as('reviewer', { providerId: (await it.anotherProvider()).id })
  expect((await answer(task, { note: '已核实', decision: 'take' }, stranger)).status).toBe(404)
  expect((await answer(task, { note: '已核实', decision: 'take' }, await it.as('applicant'))).status).toBe(403)

  expect((await answer(task, { note: '已与管局核实', decision: 'take' })).answer.state).toBe('done')
  const order = await look(it.staff, orderId)
  expect(order.state).toBe('approved')
  expect(order.timeline.at(-1)).toMatchObject({
    action: 'lateApprove',
    actor: 'administration',
    byName: it.staff.caller.name,
    note: '已与管局核实',
  })
  await it.administration.publish('BASJ1', filing)
  await it.download()
  expect((await look(it.staff, orderId)).published?.subjectNumber).toBe('京ICP备2026000001号')
})

test('a refusal that comes late reaches the applicant with its reasons', async () => {
  await wentOnTo('needsFix')
  const task = await decidedLate(1002, '名称与证件不符')
  expect((await answer(task, { note: '按管局意见', decision: 'take' })).status).toBe(200)
  const order = await look(it.staff, orderId)
  expect(order).toMatchObject({
    state: 'refused',
    returnReasons: [{ at: '', source: 'opinion', text: '名称与证件不符', code: 1002 }],
  })
})

test('whoever leaves the order as it is ends the question, and the order goes on', async () => {
  await wentOnTo('inReview')
  const task = await decidedLate(1002, '名称与证件不符')
  const { decisions } = (await it.staff.call(endpoints.getTask, { params: { taskId: task.id } })).answer
  expect(decisions).toEqual(['leave'])
  const taken = await answer(task, { note: '采用', decision: 'take' })
  expect([taken.status, taken.problem.code]).toEqual([409, 'inspections.decision-not-possible'])
  expect((await answer(task, { note: '客户已修改', decision: 'leave' })).answer.state).toBe('done')
  expect(await it.stateOf(orderId)).toBe('inReview')
})

test('of two results that contradict each other a person takes the one that counts', async () => {
  await it.administration.decide('BAJG0', filing, 1002, '资料不全')
  await it.download()
  expect(await it.stateOf(orderId)).toBe('refused')
  const task = await decidedLate(1001)
  expect((await answer(task, { note: '管局已更正', decision: 'take' })).status).toBe(200)
  expect(await it.stateOf(orderId)).toBe('approved')
})
