import { randomUUID } from 'node:crypto'
import { sealedAudit } from '../../apps/server/src/records/audit/sealed-audit.ts'
import { aboutMessage } from '../../apps/server/src/records/messages/post-message.ts'
import { sealedNoticeDetails } from '../../apps/server/src/records/notices/notices.store.ts'
import { sealDetail, sealedTaskSubject, taskAboutKey } from '../../apps/server/src/records/tasks/task.ts'
import type { Row } from './copy-rows.ts'
import { type Filling, momentOf } from './filling.ts'
import { domainOf } from './invented.ts'

/** What an installation gathers beside orders and filings: history, log, hits of rules, files, messages, notices, tasks. */
export async function fillBesides(at: Filling): Promise<void> {
  const { copyRows } = at
  await copyRows('order_actions', actions(at))
  await copyRows('audit', audits(at))
  await copyRows('rule_hits', hits(at))
  const fileIds = Array.from({ length: at.sizes.others }, () => randomUUID())
  await copyRows('report_files', reportFiles(at, fileIds))
  await copyRows('report_records', reportRecords(at, fileIds))
  await copyRows('download_files', downloadFiles(at))
  await copyRows('messages', messages(at))
  await copyRows('notices', notices(at))
  await copyRows('tasks', tasks(at))
}

const way = [
  ['create', 'applicant', 'draft'],
  ['submit', 'applicant', 'prechecked'],
  ['confirmIdentity', 'reviewer', 'inReview'],
  ['pass', 'reviewer', 'readyToReport'],
  ['approve', 'administration', 'approved'],
] as const

function* actions({ orderIds, sizes, owners }: Filling): Iterable<Row> {
  for (const [number, orderId] of orderIds.entries()) {
    const at = momentOf(number, sizes.orders)
    for (const [action, actor, to] of number < sizes.waiting ? way.slice(0, 2) : way)
      yield {
        at,
        order_id: orderId,
        action,
        actor,
        account_id: owners.applicantId,
        to_state: to,
        rule_pack_version: 'bench',
      }
    if (number % 100 === 50)
      yield {
        at,
        order_id: orderId,
        action: 'refuse',
        actor: 'administration',
        account_id: null,
        to_state: 'refused',
        rule_pack_version: null,
      }
  }
}

/** The newest last, as they are written; every fifth is a look. */
function* audits({ orderIds, sizes, owners, cipher, ...it }: Filling): Iterable<Row> {
  for (let number = sizes.orders - 1; number >= 0; number -= 1) {
    const orderId = orderIds[number] ?? ''
    for (let nth = 0; nth < sizes.audits; nth += 1) {
      const isLook = nth === sizes.audits - 1
      const entry = {
        entry: randomUUID(),
        action: isLook
          ? 'data.read'
          : (['order.create', 'order.save', 'order.submit', 'order.pass'][nth] ?? 'order.claim'),
        about: `order:${orderId}`,
      }
      yield {
        ...entry,
        at: momentOf(number, sizes.orders),
        provider_id: owners.providerId,
        account_id: isLook ? owners.adminId : owners.applicantId,
        role: isLook ? 'admin' : 'applicant',
        ip: `192.0.2.${number % 256}`,
        said_sealed: sealedAudit.seal(cipher, entry, { byName: '某某' }),
        saw: isLook ? ['filing'] : null,
        orders: isLook ? [orderId] : null,
        customers: isLook ? [it.customerOf(number % sizes.subjects)] : null,
      }
    }
  }
}

function* hits({ orderIds, sizes, owners: { providerId } }: Filling): Iterable<Row> {
  for (const [number, orderId] of orderIds.entries())
    for (const nth of [0, 1])
      yield {
        provider_id: providerId,
        order_id: orderId,
        at: momentOf(number, sizes.orders),
        rule: `national.bench-${(number + nth) % 60}`,
        severity: ['blocks', 'warns', 'informs'][(number + nth) % 3],
        field: 'subject.name',
      }
}

function* reportFiles({ sizes, owners: { channelId } }: Filling, fileIds: string[]): Iterable<Row> {
  for (const [number, id] of fileIds.entries()) {
    const at = momentOf(number, sizes.others)
    yield {
      id,
      channel_id: channelId,
      sequence: sizes.others - number,
      state: 'accepted',
      payload_sealed: Buffer.alloc(0),
      payload_key: Buffer.from(id),
      size_bytes: 40_000,
      composed_at: at,
      sent_at: at,
      accepted_at: at,
      payload_removed_at: at,
    }
  }
}

function* reportRecords({ orderIds }: Filling, fileIds: string[]): Iterable<Row> {
  for (const [number, orderId] of orderIds.entries())
    yield {
      report_file_id: fileIds[number % fileIds.length],
      order_id: orderId,
      attempt: 1,
      isp_subject_id: number + 1,
    }
}

function* downloadFiles({ sizes, owners: { channelId } }: Filling): Iterable<Row> {
  for (let number = 0; number < sizes.others; number += 1) {
    const id = randomUUID()
    const at = momentOf(number, sizes.others)
    yield {
      id,
      channel_id: channelId,
      file_name: `${number}.zip`,
      state: 'applied',
      payload_sealed: Buffer.alloc(0),
      payload_key: Buffer.from(id),
      received_at: at,
      applied_at: at,
      payload_removed_at: at,
    }
  }
}

function* messages({ orderIds, sizes, owners: { providerId }, cipher }: Filling): Iterable<Row> {
  for (let number = 0; number < sizes.others; number += 1) {
    const id = randomUUID()
    const message = { channel: 'sms', to: '13900000000', text: '您的备案订单有新的进展。' }
    yield {
      id,
      provider_id: providerId,
      order_id: orderIds[number % orderIds.length],
      channel: 'sms',
      sealed: cipher.seal(Buffer.from(JSON.stringify(message)), aboutMessage(id)),
      shown_to: '139****0000',
      state: 'sent',
      created_at: momentOf(number, sizes.others),
      settled_at: momentOf(number, sizes.others),
    }
  }
}

/** Half of them to staff, half to the demonstration's customer. */
function* notices({ orderIds, sizes, owners, cipher }: Filling): Iterable<Row> {
  for (let number = 0; number < sizes.others; number += 1) {
    const id = randomUUID()
    const isForStaff = number % 2 === 0
    yield {
      id,
      provider_id: owners.providerId,
      customer_id: isForStaff ? null : owners.customerId,
      kind: isForStaff ? 'registry-differs' : 'order-lapsed',
      about: isForStaff ? `channel:${owners.channelId}` : `order:${orderIds[number % orderIds.length]}`,
      at: momentOf(number, sizes.others),
      details_sealed: sealedNoticeDetails.seal(cipher, id, isForStaff ? { received: 10, differences: 2 } : {}),
    }
  }
}

function* tasks({ sizes, owners, cipher }: Filling): Iterable<Row> {
  for (let number = 0; number < sizes.others; number += 1) {
    const id = randomUUID()
    const at = momentOf(number, sizes.others)
    yield {
      id,
      provider_id: owners.providerId,
      channel_id: owners.channelId,
      kind: 'unreachable-service',
      detail_sealed: sealDetail(cipher, id, { domain: domainOf(number) }),
      about_sealed: sealedTaskSubject.seal(cipher, id, domainOf(number)),
      about_key: taskAboutKey(cipher, domainOf(number)),
      question_key: cipher.blindIndex('bench', id),
      opened_at: at,
      deadline_on: at.toISOString().slice(0, 10),
      state: number % 5 === 0 ? 'open' : 'done',
      province: '110000',
    }
  }
}
