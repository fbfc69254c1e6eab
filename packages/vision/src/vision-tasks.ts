import type { Page, PageLayout } from './page/page-layout.ts'
import type { PaperKind } from './papers/paper.ts'
import type { Verdict } from './quality/index.ts'
import type { Paper } from './read-paper.ts'

/** What a reading process is asked. */
export type Task =
  | { task: 'judge'; bytes: Uint8Array }
  | { task: 'read'; paper: PaperKind; bytes: Uint8Array; modelFolder: string | undefined }
  | { task: 'page'; layout: PageLayout; bytes: Uint8Array; modelFolder: string | undefined }

/** The answer of each task when it could be done. */
export interface Answers {
  judge: { kind: 'judged' } & Verdict
  read: { kind: 'read' } & Paper
  page: { kind: 'page' } & Page
}
