export const consoleZh = {
  title: '审核台',
  staffOnly: '这里只供工作人员使用。',
  toPortal: '去备案页面',
}
export type ConsoleWords = typeof consoleZh
