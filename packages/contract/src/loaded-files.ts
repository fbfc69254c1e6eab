import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Finding, Sentence } from './problem.ts'
import { pastOrderSpan } from './rules.ts'

/** What can be loaded into a running server: an edition of the interface, or a pack of rules. */
export const loadedKinds = ['dialect', 'rule-pack'] as const
export type LoadedKind = (typeof loadedKinds)[number]

/** Why a file is refused, and where in it. */
export const LoadedFault = z.object({ line: z.int(), at: z.string(), reason: Sentence })
export type LoadedFault = z.infer<typeof LoadedFault>
/** In the details of `loaded.refused`. */
export const LoadedFaults = z.array(LoadedFault)

const day = z.iso.date()

export const LoadedFileView = z.object({
  id: z.uuid(),
  kind: z.enum(loadedKinds),
  /** The version of the interface, or the id of the pack. */
  name: z.string(),
  version: z.string(),
  title: Sentence.optional(),
  loadedAt: z.iso.datetime(),
  loadedByName: z.string(),
  /** The caller loaded it, so somebody else has to approve it. */
  isOwn: z.boolean(),
  approvedAt: z.iso.datetime().optional(),
  approvedByName: z.string().optional(),
  /** Why it does not count although it is switched on: after an upgrade it may no longer lint. */
  faults: z.array(LoadedFault),
})
export type LoadedFileView = z.infer<typeof LoadedFileView>

export const LoadedSwitchView = z.object({
  /** `channel:…` or `pack:…`. */
  target: z.string(),
  /** Absent: as the release has it. */
  fileId: z.uuid().optional(),
  from: day,
  why: z.string(),
  byName: z.string(),
  at: z.iso.datetime(),
  /** Whether it is the one that counts today. */
  isInForce: z.boolean(),
})
export type LoadedSwitchView = z.infer<typeof LoadedSwitchView>

const Outcome = z.enum(['blocked', 'unsure', 'warned', 'passes'])

/** What past orders would be with a file. */
export const LoadedTrial = z.object({
  orders: z.int(),
  /** How many were ever handed in. */
  total: z.int(),
  /** Of a pack: orders that would end otherwise, or be told otherwise. */
  judged: z.array(
    z.object({
      orderId: z.uuid(),
      reference: z.string(),
      before: Outcome,
      after: Outcome,
      gone: z.array(Finding),
      come: z.array(Finding),
    }),
  ),
  /** Of an edition: its elements, and in how many of the orders each is filled. */
  filled: z.array(z.object({ tag: z.string(), title: Sentence, orders: z.int() })),
  /** Of an edition: orders it would refuse and V3.0 would not. */
  refused: z.array(
    z.object({
      orderId: z.uuid(),
      reference: z.string(),
      faults: z.array(z.object({ path: z.string(), reason: z.string(), detail: z.string() })),
    }),
  ),
  /** Of an edition: what these orders hold and it has no element for. */
  notCarried: z.array(z.object({ title: Sentence, orders: z.int() })),
})
export type LoadedTrial = z.infer<typeof LoadedTrial>

const file = z.strictObject({ fileId: z.uuid() })
const why = z.string().trim().min(2).max(500)

const listed = z.object({ files: z.array(LoadedFileView), switches: z.array(LoadedSwitchView) })

export const loadedFileEndpoints = {
  listLoadedFiles: endpoint({
    method: 'GET',
    path: '/api/loaded-files',
    summary: 'Rule packs and editions of the interface that were loaded, and which of them counts where',
    right: 'loaded.read',
    personal: 'none',
    answer: listed,
  }),
  loadFile: endpoint({
    method: 'POST',
    path: '/api/loaded-files',
    summary:
      'Loads a file: linted whole, refused with line and reason; nothing changes until it is approved and switched on',
    right: 'loaded.load',
    audit: {
      actions: { 'loaded-file.load': { zh: '装入文件', en: 'File loaded' } },
      things: { 'loaded-file': { zh: '装入的文件', en: 'Loaded file' } },
    },
    body: z.strictObject({ kind: z.enum(loadedKinds), content: z.string().min(1).max(2_000_000) }),
    maxBodyBytes: 4 * 1024 * 1024,
    personal: 'none',
    answer: LoadedFileView,
  }),
  readLoadedFile: endpoint({
    method: 'GET',
    path: '/api/loaded-files/:fileId',
    summary: 'The file as it was loaded, to be read or taken to another installation',
    right: 'loaded.read',
    params: file,
    personal: 'none',
    answer: z.object({ file: LoadedFileView, content: z.string() }),
  }),
  tryLoadedFile: endpoint({
    method: 'POST',
    path: '/api/loaded-files/:fileId/trial',
    summary: 'What past orders would be with this file; judged by a process of its own',
    right: 'loaded.load',
    params: file,
    body: z.strictObject(pastOrderSpan),
    personal: {
      holds: ['filing'],
      of: 'rows',
      owners: ({ answer }) => ({ orders: [...answer.judged, ...answer.refused].map((it) => it.orderId) }),
    },
    answer: LoadedTrial,
  }),
  approveLoadedFile: endpoint({
    method: 'POST',
    path: '/api/loaded-files/:fileId/approve',
    summary: 'A second person says that a file may be switched on',
    right: 'loaded.load',
    passwordAgain: true,
    audit: { actions: { 'loaded-file.approve': { zh: '批准装入的文件', en: 'Loaded file approved' } } },
    params: file,
    body: z.strictObject({ why }),
    personal: 'none',
    answer: LoadedFileView,
  }),
  switchLoadedFile: endpoint({
    method: 'POST',
    path: '/api/loaded-switches',
    summary:
      'From a day on this file counts for a channel or for the rules; without a file it is rolled back to the release',
    right: 'loaded.load',
    passwordAgain: true,
    audit: { actions: { 'loaded-file.switch': { zh: '启用或撤回装入的文件', en: 'Loaded file switched' } } },
    body: z.strictObject({
      target: z.string().regex(/^(channel:[0-9a-f-]{36}|pack:[a-z][\w-]{0,63}(\.[\w-]{1,64}){0,8})$/),
      fileId: z.uuid().optional(),
      from: day,
      why,
    }),
    personal: 'none',
    answer: listed,
  }),
}
