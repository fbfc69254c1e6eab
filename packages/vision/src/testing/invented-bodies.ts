import type { Dice } from './dice.ts'
import type { Place } from './invented.ts'

const brands =
  '云帆 星河 启明 汇智 博远 鼎盛 瑞丰 华信 中诚 嘉禾 天工 凌云 百川 千寻 万象 蓝海 青藤 松果 橙子 墨羽 微光 北辰 南燕 东篱 西岭'.split(
    ' ',
  )
const trades =
  '信息技术 网络科技 软件开发 文化传媒 电子商务 教育咨询 生物科技 智能装备 供应链管理 贸易 餐饮管理 物流 建筑工程 医疗器械'.split(
    ' ',
  )
const tasks = [
  '技术服务、技术开发、技术咨询、技术交流、技术转让、技术推广',
  '软件开发',
  '信息系统集成服务',
  '互联网信息服务',
  '计算机系统服务',
  '网络与信息安全软件开发',
  '数据处理和存储支持服务',
  '广告设计、代理',
  '广告发布',
  '组织文化艺术交流活动',
  '会议及展览服务',
  '市场营销策划',
  '企业管理咨询',
  '电子产品销售',
  '计算机软硬件及辅助设备零售',
  '食品销售（仅销售预包装食品）',
  '日用百货销售',
  '货物进出口',
  '第二类增值电信业务',
  '物联网技术研发',
  '人工智能应用软件开发',
  '工程管理服务',
  '教育咨询服务（不含涉许可审批的教育培训活动）',
]
const endings = [
  '（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）',
  '（依法须经批准的项目，经相关部门批准后方可开展经营活动）',
  '。（依法须经批准的项目，经相关部门批准后方可开展经营活动，具体经营项目以相关部门批准文件或许可证件为准）',
  '',
]
const types = [
  '有限责任公司（自然人投资或控股）',
  '有限责任公司（自然人独资）',
  '有限责任公司',
  '其他股份有限公司（非上市）',
  '有限责任公司（非自然人投资或控股的法人独资）',
  '有限责任公司（台港澳与境内合资）',
]
const amounts = [
  '壹佰万元整',
  '伍佰万元整',
  '壹仟万元整',
  '伍仟万圆整',
  '人民币叁佰万元整',
  '100万元人民币',
  '1000.000000万元人民币',
  '500万人民币',
]

const cityOf = ([province, city]: Place) => (city || province).replace(/市$/, '')

export function company(dice: Dice, place: Place): string {
  const brand = dice.pick(brands) + (dice.chance(0.3) ? dice.pick(brands) : '')
  const kind = dice.pick(['有限公司', '有限公司', '有限责任公司', '股份有限公司'])
  return dice.chance(0.5)
    ? `${cityOf(place)}${brand}${dice.pick(trades)}${kind}`
    : `${brand}（${cityOf(place)}）${dice.pick(trades)}${kind}`
}

export function scope(dice: Dice, maxItems: number): string {
  const chosen = new Set(Array.from({ length: dice.whole(3, maxItems) }, () => dice.pick(tasks)))
  return [...chosen].join('；') + dice.pick(endings)
}

export const companyType = (dice: Dice): string => dice.pick(types)
export const capital = (dice: Dice): string => dice.pick(amounts)

export const institution = (dice: Dice, place: Place): string =>
  `${cityOf(place)}市${dice.pick(['第一', '第二', '实验', '育才', '滨江', ''])}${dice.pick(['中学', '小学', '图书馆', '文化馆', '人民医院', '疾病预防控制中心', '环境监测站', '农业科学研究所'])}`

export const society = (dice: Dice, place: Place): string =>
  `${cityOf(place)}市${dice.pick(['软件行业', '青年志愿者', '书法家', '摄影家', '跨境电商', '物流与采购', '花卉', '信息安全'])}${dice.pick(['协会', '学会', '商会', '联合会', '促进会'])}`

export const purpose = (dice: Dice): string => {
  const all = [
    '实施义务教育，促进基础教育发展',
    '开展学术交流',
    '提供文献借阅服务',
    '组织业务培训',
    '承担公益服务',
    '开展科学研究',
    '编辑专业刊物',
    '提供咨询服务',
  ]
  const chosen = new Set(Array.from({ length: dice.whole(2, 4) }, () => dice.pick(all)))
  return `${[...chosen].join('；')}。`
}
