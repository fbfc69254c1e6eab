import type { Dictionary } from '../kit/language.tsx'

const zh = {
  title: '审核台',
  staffOnly: '这里只供工作人员使用。',
  toPortal: '去备案页面',
  keys: {
    title: '快捷键',
    open: '快捷键',
    list: {
      j: '下一行',
      k: '上一行',
      Enter: '打开选中的订单',
      c: '领取，或放回队列',
      f: '标记当前字段需修改',
      v: '显示当前这一组的完整信息',
      '[': '上一张图片',
      ']': '下一张图片',
      '+': '放大图片',
      '-': '缩小图片',
      r: '旋转图片',
      p: '身份核验通过，或通过初审',
      b: '退回修改，或身份不符',
      x: '驳回',
      m: '要求邮寄，或已收到邮寄',
      s: '重发短信',
      n: '打开队列里的下一个',
      q: '回到队列',
      '/': '查找',
      '?': '显示这个列表',
    },
  },
}

const en: typeof zh = {
  title: 'Review console',
  staffOnly: 'This is for staff only.',
  toPortal: 'To the filing pages',
  keys: {
    title: 'Keys',
    open: 'Keys',
    list: {
      j: 'Next row',
      k: 'Previous row',
      Enter: 'Open the chosen order',
      c: 'Claim or release',
      f: 'Mark the field for a change',
      v: 'Show the group in full',
      '[': 'Previous picture',
      ']': 'Next picture',
      '+': 'Zoom in',
      '-': 'Zoom out',
      r: 'Rotate',
      p: 'Confirm identity, or pass',
      b: 'Send back, or identity differs',
      x: 'Reject',
      m: 'Ask for post, or post arrived',
      s: 'Send the SMS again',
      n: 'Open the next of the queue',
      q: 'Back to the queue',
      '/': 'Search',
      '?': 'Show this list',
    },
  },
}

export const consoleWords: Dictionary<typeof zh> = { zh, en }
