import type { ResultOutcome, TaskKind } from '@openbeian/contract'
import type { IcpDownload } from '@openbeian/regulator'
import type { DepsInTx } from '../../platform/deps.ts'
import type { Channel } from '../../records/channels/channel.ts'
import { codeTablesInForce } from '../../records/code-tables/code-tables.ts'
import { listIllegal, listService, listSubject } from '../../records/registry/blacklists.ts'
import { type FiledName, ownerOf } from '../../records/registry/owner-of.ts'
import { openTask } from '../../records/tasks/open-task.ts'
import { applyCancellation } from './apply-cancellation.ts'
import { outcomeOfTask } from './outcome-of-task.ts'
import { type AppliedResult, ofNoOrder, type ResultItem } from './result-item.ts'

export interface ReceivedFile {
  channel: Channel
  fileId: string
}

/** What one row of a block asks for. */
type ApplyRow<Row> = (row: Row, from: ReceivedFile) => (work: DepsInTx) => Promise<AppliedResult>

/** One block of the file: its rows, and what each asks for. The name stands in the ledger beside the outcome. */
interface Block {
  name: string
  itemsOf(icp: IcpDownload, from: ReceivedFile): ResultItem[]
}

const block = <Row>(
  name: string,
  rowsOf: (icp: IcpDownload) => readonly Row[] | undefined,
  applyRow: ApplyRow<Row>,
): Block => ({
  name,
  itemsOf: (icp, from) =>
    (rowsOf(icp) ?? []).map((row, position) => ({ kind: name, position, apply: applyRow(row, from) })),
})

interface FiledTask {
  about: string
  sourceKey: string
  detail: unknown
  by?: FiledName
}

/** A row that is a task about something filed, for whose customer it is known. */
const task =
  <Row extends object>(kind: TaskKind, taskOf: (row: Row) => Omit<FiledTask, 'detail'>): ApplyRow<Row> =>
  (row, from) =>
  (work) =>
    openFiledTask(work, from, { kind, ...taskOf(row), detail: row })

async function openFiledTask(
  work: DepsInTx,
  from: ReceivedFile,
  { kind, about, by = {}, ...rest }: FiledTask & { kind: TaskKind },
): Promise<AppliedResult> {
  const { providerId, id: channelId } = from.channel
  const owner = await ownerOf(work, providerId, by)
  const shown = owner && owner.name !== about ? `${owner.name} ${about}` : about
  const isNew = await openTask(work, {
    ...rest,
    providerId,
    channelId,
    fileId: from.fileId,
    kind,
    about: shown,
    customerId: owner?.customerId,
    province: owner?.province,
  })
  return ofNoOrder(outcomeOfTask(kind, isNew))
}

const ofService = ({ serviceId, serviceNumber }: { serviceId: bigint; serviceNumber: string }) => ({
  about: serviceNumber,
  sourceKey: `service:${serviceId}`,
  by: { serviceId },
})

const place = ({ channel }: ReceivedFile, work: DepsInTx) => ({
  cipher: work.cipher,
  providerId: channel.providerId,
  at: work.now(),
})

/** Every block of an ICP file that is no result of an order, in the order in which they are applied. */
const blocks: readonly Block[] = [
  block(
    'ZXSJ',
    (icp) => icp.cancelled,
    (row, from) => (work) =>
      applyCancellation(work, { row, from }, (about) => openFiledTask(work, from, { kind: 'cut-access', ...about })),
  ),
  block(
    'HMDLB 主体',
    (icp) => icp.blacklists?.subjects,
    (row, from) => async (work) => {
      const codes = await codeTablesInForce(work.db, from.channel.administration)
      const isNamed = await listSubject(work.db, { ...place(from, work), codes }, row)
      return ofNoOrder(isNamed ? listOutcome(row.operation) : namesNobody)
    },
  ),
  block(
    'HMDLB 网站',
    (icp) => icp.blacklists?.services,
    (row, from) => async (work) => {
      await listService(work.db, place(from, work), row)
      return ofNoOrder(listOutcome(row.operation))
    },
  ),
  block(
    'FFJRHMD',
    (icp) => icp.illegalAccess,
    (row, from) => async (work) => {
      await listIllegal(work.db, place(from, work), row)
      // only what is accessed through this provider is this provider's to cut
      if (row.provider !== from.channel.ispId) return ofNoOrder(blacklisted)
      const { domain } = row
      const about = { about: domain, sourceKey: `illegal:${row.id}`, detail: row, by: { domain } }
      return openFiledTask(work, from, { kind: 'illegal-access', ...about })
    },
  ),
  block(
    'WBAWZLB',
    (icp) => icp.unfiledSites,
    task('unfiled-site', ({ id, domain }) => ({ about: domain, sourceKey: `unfiled:${id}`, by: { domain } })),
  ),
  block(
    'HSRW',
    (icp) => icp.tasks,
    task('verification', ({ subject: { regulatorId, name } }) => ({
      about: name,
      sourceKey: `subject:${regulatorId}`,
      by: { subjectId: regulatorId },
    })),
  ),
  block(
    'HCJG 主体',
    (icp) => icp.inspections?.subjects,
    task('wrong-subject', ({ name, subjectId }) => ({
      about: name,
      sourceKey: `subject:${subjectId}`,
      by: { subjectId },
    })),
  ),
  block(
    'HCJG 接入',
    (icp) => icp.inspections?.access,
    task('wrong-access', (row) => ({
      ...ofService(row),
      sourceKey: `service:${row.serviceId}:${row.verdict}:${row.accessId ?? row.domain ?? ''}`,
    })),
  ),
  block(
    'HCJG 空壳',
    (icp) => icp.inspections?.emptyServices,
    (row, ...rest) => (row.dead === 1 ? task('empty-service', ofService)(row, ...rest) : async () => ofNoOrder(alive)),
  ),
  block('HCJG 存活', (icp) => icp.inspections?.liveness, task('unreachable-service', ofService)),
  block(
    'XGTZ',
    (icp) => icp.notices,
    task('rectify', ({ recordId, filingNumber, kind, content }) => {
      const about = filingNumber ?? (recordId === undefined ? content.slice(0, 50) : String(recordId))
      const named = recordId !== undefined && (kind === 0 ? { subjectId: recordId } : { serviceId: recordId })
      return {
        about,
        sourceKey: `${kind}:${about}:${content}`,
        by: { ...(filingNumber && { number: filingNumber }), ...named },
      }
    }),
  ),
]

export const icpNotifications = ({ icp, ...from }: ReceivedFile & { icp: IcpDownload }): ResultItem[] =>
  blocks.flatMap(({ itemsOf }) => itemsOf(icp, from))

const alive: ResultOutcome = { kind: 'nothing', reason: 'alive', details: {} }
const blacklisted: ResultOutcome = { kind: 'done', reason: 'blacklisted', details: {} }
const namesNobody: ResultOutcome = { kind: 'parked', reason: 'blacklist-names-nobody', details: {} }

const listOutcome = (operation: number): ResultOutcome =>
  operation === 2 ? { kind: 'done', reason: 'taken-off-the-blacklist', details: {} } : blacklisted
