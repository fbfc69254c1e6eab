import type { ResultOutcome, TaskKind } from '@openbeian/contract'
import type { DownloadData, IcpDownload } from '@openbeian/regulator'
import type { Deps } from '../../platform/deps.ts'
import type { Tx } from '../../platform/postgres/database.ts'
import type { Channel } from '../../records/channels/channel.ts'
import { codeTablesInForce } from '../../records/code-tables/code-tables.ts'
import { addNotice } from '../../records/notices/add-notice.ts'
import { listIllegal, listService, listSubject } from '../../records/registry/blacklists.ts'
import { closeRecord } from '../../records/registry/close-record.ts'
import { type FiledName, ownerOf } from '../../records/registry/owner-of.ts'
import { openTask } from '../../records/tasks/open-task.ts'
import { applyClosed } from './apply-order-results.ts'
import { ipNotifications } from './ip-notifications.ts'
import { outcomeOfTask } from './outcome-of-task.ts'
import { type AppliedResult, ofNoOrder, type ResultItem } from './result-item.ts'
import { codeTablesItem, synchronisationItem } from './synchronise.ts'

/** Everything a file tells that is not the result of an order of ours: each is done once, in a transaction of its own. */
export function notificationsIn(
  deps: Deps,
  { channel, fileId, data }: { channel: Channel; fileId: string; data: DownloadData },
): ResultItem[] {
  if (data.icp) return icpNotifications(deps, { channel, fileId, icp: data.icp })
  if (data.ip) return ipNotifications(deps, { channel, fileId, ip: data.ip })
  if (data.codeTables) return [codeTablesItem(deps, channel, data.codeTables)]
  if (data.synchronisation) return [synchronisationItem(deps, { channel, fileId, it: data.synchronisation })]
  return (data.domains?.results ?? []).map((it, position) => ({
    kind: 'YMBAJG',
    position,
    apply: async () => ofNoOrder({ kind: 'parked', reason: 'domain-result', details: { codes: it.codes } }),
  }))
}

type Apply = (tx: Tx) => Promise<AppliedResult>

