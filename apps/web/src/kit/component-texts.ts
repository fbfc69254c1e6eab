import type { ConfigProviderProps } from 'antd'
import type { Language } from './language.tsx'

/** The few texts Ant Design's components say by themselves; its own locales bring all of its calendars along. */
export const componentTexts: Record<Language, NonNullable<ConfigProviderProps['locale']>> = {
  zh: {
    locale: 'zh-cn',
    global: { placeholder: '请选择', close: '关闭' },
    Modal: { okText: '确定', cancelText: '取消', justOkText: '知道了' },
    Popconfirm: { okText: '确定', cancelText: '取消' },
    Empty: { description: '暂无数据' },
    Pagination: {
      items_per_page: '条/页',
      jump_to: '跳至',
      page: '页',
      prev_page: '上一页',
      next_page: '下一页',
      prev_5: '向前 5 页',
      next_5: '向后 5 页',
    },
    Table: {
      filterTitle: '筛选',
      filterConfirm: '确定',
      filterReset: '重置',
      emptyText: '暂无数据',
      triggerDesc: '点击降序',
      triggerAsc: '点击升序',
      cancelSort: '取消排序',
    },
  },
  en: { locale: 'en', global: { placeholder: 'Please choose', close: 'Close' } },
}
