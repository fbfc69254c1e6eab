import type { Language } from '../../kit/language.tsx'

type Names = Readonly<Record<string, Record<Language, string>>>

/** What is done without anybody's asking; what an endpoint does is named on its row of the contract. */
export const actionNames: Names = {
  'channel.remove-old-files': { zh: '删除过期文件', en: 'Old files removed' },
  'channel.stop': { zh: '停止上报通道', en: 'Channel stopped' },
  'orders.export': { zh: '导出以往订单', en: 'Past orders exported' },
  'order.empty': { zh: '清空订单中的个人信息', en: 'What an order held of persons removed' },
  'material.forget': { zh: '到期删除材料', en: 'Papers removed when their time was over' },
  'face.judge': { zh: '比对人脸', en: 'Compared a face' },
  // entries of before are never rewritten
  'filed-paper.send': { zh: '单独报送核验材料', en: 'Verification paper sent alone' },
}

/** What entries of before are about; they are never rewritten. */
export const thingNames: Names = {
  'filed-paper': { zh: '单独报送的核验材料', en: 'Paper sent alone' },
}

/** Fields of an entry that no form has. */
export const fieldNames: Names = {
  state: { zh: '状态', en: 'State' },
  claimedBy: { zh: '领取人', en: 'Claimed by' },
  paths: { zh: '字段', en: 'Fields' },
  material: { zh: '材料', en: 'Paper' },
  kind: { zh: '类型', en: 'Kind' },
  page: { zh: '页', en: 'Page' },
  pages: { zh: '页序', en: 'Order of pages' },
  ips: { zh: 'IP 地址', en: 'IP addresses' },
  quota: { zh: '可备案数', en: 'Filings allowed' },
  billing: { zh: '计费', en: 'Billing' },
  province: { zh: '省份', en: 'Province' },
  expiresOn: { zh: '到期日', en: 'Expires on' },
  purchasedOn: { zh: '购买日', en: 'Bought on' },
  customerId: { zh: '客户编号', en: 'Customer id' },
  name: { zh: '名称', en: 'Name' },
  code: { zh: '答复代码', en: 'Answered' },
  lastError: { zh: '最近错误', en: 'Last error' },
}
