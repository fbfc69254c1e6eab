import { whenKnown } from '../../conditions.ts'
import { type Rule, rule } from '../../rule.ts'
import { assessmentRule, assessmentValues, whyOff } from './assessment-rule.ts'

/** What the article asks of servers, lines and machine rooms. */
export const machineRules: Rule[] = [
  rule({
    ...assessmentRule,
    id: 'self-assessment.protection-level',
    off: whyOff('三级等保不是备案的普遍条件。', 'Level three is no general condition of a filing.'),
    at: 'protectionLevel',
    holds: ({ protectionLevel }) => whenKnown(protectionLevel, (level) => level >= assessmentValues.protectionLevel),
    values: () => ({ min: assessmentValues.protectionLevel }),
    message: {
      zh: '等级保护是{protectionLevel}级，低于{min}级。',
      en: 'It is protected at level {protectionLevel}, below {min}.',
    },
    whatToDo: { zh: '请办理等级保护测评。', en: 'Have its level assessed.' },
  }),
  rule({
    ...assessmentRule,
    id: 'self-assessment.firewall',
    off: whyOff('“有效率80%”没有公认的算法。', 'Nobody says how such a rate is measured.'),
    at: 'firewallPercent',
    holds: ({ firewallPercent }) => whenKnown(firewallPercent, (percent) => percent >= assessmentValues.percent),
    values: () => ({ min: assessmentValues.percent }),
    message: {
      zh: '防火墙有效率{firewallPercent}%，低于{min}%。',
      en: 'The firewall holds off {firewallPercent} %, below {min} %.',
    },
    whatToDo: { zh: '请调整防火墙策略。', en: 'Mend the firewall’s rules.' },
  }),
  rule({
    ...assessmentRule,
    id: 'self-assessment.vulnerabilities-mended',
    off: whyOff('“修复率80%”没有公认的算法。', 'Nobody says how such a rate is measured.'),
    at: 'mendedPercent',
    holds: ({ mendedPercent }) => whenKnown(mendedPercent, (percent) => percent >= assessmentValues.percent),
    values: () => ({ min: assessmentValues.percent }),
    message: {
      zh: '漏洞修复率{mendedPercent}%，低于{min}%。',
      en: '{mendedPercent} % of the vulnerabilities are mended, below {min} %.',
    },
    whatToDo: { zh: '请修复漏洞后复测。', en: 'Mend them and test again.' },
  }),
  rule({
    ...assessmentRule,
    id: 'self-assessment.ddos-deviation',
    off: whyOff('“±15%”没有出处。', 'The ±15 % have no source.'),
    at: 'trafficDeviationPercent',
    holds: ({ trafficDeviationPercent }) =>
      whenKnown(trafficDeviationPercent, (percent) => Math.abs(percent) <= assessmentValues.deviationPercent),
    values: () => ({ max: assessmentValues.deviationPercent }),
    message: {
      zh: '流量与防护规格相差{trafficDeviationPercent}%，超过±{max}%。',
      en: 'Traffic is {trafficDeviationPercent} % off what the protection is made for, over ±{max} %.',
    },
    whatToDo: { zh: '请调整防护规格。', en: 'Adjust the protection.' },
  }),
  rule({
    ...assessmentRule,
    id: 'self-assessment.bgp',
    off: whyOff('备案与线路类型无关。', 'Filing does not depend on the kind of line.'),
    at: 'hasBgp',
    holds: ({ hasBgp }) => whenKnown(hasBgp, (has) => has),
    message: { zh: '没有使用BGP线路。', en: 'It has no BGP lines.' },
    whatToDo: { zh: '请改用BGP线路。', en: 'Use BGP lines.' },
  }),
  rule({
    ...assessmentRule,
    id: 'self-assessment.clock',
    off: whyOff('5毫秒没有出处。', 'The five milliseconds have no source.'),
    at: 'clockOffsetMs',
    holds: ({ clockOffsetMs }) => whenKnown(clockOffsetMs, (ms) => Math.abs(ms) <= assessmentValues.clockMs),
    values: () => ({ max: assessmentValues.clockMs }),
    message: {
      zh: '时钟与NTP相差{clockOffsetMs}毫秒，超过{max}毫秒。',
      en: 'The clock is {clockOffsetMs} ms off NTP, over {max} ms.',
    },
    whatToDo: { zh: '请启用时间同步。', en: 'Synchronise it.' },
  }),
  rule({
    ...assessmentRule,
    id: 'self-assessment.bandwidth',
    off: whyOff('10Gbps与备案无关。', 'Filing does not ask for 10 Gbit/s.'),
    at: 'bandwidthGigabits',
    holds: ({ bandwidthGigabits }) => whenKnown(bandwidthGigabits, (size) => size >= assessmentValues.gigabits),
    values: () => ({ min: assessmentValues.gigabits }),
    message: {
      zh: '出口带宽{bandwidthGigabits}Gbps，低于{min}Gbps。',
      en: 'The line has {bandwidthGigabits} Gbit/s, less than {min}.',
    },
    whatToDo: { zh: '请扩容带宽。', en: 'Get a wider one.' },
  }),
  rule({
    ...assessmentRule,
    id: 'self-assessment.dual-power',
    off: whyOff('机房供电由机房标准规定，不由备案规定。', 'Power is a matter of machine rooms, not of filing.'),
    at: 'powerSupplies',
    holds: ({ powerSupplies }) => whenKnown(powerSupplies, (count) => count >= assessmentValues.powerSupplies),
    message: { zh: '机房只有{powerSupplies}路供电。', en: 'The machine room has {powerSupplies} power supply.' },
    whatToDo: { zh: '请改为双路供电。', en: 'Have two.' },
  }),
]
