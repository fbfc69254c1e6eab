import type { AttachmentPurpose, CertificateType, SubjectNature } from '@openbeian/filing'
import type { KnownCodes } from '../wire/content-faults.ts'

/** A row of one of the administration's code tables (基础代码). */
export interface CodeRow {
  id: number
  zh: string
  en: string
  /** Not from a public document: to be replaced by what the administration delivers. */
  assumed?: true
}

/** The numbers an administration uses; each delivers its own (JCDM), so they are data with a version. */
export interface CodeTables {
  version: string
  /** 单位性质 `Dwxz` */
  natures: Record<SubjectNature, CodeRow>
  /** 证件类型 `Zjlx` */
  certificateTypes: Record<CertificateType, CodeRow>
  /** 服务内容 `Wzfwlx` */
  contents: CodeRow[]
  /** 语言类别 `Yylb` */
  languages: CodeRow[]
  /** 接入方式 `Wzjrfs` */
  accessModes: CodeRow[]
  /** 前置审批内容 `Wzjylx` */
  preApprovals: CodeRow[]
  /** 服务器放置地 `Fbdd` */
  locations: CodeRow[]
  /** 注销理由 `Zxly` */
  cancellationReasons: CodeRow[]
  /** 未备案网站处理状态 `Cljg` */
  unfiledHandling: CodeRow[]
  /** 附件格式 `Fjwjgs` */
  attachmentFormats: Record<'jpeg' | 'png' | 'pdf', CodeRow>
  /** 附件用途 `Fjyt` */
  attachmentPurposes: Record<AttachmentPurpose, CodeRow>
}

/** The ids of the tables, for the check before sending. */
export function knownCodes({ version: _, ...tables }: CodeTables): KnownCodes {
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, new Set(Object.values<CodeRow>(rows).map((it) => it.id))]),
  )
}
