import type { Sealed } from '../seal/seal.ts'

/** Who calls. A number that is none arrives as 0 (`ispId`: 0n). */
export interface Caller {
  ispId: bigint
  userName: string
  randVal: string
  pwdHash: string
  hashAlgorithm: number
}

export interface UploadRequest {
  sealed: Sealed
  /** `dataSequence`, from 1. */
  sequence: number
}

/** 0 domain, 1 business licence, 2 resident id … 11 Taiwan compatriot permit. */
export interface BeianStatusRequest {
  type: number
  value: string
}

export interface VerifyPasswordRequest {
  /** 备案号 */
  filingNumber: string
  /** 备案密码 */
  password: string
}
