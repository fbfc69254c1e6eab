import type { Glyph } from './flat-text.ts'

/** What licences say in the same words everywhere (市场监管总局: 经营范围登记规范表述), without the brackets around. */
const statutory = [
  '依法须经批准的项目，经相关部门批准后方可开展经营活动',
  '依法须经批准的项目，经相关部门批准后依批准的内容开展经营活动',
  '除依法须经批准的项目外，凭营业执照依法自主开展经营活动',
  '具体经营项目以相关部门批准文件或许可证件为准',
  '具体经营项目以审批结果为准',
  '市场主体依法自主选择经营项目，开展经营活动',
  '不得从事国家和本市产业政策禁止和限制类项目的经营活动',
  '不含涉许可审批的教育培训活动',
]

/** 企业类型 as registers print them. */
const companyTypes = [
  ...[
    '',
    '自然人独资',
    '自然人投资或控股',
    '自然人投资或控股的法人独资',
    '非自然人投资或控股的法人独资',
    '法人独资',
    '国有独资',
    '国有控股',
    '国内合资',
    '外商投资企业法人独资',
    '外商投资、非独资',
    '外国法人独资',
    '外国自然人独资',
    '中外合资',
    '外商合资',
    '港澳台投资、非独资',
    '港澳台法人独资',
    '港澳台自然人独资',
    '台港澳与境内合资',
    '台港澳法人独资',
    '台港澳自然人独资',
    '台港澳合资',
  ].map((it) => `有限责任公司${it && `（${it}）`}`),
  ...['股份有限公司', '其他股份有限公司'].flatMap((it) => [
    it,
    ...[
      '上市',
      '非上市',
      '上市、自然人投资或控股',
      '非上市、自然人投资或控股',
      '上市、国有控股',
      '非上市、国有控股',
    ].map((form) => `${it}（${form}）`),
  ]),
  '个体工商户',
  '个人独资企业',
  '普通合伙企业',
  '有限合伙企业',
  '特殊普通合伙企业',
  '全民所有制',
  '集体所有制',
  '农民专业合作社',
]

const typeBegins =
  /^(其他)?(有限责任公司|股份有限公司|个体工商户|个人独资企业|(特殊)?普通合伙|有限合伙企业|全民所有制|集体所有制|农民专业合作社|外商投资企业)/

/** A name has something before 有限责任公司; a type begins with it. */
export const beginsLikeType = (text: string): boolean => typeBegins.test(text)

/** A character that the wording put right is looked at by a person; one that it bears out is as sure as this at least. */
const [putRight, borneOut] = [0.85, 0.9]
/** So many characters of a wording may have been misread: one in seven, three at most. */
const maxWrong = (wording: string): number => Math.min(3, Math.floor(wording.length / 7))

/** The same characters, those of a known wording as it is. */
export function withStatutoryWording(glyphs: Glyph[]): Glyph[] {
  const found = statutory
    .map((wording) => ({ wording, ...nearest(wording, glyphs) }))
    .filter(({ wording, wrong }) => wrong <= maxWrong(wording))
    .sort((a, b) => a.wrong / a.wording.length - b.wrong / b.wording.length)
  const taken: typeof found = []
  for (const it of found) if (!taken.some((other) => it.from < other.to && other.from < it.to)) taken.push(it)
  return taken
    .sort((a, b) => b.from - a.from)
    .reduce(
      (all, { from, to, wording }) => [
        ...all.slice(0, from),
        ...worded(all.slice(from, to), wording),
        ...all.slice(to),
      ],
      glyphs,
    )
}

/** 人民币 at the end, and 圆 before 整; figures are never touched. */
export function withMoneyWords(glyphs: Glyph[]): Glyph[] {
  const text = glyphs.map(({ character }) => character).join('')
  const unit = /[佰仟万亿拾](.)整$/.exec(text)
  if (unit && !/[元圆圓]/.test(unit[1] ?? ''))
    return replaced(glyphs, text.length - 2, /[无兀示]/.test(unit[1] ?? '') ? '元' : '圆')
  return /人民[^币]$/.test(text) ? replaced(glyphs, text.length - 1, '币') : glyphs
}

const replaced = (glyphs: Glyph[], at: number, character: string): Glyph[] =>
  glyphs.map((it, n) => (n === at ? { ...it, character, score: putRight } : it))

/** The type that all of it nearly says; what follows a whole one with fewer characters than a bracket has is no part of it. */
export function withKnownType(glyphs: Glyph[]): Glyph[] {
  const near = companyTypes
    .map((wording) => ({ wording, wrong: wrongIn(wording, glyphs) }))
    .filter(({ wording, wrong }) => wrong <= Math.max(1, maxWrong(wording)))
    .sort((a, b) => a.wrong - b.wrong)
  const [best, second] = near
  if (!best || (second && second.wrong === best.wrong)) return glyphs
  return worded(glyphs, best.wording)
}

