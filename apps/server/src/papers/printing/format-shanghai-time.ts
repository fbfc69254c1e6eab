const inShanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** 北京时间, `2026-11-21 09:30:05`. */
export const formatShanghaiTime = (at: Date): string => inShanghai.format(at)
