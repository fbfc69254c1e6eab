/** What is known of the installation itself: how it keeps, shows and passes on what it was told. */
export interface InstallationFacts {
  /** 操作日志保存月数 */
  auditMonths?: number
}