/** 经营范围登记规范表述: some of what bodies do most often, as registers word it. */
const tasks =
  '技术服务、技术开发、技术咨询、技术交流、技术转让、技术推广 软件开发 软件销售 软件外包服务 信息系统集成服务 信息技术咨询服务 信息咨询服务 互联网信息服务 互联网销售 互联网数据服务 互联网安全服务 互联网设备销售 计算机系统服务 计算机软硬件及辅助设备零售 计算机软硬件及辅助设备批发 计算机及通讯设备租赁 网络与信息安全软件开发 网络技术服务 网络设备销售 数据处理服务 数据处理和存储支持服务 大数据服务 云计算装备技术服务 物联网技术服务 物联网技术研发 物联网应用服务 人工智能应用软件开发 人工智能基础软件开发 人工智能理论与算法软件开发 人工智能公共数据平台 人工智能行业应用系统集成服务 区块链技术相关软件和服务 数字内容制作服务 数字文化创意内容应用服务 数字文化创意软件开发 动漫游戏开发 广告设计、代理 广告发布 广告制作 平面设计 专业设计服务 图文设计制作 组织文化艺术交流活动 文艺创作 摄影扩印服务 会议及展览服务 礼仪服务 婚庆礼仪服务 市场营销策划 企业形象策划 企业管理 企业管理咨询 企业总部管理 项目策划与公关服务 社会经济咨询服务 财务咨询 税务服务 知识产权服务 法律咨询 商务代理代办服务 商务秘书服务 市场调查 咨询策划服务 品牌管理 供应链管理服务 电子产品销售 电子元器件零售 电子元器件批发 通讯设备销售 通信设备销售 移动终端设备销售 家用电器销售 家用电器安装服务 办公用品销售 办公设备销售 日用品销售 日用品批发 日用百货销售 针纺织品销售 服装服饰零售 服装服饰批发 鞋帽零售 化妆品零售 化妆品批发 个人卫生用品销售 母婴用品销售 玩具销售 文具用品零售 体育用品及器材零售 工艺美术品及收藏品零售 珠宝首饰零售 家具销售 建筑材料销售 建筑装饰材料销售 五金产品零售 五金产品批发 机械设备销售 机械设备租赁 仪器仪表销售 汽车零配件零售 汽车销售 食品销售 食品互联网销售 餐饮服务 餐饮管理 酒店管理 农副产品销售 食用农产品零售 食用农产品批发 新鲜蔬菜零售 新鲜水果零售 宠物食品及用品零售 第一类医疗器械销售 第二类医疗器械销售 医学研究和试验发展 养生保健服务 健康咨询服务 货物进出口 技术进出口 进出口代理 国内贸易代理 国际货物运输代理 国内货物运输代理 普通货物仓储服务 道路货物运输 装卸搬运 国内集装箱货物运输代理 工程管理服务 工程和技术研究和试验发展 工程技术服务 园林绿化工程施工 建设工程施工 住宅室内装饰装修 物业管理 房地产经纪 非居住房地产租赁 住房租赁 汽车租赁 信息安全设备销售 安全技术防范系统设计施工服务 教育咨询服务 教育教学检测和评价活动 业务培训 人力资源服务 职业中介活动 劳务派遣服务 劳务服务 家政服务 旅行社服务网点旅游招徕、咨询服务 票务代理服务 旅游开发项目策划咨询 体育竞赛组织 组织体育表演活动 健身休闲活动 演出经纪 广播电视节目制作经营 出版物零售 出版物互联网销售 电影制片 增值电信业务 第一类增值电信业务 第二类增值电信业务 基础电信业务 呼叫中心 新材料技术研发 新能源汽车整车销售 新兴能源技术研发 太阳能发电技术服务 充电桩销售 环保咨询服务 生物质能技术服务 农业科学研究和试验发展'.split(
    ' ',
  )

/** The same list; an entry that differs from a registered wording where the reader was unsure, or by a mark, is put right. */
export function withKnownTasks(glyphs: Glyph[]): Glyph[] {
  let out: Glyph[] = []
  for (const entry of entriesIn(glyphs)) {
    const end = entry.findIndex(({ character }) => /[（(；;。：:]/.test(character))
    const task = end < 0 ? entry : entry.slice(0, end)
    out = [...out, ...withKnownTask(task), ...(end < 0 ? [] : entry.slice(end))]
  }
  return out
}

function entriesIn(glyphs: Glyph[]): Glyph[][] {
  const entries: Glyph[][] = [[]]
  for (const glyph of glyphs) {
    entries.at(-1)?.push(glyph)
    if (/[；;：:）)。]/.test(glyph.character)) entries.push([])
  }
  return entries
}

