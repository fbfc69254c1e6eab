import type { DomainFault, DomainFaultKind } from '@openbeian/filing'
import { shownCharacter } from '../../gbk-characters.ts'
import type { Text } from '../../text.ts'

/** What is wrong with a domain, after its name: `“qing_he.cn”` … */
const reasons: Record<DomainFaultKind, Text> = {
  blank: { zh: '中有空格', en: 'holds a blank' },
  unseen: { zh: '中有看不见的字符', en: 'holds a character nobody sees' },
  width: { zh: '中有全角字符', en: 'holds full-width characters' },
  dot: { zh: '中的分隔符不是英文句点', en: 'has something else where a full stop belongs' },
  'trailing-dot': { zh: '末尾多了一个点', en: 'ends in a full stop' },
  capitals: { zh: '中有大写字母', en: 'holds capitals' },
  address: { zh: '是网址，不是域名', en: 'is an address' },
  several: { zh: '写了不止一个域名', en: 'is more than one domain' },
  punctuation: { zh: '末尾有标点', en: 'ends in punctuation' },
  email: { zh: '是电子邮箱', en: 'is an e-mail address' },
  'ip-address': { zh: '是IP地址', en: 'is an IP address' },
  'no-suffix': { zh: '没有后缀', en: 'has no suffix' },
  'empty-label': { zh: '中有连续或开头的点', en: 'has nothing before one of its full stops' },
  hyphen: { zh: '中有一段以连字符开头或结尾', en: 'has a part that begins or ends with a hyphen' },
  underscore: { zh: '中有下划线，域名不能使用', en: 'holds an underscore, which no domain can have' },
  character: { zh: '中有域名不能使用的字符', en: 'holds a character no domain can have' },
  letter: { zh: '中有该后缀不能注册的字母', en: 'holds a letter that cannot be registered under this suffix' },
  'mixed-letters': { zh: '中混用了不同文字的字母', en: 'mixes letters of different scripts' },
  punycode: { zh: '中有一段不是有效的编码', en: 'has a coded part that stands for no letters' },
}

const advice: Partial<Record<DomainFaultKind, Text>> = {
  'ip-address': {
    zh: '请填写注册的域名，IP地址填在接入信息中。',
    en: 'Enter the registered domain; addresses belong to the access.',
  },
  email: { zh: '请填写@后面的域名，且须为本主办者注册。', en: 'Enter the domain the sponsor has registered.' },
  several: { zh: '请每处只填一个域名。', en: 'Enter one domain in each place.' },
  underscore: {
    zh: '请对照域名证书核对，常为连字符“-”之误。',
    en: 'Look at the domain certificate: often a hyphen is meant.',
  },
  letter: { zh: '请对照域名证书重新输入。', en: 'Type it again as on the domain certificate.' },
  'mixed-letters': {
    zh: '请切换到一种输入法，对照域名证书重新输入。',
    en: 'Type it again with one keyboard, as on the certificate.',
  },
}

const asOnCertificate: Text = { zh: '请对照域名证书填写。', en: 'Enter it as on the domain certificate.' }

/** The true reason, where it is, and what to do. */
export function domainFaultValues({
  kind,
  character,
  place,
  proposal,
}: DomainFault): Record<'reason' | 'where' | 'advice', Text> {
  const shown = character === undefined ? '' : shownCharacter(character)
  return {
    reason: reasons[kind],
    where: {
      zh: shown === '' ? '' : place === undefined ? `：${shown}` : `：第${place}个字符${shown}`,
      en: shown === '' ? '' : place === undefined ? `: ${shown}` : `: ${shown}, character ${place}`,
    },
    advice:
      proposal === undefined
        ? (advice[kind] ?? asOnCertificate)
        : { zh: `请改为“${proposal}”。`, en: `Write “${proposal}”.` },
  }
}
