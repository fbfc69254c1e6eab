import type { SourceId } from './sources.ts'
import type { Text } from './text.ts'

/** One thing a law asks of sponsors or of whoever runs this system, and what the product does about it today. */
export interface LawInForce {
  source: SourceId
  asks: Text
  served: Text
}

/** What changed in the law since the guides were written that most rules were read in. */
export const lawsInForce: readonly LawInForce[] = [
  {
    source: 'miit-2019-633',
    asks: {
      zh: '一个域名一个备案号：首次备案、新增网站只填一个域名；单域名网站不能变更域名；多域名网站只能保留或减少。',
      en: 'One number for a domain: a new website has one domain, a website with one cannot change it, an older one with several keeps or drops.',
    },
    served: {
      zh: '规则 national.one-domain-per-website、national.sole-domain-stays、national.change-adds-no-domain；向导不再让新网站添加第二个域名，其余域名在同一订单里添加为另一个服务。',
      en: 'Rules national.one-domain-per-website, national.sole-domain-stays, national.change-adds-no-domain; the wizard adds no second domain to a new website: others are services of their own, in the same order.',
    },
  },
  {
    source: 'order-33',
    asks: {
      zh: '电子验证标识取消；备案号和链接仍须显示（第十三条）。在境内的组织或个人用域名或仅用IP访问的网站都在范围内（第五条）：以服务器位置判断是接入商的口径。',
      en: 'No electronic verification mark any more; number and link stay (art. 13). Sites of persons in the territory, reached by domain or by IP alone, are in scope (art. 5): the place of the server is the criterion of access providers.',
    },
    served: {
      zh: '规则 operation.number-shown；“需要备案吗”写明每个结论是谁的口径。',
      en: 'Rule operation.number-shown; need-to-file says whose criterion each verdict follows.',
    },
  },
  {
    source: 'order-292',
    asks: {
      zh: '第二次修订。未标明备案号的罚款有两种说法：本办法第二十二条5千至5万元，第33号令第二十五条5千至1万元。',
      en: 'Second revision. Two texts name a fine for a missing number: art. 22 here RMB 5,000–50,000, order 33 art. 25 RMB 5,000–10,000.',
    },
    served: {
      zh: '两种说法都写在规则 operation.number-shown 的说明里。',
      en: 'Both stand in the note of rule operation.number-shown.',
    },
  },
  {
    source: 'csl',
    asks: {
      zh: '条文序号变了：日志不少于六个月为第二十三条第三项，真实身份为第二十六条，处罚为第六十四条。',
      en: 'New numbers: logs of six months art. 23(3), real names art. 26, penalty art. 64.',
    },
    served: {
      zh: '规则 installation.audit-kept 引用新的序号。',
      en: 'Rule installation.audit-kept names the new article.',
    },
  },
  {
    source: 'police-order-176',
    asks: {
      zh: '公安机关的检查和网站的义务依新令，第151号令不再适用。',
      en: 'Inspections by the police, and what sites owe them, follow this order; order 151 no longer counts.',
    },
    served: {
      zh: '公安备案的规则没有引用第151号令；新令的条文我们没有读到，因此没有新增规则。',
      en: 'No rule stands on order 151. We have not read the new text, so no rule was drawn from it.',
    },
  },
  {
    source: 'miit-2023-105',
    asks: {
      zh: 'APP备案的特征信息：安卓和鸿蒙填证书MD5（鸿蒙去掉根证书和中间证书），iOS填SHA-1，虽然备案表写的是MD5。',
      en: 'Features of an app: MD5 of the certificate for Android and HarmonyOS (the leaf alone), SHA-1 for iOS although the form says MD5.',
    },
    served: {
      zh: '规则 app.fingerprint、app.certificate-sha1 和表单的提示。',
      en: 'Rules app.fingerprint and app.certificate-sha1, and the hint in the form.',
    },
  },
  {
    source: 'yd-t-2431',
    asks: {
      zh: '接口的通信行业标准，附录有数据格式和返回代码；替代2012年版。',
      en: 'A published standard of the interface, with data formats and return codes in its annexes; it replaces that of 2012.',
    },
    served: {
      zh: '我们没有它的全文，程序依据的是我们持有的 V3.0（2013）文本。',
      en: 'We do not hold it: the program follows V3.0 of 2013, the newest text we hold.',
    },
  },
  {
    source: 'face-2025',
    asks: {
      zh: '人脸不得是唯一方式；须单独同意；信息存于设备内，除非另有同意；存储达到10万人须向省级网信部门备案。',
      en: 'A face is never the only way; consent of its own; data stay on the device unless agreed otherwise; registration at 100,000 persons.',
    },
    served: {
      zh: '规则 identity.other-way、installation.face-consent；随时可以选其他方式。控制台（身份核验 → 人脸模型条款）显示现在保存着多少人的人脸，到10万人须自行备案。',
      en: 'Rules identity.other-way and installation.face-consent; another way can always be chosen. The console (terms of the face models) counts the persons of whom pictures are kept: at 100,000 the operator registers.',
    },
  },
  {
    source: 'network-identity-2025',
    asks: {
      zh: '网号、网证可以用来核验身份，使用者自愿。',
      en: 'The national network number and certificate may prove an identity, if the person wishes.',
    },
    served: {
      zh: '身份核验留有接口，运营者接入后申请人可以自愿选用，默认关闭；本系统不带到国家平台的连接。',
      en: 'A way of proving identity beside the others, where an operator brings an adapter; off by default, and no connection to the national platform is shipped.',
    },
  },
  {
    source: 'incident-reports-2025',
    asks: {
      zh: '较大以上网络安全事件4小时内报所在地省级网信部门（第四条），处置后30日内报总结。',
      en: 'Larger incidents are reported to the provincial CAC within 4 hours (art. 4), with a summary within 30 days of their end.',
    },
    served: {
      zh: '期限写在规则 installation.breaches-reported 里，控制台的事件记录按它计时；报告由运营者自己做，本系统不发送。',
      en: 'The times stand in rule installation.breaches-reported, and the record of incidents in the console counts them; the operator reports, the system sends nothing.',
    },
  },
  {
    source: 'network-data-2025',
    asks: {
      zh: '网络数据处理者的安全、告知和向境外提供的义务。',
      en: 'Security, notice and transfers abroad of whoever handles network data.',
    },
    served: {
      zh: '证件和电话加密保存、默认遮盖（SECURITY.md）；其余由运营者负责。',
      en: 'Papers and phones are sealed and masked (SECURITY.md); the rest is the operator’s.',
    },
  },
  {
    source: 'small-handlers-2026',
    asks: {
      zh: '小型个人信息处理者按19项自查。',
      en: 'A self-audit of 19 items for small handlers of personal information.',
    },
    served: {
      zh: '控制台“个人信息”里有按个人信息保护法归纳的 19 项，每项由当前数据回答；与原文的条目须由运营者核对。',
      en: 'The console answers nineteen items of our own, by the articles of the PIPL, from the data of now; the operator compares them with the order.',
    },
  },
]
