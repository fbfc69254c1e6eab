import type { ResultOutcome, TaskKind } from '@openbeian/contract'
import type { IcpDownload } from '@openbeian/regulator'
import type { Deps } from '../../platform/deps.ts'
import type { Tx } from '../../platform/postgres/database.ts'
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
type ApplyRow<Row> = (row: Row, deps: Deps, from: ReceivedFile) => (tx: Tx) => Promise<AppliedResult>

/** One block of the file: its rows, and what each asks for. The name stands in the ledger beside the outcome. */
interface Block {
  name: string
  itemsOf(icp: IcpDownload, deps: Deps, from: ReceivedFile): ResultItem[]
}

const block = <Row>(
  name: string,
  rowsOf: (icp: IcpDownload) => readonly Row[] | undefined,
  applyRow: ApplyRow<Row>,
): Block => ({
  name,
  itemsOf: (icp, deps, from) =>
    (rowsOf(icp) ?? []).map((row, position) => ({ kind: name, position, apply: applyRow(row, deps, from) })),
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
  (row, deps, from) =>
  (tx) =>
    openFiledTask({ deps, from, tx }, kind, { ...taskOf(row), detail: row })

async function openFiledTask(
  { deps, from, tx }: { deps: Deps; from: ReceivedFile; tx: Tx },
  kind: TaskKind,
  { about, by = {}, ...rest }: FiledTask,
): Promise<AppliedResult> {
  const { providerId, id: channelId } = from.channel
  const owner = await ownerOf(tx, providerId, by)
  const shown = owner && owner.name !== about ? `${owner.name} ${about}` : about
  const isNew = await openTask(
    { ...deps, db: tx },
    { ...rest, providerId, channelId, fileId: from.fileId, kind, about: shown, customerId: owner?.customerId },
  )
  return ofNoOrder(outcomeOfTask(kind, isNew))
}

const ofService = ({ serviceId, serviceNumber }: { serviceId: bigint; serviceNumber: string }) => ({
  about: serviceNumber,
  sourceKey: `service:${serviceId}`,
  by: { serviceId },
})

const place = ({ channel }: ReceivedFile, deps: Deps) => ({ providerId: channel.providerId, at: deps.now() })

/** Every block of an ICP file that is no result of an order, in the order in which they are applied. */
const blocks: readonly Block[] = [
  block(
    'ZXSJ',
    (icp) => icp.cancelled,
    (row, deps, from) => (tx) =>
      applyCancellation({ ...deps, db: tx }, { row, from }, (about) =>
        openFiledTask({ deps, from, tx }, 'cut-access', about),
      ),
  ),
  block(
    'HMDLB 主体',
    (icp) => icp.blacklists?.subjects,
    (row, deps, from) => async (tx) => {
      const codes = await codeTablesInForce(tx, from.channel.administration)
      const isNamed = await listSubject(tx, { ...place(from, deps), cipher: deps.cipher, codes }, row)
      return ofNoOrder(isNamed ? listOutcome(row.operation) : namesNobody)
    },
  ),
  block(
    'HMDLB 网站',
    (icp) => icp.blacklists?.services,
    (row, deps, from) => async (tx) => {
      await listService(tx, place(from, deps), row)
      return ofNoOrder(listOutcome(row.operation))
    },
  ),
  block(
    'FFJRHMD',
    (icp) => icp.illegalAccess,
    (row, deps, from) => async (tx) => {
      await listIllegal(tx, place(from, deps), row)
      // only what is accessed through this provider is this provider's to cut
      if (row.provider !== from.channel.ispId) return ofNoOrder(blacklisted)
      const { domain } = row
      const about = { about: domain, sourceKey: `illegal:${row.id}`, detail: row, by: { domain } }
      return openFiledTask({ deps, from, tx }, 'illegal-access', about)
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

export const icpNotifications = (deps: Deps, { icp, ...from }: ReceivedFile & { icp: IcpDownload }): ResultItem[] =>
  blocks.flatMap(({ itemsOf }) => itemsOf(icp, deps, from))

const alive: ResultOutcome = { kind: 'nothing', reason: 'alive', details: {} }
const blacklisted: ResultOutcome = { kind: 'done', reason: 'blacklisted', details: {} }
const namesNobody: ResultOutcome = { kind: 'parked', reason: 'blacklist-names-nobody', details: {} }

const listOutcome = (operation: number): ResultOutcome =>
  operation === 2 ? { kind: 'done', reason: 'taken-off-the-blacklist', details: {} } : blacklisted
