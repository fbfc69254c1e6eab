import { orderTypes } from '../../packages/filing/src/index.ts'
import { packs, type Rule } from '../../packages/rules/src/index.ts'

const block = /(<!-- rules:begin -->\n)[\s\S]*?(<!-- rules:end -->)/

const isAskedOfOrders = ({ appliesTo }: Rule): boolean =>
  appliesTo.some((occasion) => orderTypes.some((type) => type === occasion))

const counts = () => {
  const rules = packs.flatMap((pack) => pack.rules)
  const live = rules.filter(({ off }) => !off)
  const ofOrders = live.filter(isAskedOfOrders).length
  return { ofOrders, beside: live.length - ofOrders, off: rules.length - live.length }
}

/** How many rules there are, and which of them anything asks. */
export function withRuleCounts(language: 'zh' | 'en', page: string): string {
  const { ofOrders, beside, off } = counts()
  const text =
    language === 'zh'
      ? `- 针对订单及其办理过程的规则 ${ofOrders} 条，其中哪些现在能判断见 [docs/facts.md](docs/facts.md)；针对已备案服务、公安备案和系统自身的 ${beside} 条已写好并有测试，还没有功能去问；另有 ${off} 条因存疑而停用并写明理由（\`openbeian rules list\`）。`
      : `- ${ofOrders} rules are asked of an order or on its way ([which can answer today](docs/facts.md)). ${beside} more, of filed services, filings with the police and\n  the installation, are written and tested, and nothing asks them yet. ${off} are switched off, each with its doubt (\`openbeian rules list\`).`
  return page.replace(block, (_, begin: string, end: string) => `${begin}${text}\n${end}`)
}
