/** The six operations of the administration's services. */
export type Operation = (typeof operations)[number]
export const operations = [
  'isp_upload',
  'isp_download',
  'isp_downloadack',
  'isp_querypreviousupload',
  'isp_querybeianstatus',
  'isp_verifybamm',
] as const

/** How large what is sent may be. */
export interface DialectLimits {
  /** Of the XML in GBK, and of what a zip may unpack to. */
  fileBytes: number
  records: number
  fileNameBytes: number
  /** 核验单 */
  sheetBytes: number
  /** Any other certificate, photo or approval. */
  attachmentBytes: number
}
