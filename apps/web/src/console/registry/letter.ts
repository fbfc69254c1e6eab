import { provinceOfRegion } from '@openbeian/filing'

interface LetterFacts {
  provider: string
  number: string
  name: string
  services: readonly string[]
  province: string
  /** Days as they are written in Chinese. */
  cancelledOn: string
  seenOn: string
  today: string
}

/** 关于清除已注销备案数据的函, paragraph by paragraph: it goes to an administration, and is Chinese in either language. */
export function letterOf(it: LetterFacts): string[] {
  const province = provinceOfRegion(it.province)?.zh ?? ''
  const services = it.services.length > 0 ? `（含服务 ${it.services.join('、')}）` : ''
  return [
    '关于清除已注销备案数据的函',
    `${province}通信管理局：`,
    `主办者“${it.name}”的备案 ${it.number}${services}已于${it.cancelledOn}注销，我单位登记库已相应注销。`,
    `${it.seenOn}收到的数据同步文件（SJTB）中，该备案仍为有效备案。主办者因此无法以相同的证件或域名重新办理备案。`,
    '请贵局核实该备案的注销情况，并协助清除管局及部级备案系统中的残留数据，或告知主办者需要补办的手续。',
    '特此致函。',
    `接入服务提供者：${it.provider}（盖章）`,
    it.today,
  ]
}