function icpNotifications(
  deps: Deps,
  { channel, fileId, icp }: { channel: Channel; fileId: string; icp: IcpDownload },
): ResultItem[] {
  const { providerId, id: channelId } = channel
  const place = () => ({ providerId, at: deps.now() })
  const items: ResultItem[] = []
  const add = (kind: string, position: number, apply: Apply) => items.push({ kind, position, apply })

  /** A task about something filed, for whose customer it is known. */
  const task =
    (
      kind: TaskKind,
      {
        about,
        sourceKey,
        detail,
        by = {},
      }: { about: string; sourceKey: string; detail: unknown; by?: FiledName | undefined },
    ) =>
    async (tx: Tx): Promise<AppliedResult> => {
      const owner = await ownerOf(tx, providerId, by)
      const shown = owner && owner.name !== about ? `${owner.name} ${about}` : about
      const isNew = await openTask(
        { ...deps, db: tx },
        {
          providerId,
          channelId,
          fileId,
          kind,
          about: shown,
          sourceKey,
          detail,
          customerId: owner?.customerId,
        },
      )
      return ofNoOrder(outcomeOfTask(kind, isNew))
    }

  for (const [position, it] of (icp.cancelled ?? []).entries()) {
    add('ZXSJ', position, async (tx) => {
      const what = it.kind === 0 ? 'subject' : 'service'
      const record = { what, regulatorId: it.recordId } as const
      const closed = await closeRecord(tx, { ...place(), ...record })
      // what somebody asked to end needs neither task nor notice
      const asked = await applyClosed({ ...deps, db: tx }, { channel, fileId }, record)
      if (asked) return asked
      if (!closed)
        return ofNoOrder({ kind: 'parked', reason: 'not-filed', details: { what, recordId: String(it.recordId) } })
      if (closed.services.length === 0) return ofNoOrder({ kind: 'nothing', reason: 'closed-already', details: {} })
      for (const service of closed.services) {
        const detail = { ...it, name: service.name, number: service.number }
        await task('cut-access', {
          about: service.number || service.name,
          sourceKey: `service:${service.id}`,
          detail,
          by: {
            number: service.number,
          },
        })(tx)
      }
      const { customerId, name, number } = closed
      const text = `“${name}”（${number}）已由管局注销备案，请立即停止访问；如需继续提供服务，请重新备案。`
      await addNotice(tx, {
        providerId,
        customerId,
        kind: 'filing-cancelled',
        about: number || name,
        text,
        at: deps.now(),
      })
      return ofNoOrder({ kind: 'done', reason: 'closed', details: {} })
    })
  }
  for (const [position, it] of (icp.blacklists?.subjects ?? []).entries()) {
    add('HMDLB 主体', position, async (tx) => {
      const codes = await codeTablesInForce(tx, channel.administration)
      const isNamed = await listSubject(tx, { ...place(), cipher: deps.cipher, codes }, it)
      return ofNoOrder(isNamed ? listOutcome(it.operation) : namesNobody)
    })
  }
  for (const [position, it] of (icp.blacklists?.services ?? []).entries()) {
    add('HMDLB 网站', position, async (tx) => {
      await listService(tx, place(), it)
      return ofNoOrder(listOutcome(it.operation))
    })
  }
  for (const [position, it] of (icp.illegalAccess ?? []).entries()) {
    add('FFJRHMD', position, async (tx) => {
      await listIllegal(tx, place(), it)
      // only what is accessed through us is ours to cut
      if (it.provider !== channel.ispId) return ofNoOrder(blacklisted)
      return task('illegal-access', {
        about: it.domain,
        sourceKey: `illegal:${it.id}`,
        detail: it,
        by: { domain: it.domain },
      })(tx)
    })
  }
  for (const [position, it] of (icp.unfiledSites ?? []).entries())
    add(
      'WBAWZLB',
      position,
      task('unfiled-site', { about: it.domain, sourceKey: `unfiled:${it.id}`, detail: it, by: { domain: it.domain } }),
    )
  for (const [position, it] of (icp.tasks ?? []).entries()) {
    const { regulatorId, name } = it.subject
    add(
      'HSRW',
      position,
      task('verification', {
        about: name,
        sourceKey: `subject:${regulatorId}`,
        detail: it,
        by: { subjectId: regulatorId },
      }),
    )
  }
  const { subjects = [], access = [], emptyServices = [], liveness = [] } = icp.inspections ?? {}
  for (const [position, it] of subjects.entries())
    add(
      'HCJG 主体',
      position,
      task('wrong-subject', {
        about: it.name,
        sourceKey: `subject:${it.subjectId}`,
        detail: it,
        by: { subjectId: it.subjectId },
      }),
    )
  for (const [position, it] of access.entries()) {
    const key = `service:${it.serviceId}:${it.verdict}:${it.accessId ?? it.domain ?? ''}`
    add(
      'HCJG 接入',
      position,
      task('wrong-access', { about: it.serviceNumber, sourceKey: key, detail: it, by: { serviceId: it.serviceId } }),
    )
  }
  for (const [position, it] of emptyServices.entries()) {
    const dead = task('empty-service', {
      about: it.serviceNumber,
      sourceKey: `service:${it.serviceId}`,
      detail: it,
      by: { serviceId: it.serviceId },
    })
    add('HCJG 空壳', position, it.dead === 1 ? dead : async () => ofNoOrder(alive))
  }
  for (const [position, it] of liveness.entries())
    add(
      'HCJG 存活',
      position,
      task('unreachable-service', {
        about: it.serviceNumber,
        sourceKey: `service:${it.serviceId}`,
        detail: it,
        by: { serviceId: it.serviceId },
      }),
    )
  for (const [position, it] of (icp.notices ?? []).entries()) {
    const { recordId, filingNumber, kind, content } = it
    const by = {
      ...(filingNumber && { number: filingNumber }),
      ...(recordId !== undefined && (kind === 0 ? { subjectId: recordId } : { serviceId: recordId })),
    }
    const about = filingNumber ?? (recordId === undefined ? content.slice(0, 50) : String(recordId))
    add('XGTZ', position, task('rectify', { about, sourceKey: `${kind}:${about}:${content}`, detail: it, by }))
  }
  return items
}

const alive: ResultOutcome = { kind: 'nothing', reason: 'alive', details: {} }
const blacklisted: ResultOutcome = { kind: 'done', reason: 'blacklisted', details: {} }
const namesNobody: ResultOutcome = { kind: 'parked', reason: 'blacklist-names-nobody', details: {} }

const listOutcome = (operation: number): ResultOutcome =>
  operation === 2 ? { kind: 'done', reason: 'taken-off-the-blacklist', details: {} } : blacklisted
