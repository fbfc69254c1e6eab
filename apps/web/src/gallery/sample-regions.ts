import type { CodeTables } from '@openbeian/contract'

/** A few places, two of one name. */
export const sampleRegions: CodeTables['regions'] = [
  place('110000', '北京市', place('110100', '北京市', place('110108', '海淀区'))),
  place('330000', '浙江省', place('330100', '杭州市', place('330106', '西湖区'), place('330108', '滨江区'))),
  place('360000', '江西省', place('360100', '南昌市', place('360103', '西湖区'))),
]

function place<Child>(code: string, zh: string, ...children: Child[]) {
  return { code, zh, children }
}
