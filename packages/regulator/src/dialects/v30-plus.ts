import { downloadRows, icpDownloadRows } from '../wire/download-data.ts'
import { all, choice, only, optional, repeated, required, type ValueIn } from '../wire/element.ts'
import { id, long, time } from '../wire/scalars.ts'
import type { UploadData } from '../wire/upload-data.ts'
import type { Dialect } from './dialect.ts'
import { v30 } from './v30.ts'

/** INVENTED: no administration sends this. It stands for what a later edition tells about the ministry's SMS. */
const smsState = all({
  /** The provider's id of the subject or service whose person was asked. */
  recordId: required('Jlid', id),
  /** 1 sent, 2 confirmed, 3 expired. */
  state: required('Dxzt', long(1, 3)),
  changedAt: required('Bgsj', time),
})

const downloadPlus = choice({
  ...downloadRows,
  icp: required('ICP', all({ ...icpDownloadRows, smsStates: optional('DXZT', only(repeated('Dx_xx', smsState, 1))) })),
})

export type SmsState = ValueIn<typeof smsState>
export type DownloadDataPlus = ValueIn<typeof downloadPlus>

/**
 * INVENTED: V3.0 with one more block, as proof that an edition is a value. It shows a licensed provider where the
 * tables of its own, newer document go; no channel should be set to it.
 */
export const v30Plus: Dialect<UploadData, DownloadDataPlus> = { ...v30, version: 'V.3.0+', download: downloadPlus }
