import { inventedResidentId, inventedUscc } from '@openbeian/filing'
import type { Dice } from './dice.ts'

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
const twoSurnames = ['欧阳', '上官', '司马', '诸葛', '皇甫']
const given =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红玲飞建国文辉力永健世广志义兴良海山仁波宁贵福生龙元全胜学祥才发武新利清飞彬富顺信子浩宇轩梓涵诗琪欣怡思雨佳慧晨曦博睿泽嘉俊皓天翊铭鑫淼妍婷雪琳颖露瑶薇菁梦岚苑婕馨瑗琰韵融园艺咏卿聪澜纯毓悦昭冰爽琬茗羽希宁'
export const ethnicities =
  '汉 汉 汉 汉 汉 汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 畲 羌 纳西 锡伯 仫佬'.split(
    ' ',
  )

/** Province, city, county and the county's code, as they stand on papers. */
const places = [
  ['北京市', '', '朝阳区', '110105'],
  ['北京市', '', '海淀区', '110108'],
  ['上海市', '', '浦东新区', '310115'],
  ['天津市', '', '滨海新区', '120116'],
  ['重庆市', '', '渝北区', '500112'],
  ['广东省', '深圳市', '南山区', '440305'],
  ['广东省', '广州市', '天河区', '440106'],
  ['浙江省', '杭州市', '余杭区', '330110'],
  ['江苏省', '苏州市', '昆山市', '320583'],
  ['四川省', '成都市', '武侯区', '510107'],
  ['湖北省', '武汉市', '洪山区', '420111'],
  ['福建省', '厦门市', '思明区', '350203'],
  ['山东省', '青岛市', '崂山区', '370212'],
  ['河南省', '郑州市', '金水区', '410105'],
  ['湖南省', '长沙市', '岳麓区', '430104'],
  ['陕西省', '西安市', '雁塔区', '610113'],
  ['辽宁省', '大连市', '甘井子区', '210211'],
  ['黑龙江省', '哈尔滨市', '南岗区', '230103'],
  ['广西壮族自治区', '南宁市', '青秀区', '450103'],
  ['内蒙古自治区', '呼和浩特市', '赛罕区', '150105'],
  ['新疆维吾尔自治区', '乌鲁木齐市', '天山区', '650102'],
  ['贵州省', '贵阳市', '观山湖区', '520115'],
] as const
export type Place = (typeof places)[number]

const roads = '人民 解放 中山 建设 和平 胜利 长江 黄河 珠江 科技 创新 滨河 文化 学府 迎宾 金融 朝阳门 翠微 望湖'.split(
  ' ',
)
const ways = ['路', '大道', '街', '东路', '西路', '北街', '南街']
const estates = '花园 家园 小区 新村 公馆 华庭 名邸 雅苑 嘉园'.split(' ')
const estateNames = '阳光 金色 绿城 碧水 翠竹 锦绣 龙湖 御景 凤凰 紫荆 丽景 百合'.split(' ')
const towers = '软件园 科技园 创业大厦 国际中心 商务大厦 产业园 信息港 孵化器'.split(' ')

export const place = (dice: Dice): Place => dice.pick(places)

export function personName(dice: Dice): string {
  const family = dice.chance(0.04) ? dice.pick(twoSurnames) : dice.pick([...surnames])
  return family + dice.pick([...given]) + (dice.chance(0.75) ? dice.pick([...given]) : '')
}

export function homeAddress(dice: Dice, [province, city, county]: Place): string {
  const way = `${dice.pick(roads)}${dice.pick(ways)}${dice.whole(1, 999)}号`
  const estate = dice.chance(0.6) ? `${dice.pick(estateNames)}${dice.pick(estates)}` : ''
  const door = `${dice.whole(1, 40)}${dice.pick(['幢', '栋', '号楼'])}${dice.whole(1, 6)}单元${dice.whole(1, 33)}0${dice.whole(1, 6)}室`
  return province + city + county + way + estate + door
}

export function officeAddress(dice: Dice, [province, city, county]: Place): string {
  const way = `${dice.pick(roads)}${dice.pick(ways)}${dice.whole(1, 999)}号`
  const tower = dice.chance(0.7) ? `${dice.pick(estateNames)}${dice.pick(towers)}` : ''
  const room = dice.chance(0.5)
    ? `${dice.pick(['A', 'B', 'C', ''])}座${dice.whole(1, 30)}层${dice.whole(101, 3020)}室`
    : ''
  const note = dice.chance(0.15) ? '（集群注册）' : ''
  return province + city + county + way + tower + room + note
}

export function residentId(dice: Dice, region: string): string {
  const day = `${dice.whole(1955, 2005)}-${two(dice.whole(1, 12))}-${two(dice.whole(1, 28))}`
  return inventedResidentId(region, day, dice.whole(1, 998))
}

const codeCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY'

export function uscc(dice: Dice, registrar: string, region: string): string {
  const own8 = Array.from({ length: 8 }, () => dice.pick([...codeCharacters])).join('')
  return inventedUscc(registrar, region, own8)
}

export const day = (dice: Dice, from: number, to: number): string =>
  `${dice.whole(from, to)}-${two(dice.whole(1, 12))}-${two(dice.whole(1, 28))}`

export const inYears = (isoDay: string, years: number): string =>
  `${Number(isoDay.slice(0, 4)) + years}${isoDay.slice(4)}`

/** `2020-03-05` as `2020年03月05日`, or without the zeros. */
export function inChinese(isoDay: string, padded = true): string {
  const [year = '', month = '', date = ''] = isoDay.split('-')
  return padded ? `${year}年${month}月${date}日` : `${year}年${Number(month)}月${Number(date)}日`
}

const two = (number: number) => String(number).padStart(2, '0')
