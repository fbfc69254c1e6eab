import type { SourceId } from '../sources.ts'

/** A brand everybody knows, how it is written, and words in the name of a sponsor that may use it. */
interface Brand {
  zh: string
  labels: readonly string[]
  owners: readonly string[]
}

/** 知名品牌: brands that names and domains are often made to resemble; public knowledge, own list. */
const knownBrands: { source: readonly SourceId[]; year: number; brands: readonly Brand[] } = {
  source: ['practice'],
  year: 2026,
  brands: [
    { zh: '阿里巴巴', labels: ['alibaba', 'aliyun', 'alipay'], owners: ['阿里', '蚂蚁', '支付宝'] },
    { zh: '淘宝', labels: ['taobao'], owners: ['阿里', '淘宝'] },
    { zh: '天猫', labels: ['tmall'], owners: ['阿里', '天猫'] },
    { zh: '支付宝', labels: ['zhifubao'], owners: ['蚂蚁', '支付宝'] },
    { zh: '腾讯', labels: ['tencent'], owners: ['腾讯', '财付通'] },
    { zh: '微信', labels: ['wechat', 'weixin'], owners: ['腾讯', '财付通'] },
    { zh: '百度', labels: ['baidu'], owners: ['百度'] },
    { zh: '京东', labels: ['jingdong'], owners: ['京东'] },
    { zh: '拼多多', labels: ['pinduoduo'], owners: ['拼多多', '寻梦'] },
    { zh: '抖音', labels: ['douyin', 'tiktok'], owners: ['抖音', '字节', '微播视界'] },
    { zh: '今日头条', labels: ['toutiao', 'bytedance'], owners: ['抖音', '字节'] },
    { zh: '快手', labels: ['kuaishou'], owners: ['快手'] },
    { zh: '美团', labels: ['meituan'], owners: ['美团', '三快'] },
    { zh: '滴滴出行', labels: ['didichuxing'], owners: ['滴滴', '小桔'] },
    { zh: '华为', labels: ['huawei'], owners: ['华为'] },
    { zh: '小米', labels: ['xiaomi'], owners: ['小米'] },
    { zh: '网易', labels: ['netease', 'wangyi'], owners: ['网易'] },
    { zh: '新浪', labels: ['weibo'], owners: ['新浪', '微梦'] },
    { zh: '哔哩哔哩', labels: ['bilibili'], owners: ['哔哩', '宽娱', '幻电'] },
    { zh: '小红书', labels: ['xiaohongshu'], owners: ['小红书', '行吟'] },
    { zh: '携程', labels: ['ctrip', 'xiecheng'], owners: ['携程'] },
    { zh: '顺丰', labels: ['shunfeng'], owners: ['顺丰'] },
    { zh: '茅台', labels: ['moutai', 'maotai'], owners: ['茅台'] },
    { zh: '格力', labels: ['gelidianqi'], owners: ['格力'] },
    { zh: '海尔', labels: ['haier'], owners: ['海尔'] },
    { zh: '比亚迪', labels: ['biyadi'], owners: ['比亚迪'] },
    { zh: '谷歌', labels: ['google'], owners: ['谷歌'] },
    { zh: '微软', labels: ['microsoft'], owners: ['微软'] },
    { zh: '特斯拉', labels: ['tesla'], owners: ['特斯拉', '拓速乐'] },
    { zh: '星巴克', labels: ['starbucks'], owners: ['星巴克'] },
    { zh: '迪士尼', labels: ['disney'], owners: ['迪士尼', '迪斯尼', '华特'] },
  ],
}

/** Brands that a name or a label holds and that are not the sponsor's. */
export const brandsIn = (text: string, sponsor: string): string[] =>
  knownBrands.brands
    .filter(({ zh, labels }) => text.includes(zh) || labels.some((label) => text.toLowerCase().includes(label)))
    .filter(({ owners }) => !owners.some((owner) => sponsor.includes(owner)))
    .map(({ zh }) => zh)
