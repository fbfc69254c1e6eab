import type { IpFault, IpFaultKind } from '@openbeian/filing'
import type { Text } from '../../text.ts'

const reasons: Record<IpFaultKind, Text> = {
  port: { zh: '带有端口', en: 'has a port' },
  mask: { zh: '带有掩码或路径', en: 'has a mask or a path' },
  zone: { zh: '带有网卡名称', en: 'names an interface' },
  link: { zh: '是网址', en: 'is a link' },
  several: { zh: '不止一个地址', en: 'is more than one address' },
  'leading-zero': { zh: '有前导零的段', en: 'has a number with a zero before it' },
  byte: { zh: '有大于255的段', en: 'has a number above 255' },
  count: { zh: '段数不对', en: 'has too few or too many numbers' },
  name: { zh: '是域名', en: 'is a name' },
  character: { zh: '有地址中没有的字符', en: 'has a character no address has' },
}

const advice: Partial<Record<IpFaultKind, Text>> = {
  several: {
    zh: '请把起始、终止地址分开填写，另一个地址另加一行。',
    en: 'Enter first and last apart, and another address in a row of its own.',
  },
  'leading-zero': { zh: '请去掉前导零，并核对地址。', en: 'Leave the zero out, and check which address is meant.' },
  name: { zh: '请填写服务器的IP地址，不是域名。', en: 'Enter the address of the server, not a name.' },
}
const example: Text = {
  zh: '例如 203.0.113.9 或 2001:db8::9。',
  en: 'For example 203.0.113.9 or 2001:db8::9.',
}

/** What a finding says of a text that is no address. */
export const ipFaultValues = ({
  kind,
  piece,
  place,
  proposal,
}: IpFault): Record<'reason' | 'where' | 'advice', Text> => ({
  reason: reasons[kind],
  where: {
    zh: kind === 'count' || kind === 'name' ? '' : `：第${place}个字符起“${piece}”`,
    en: kind === 'count' || kind === 'name' ? '' : `: “${piece}”, from character ${place}`,
  },
  advice:
    proposal === undefined ? (advice[kind] ?? example) : { zh: `请改为“${proposal}”。`, en: `Write “${proposal}”.` },
})
