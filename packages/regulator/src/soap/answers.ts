import type { Sealed } from '../seal/seal.ts'

/** The inner document of every answer. */
export interface Answer {
  /** `msg_code` */
  code: number
  /** `msg` */
  message: string
}

export interface UploadAnswer extends Answer {
  /** With code 14: these must be sent first. Empty otherwise. */
  missingSequences: number[]
}

/** A file the administration offers. */
export interface OfferedFile extends Sealed {
  /** `return_FileName`: what an acknowledgement names. */
  fileName: string
}

export interface DownloadAnswer extends Answer {
  /** Absent with code 2, and whenever the call was refused. */
  file?: OfferedFile
}

export interface PreviousUploadAnswer extends Answer {
  /** The last accepted upload; absent when there was none yet. */
  file?: OfferedFile & { sequence: number }
}

export interface BeianStatusAnswer extends Answer {
  status?: BeianStatus
}

export interface BeianStatus {
  type: number
  value: string
  filed: boolean
  serviceName?: string
  subjectNumber?: string
  serviceNumber?: string
}

export interface VerifyPasswordAnswer extends Answer {
  /** Absent when the call was refused. */
  isRight?: boolean
}