function withKnownTask(task: Glyph[]): Glyph[] {
  if (task.length < 4 || tasks.includes(task.map((it) => it.character).join(''))) return task
  const near = tasks
    .filter((it) => Math.abs(it.length - task.length) <= 2)
    .map((wording) => ({ wording, wrong: wrongIn(wording, task) }))
    .filter(({ wording, wrong }) => wrong <= Math.max(1, maxWrong(wording)))
    .sort((a, b) => a.wrong - b.wrong)
  const [best, second] = near
  if (!best || (second && second.wrong === best.wrong)) return task
  const { steps, dropped } = laidOver(task, best.wording)
  const isSurelyOther =
    dropped.some(({ score }) => score >= borneOut) ||
    steps.some(({ character, glyph }) =>
      glyph ? !isSame(glyph, character) && glyph.score >= borneOut : !/\p{P}/u.test(character),
    )
  return isSurelyOther ? task : worded(task, best.wording)
}

const fullWidth: Record<string, string> = { '(': '（', ')': '）', ',': '，', ';': '；', ':': '：' }
const isSame = (glyph: Glyph | undefined, character: string | undefined): boolean =>
  glyph !== undefined && (fullWidth[glyph.character] ?? glyph.character) === character

/** The glyphs as the wording has them, each where it stood or beside its neighbour. */
function worded(glyphs: Glyph[], wording: string): Glyph[] {
  let last: Glyph | undefined = glyphs[0]
  return laidOver(glyphs, wording).steps.map(({ character, glyph }) => {
    const same = isSame(glyph, character)
    const { x, ink } = glyph ?? last ?? { x: 0, ink: 1 }
    last = glyph ?? last
    return { character, x, ink, score: same && glyph ? Math.max(borneOut, glyph.score) : putRight }
  })
}

interface Laid {
  /** Each character of the wording, and what was read where it stands. */
  steps: { character: string; glyph?: Glyph }[]
  /** What was read and is no part of the wording. */
  dropped: Glyph[]
}

function laidOver(glyphs: Glyph[], wording: string): Laid {
  const { costs, width } = editTable(wording, glyphs, false)
  const laid: Laid = { steps: [], dropped: [] }
  let [i, j] = [wording.length, glyphs.length]
  const cost = (a: number, b: number) => costs[a * width + b] ?? 0
  while (i > 0 || j > 0) {
    const [character, glyph] = [wording[i - 1], glyphs[j - 1]]
    const change = isSame(glyph, character) ? 0 : 1
    if (character && glyph && cost(i, j) === cost(i - 1, j - 1) + change) {
      laid.steps.unshift({ character, glyph })
      i -= 1
      j -= 1
    } else if (character && cost(i, j) === cost(i - 1, j) + 1) {
      laid.steps.unshift({ character })
      i -= 1
    } else {
      if (glyph) laid.dropped.unshift(glyph)
      j -= 1
    }
  }
  return laid
}

const wrongIn = (wording: string, glyphs: Glyph[]): number => {
  const { costs, width } = editTable(wording, glyphs, false)
  return costs[wording.length * width + glyphs.length] ?? 0
}

/** Where in the glyphs the wording stands best, and with how many wrong characters. */
function nearest(wording: string, glyphs: Glyph[]): { from: number; to: number; wrong: number } {
  const { costs, begins, width } = editTable(wording, glyphs, true)
  const last = wording.length * width
  let to = 0
  for (let j = 1; j <= glyphs.length; j++) if ((costs[last + j] ?? 0) < (costs[last + to] ?? 0)) to = j
  return { from: begins[last + to] ?? 0, to, wrong: costs[last + to] ?? 0 }
}

/** Levenshtein; `isAnywhere`: the wording may begin anywhere. `begins` is where the best way to a cell begins. */
function editTable(wording: string, glyphs: Glyph[], isAnywhere: boolean) {
  const width = glyphs.length + 1
  const costs = new Uint16Array((wording.length + 1) * width)
  const begins = new Uint16Array(costs.length)
  for (let j = 0; j < width; j++) {
    costs[j] = isAnywhere ? 0 : j
    begins[j] = isAnywhere ? j : 0
  }
  for (let i = 1; i <= wording.length; i++)
    for (let j = 0; j < width; j++) {
      const at = i * width + j
      // of two ways as cheap, the one that leaves no character out
      const ways = [
        ...(j > 0 ? [{ from: at - width - 1, more: isSame(glyphs[j - 1], wording[i - 1]) ? 0 : 1 }] : []),
        { from: at - width, more: 1 },
        ...(j > 0 ? [{ from: at - 1, more: 1 }] : []),
      ].map(({ from, more }) => ({ from, cost: (costs[from] ?? 0) + more }))
      const best = ways.reduce((a, b) => (b.cost < a.cost ? b : a))
      costs[at] = best.cost
      begins[at] = begins[best.from] ?? 0
    }
  return { costs, begins, width }
}
