import type { LeftOutCheck } from './why-left-out.ts'

export const reportLeftOut: LeftOutCheck[] = [
  {
    check: 'RPT-001',
    reason: 'by-construction',
    code: 5001,
    note: {
      zh: '上报数据须符合接口规范：写不成规范报文的订单留在原处，连同位置和原因，不会进入上报文件。',
      en: 'What is reported follows the schema: an order that does not stays behind with place and reason, and is in no file.',
    },
    test: {
      file: 'apps/server/src/gateway/upload/compose-file.test.ts',
      says: 'an order the schema refuses stays behind with the place',
    },
  },
  {
    check: 'RPT-004',
    reason: 'by-construction',
    code: 14,
    note: {
      zh: '上报编号须连续：编号在写入文件的同一事务中取得，缺号时先补报所缺的文件。',
      en: 'Numbers of files follow each other: a number is taken in the transaction that stores its file, and a gap is sent first.',
    },
    test: {
      file: 'apps/server/src/desks/reporting/gateway.test.ts',
      says: 'after a gap exactly the missing files are sent again, in order, and then the file itself',
    },
  },
  {
    check: 'RPT-005',
    reason: 'by-construction',
    code: 20,
    note: {
      zh: '只在管局的报备时间段内上报：记下管局给出的时间段，段外不发送。',
      en: 'Reports go out in the administration’s hours: those it named are kept, and nothing is sent outside of them.',
    },
    test: {
      file: 'apps/server/src/desks/reporting/ledger.test.ts',
      says: 'the hours an administration names with code 20 are kept, and outside of them nobody tries',
    },
  },
  {
    check: 'RPT-006',
    reason: 'by-construction',
    code: 1045,
    note: {
      zh: '只向接入商所在省的管局上报：通道的接入商编号由该管局发放，没有另一个省可选。',
      en: 'A provider reports to the administration of its own province: a channel’s number comes from that very administration.',
    },
    test: {
      file: 'apps/server/src/gateway/upload/compose-file.test.ts',
      says: 'a subject of another province goes to the administration of the provider, unless there is a channel to its own',
    },
  },
  {
    check: 'RPT-008',
    reason: 'by-construction',
    note: {
      zh: '通道口令加密保存，随机值不重复：口令只有加密的一种存法，每次调用另取随机值。',
      en: 'A channel’s password lies sealed and no random value comes twice: there is no other way to keep it, and each call draws anew.',
    },
    test: {
      file: 'packages/regulator/src/soap/administration.test.ts',
      says: 'each call carries a fresh random value and the hash that belongs to it',
    },
  },
  {
    check: 'RPT-011',
    reason: 'by-construction',
    code: 7,
    note: {
      zh: '哈希值须与内容一致：哈希值由将要发送的那些字节算出，随文件一起保存。',
      en: 'The hash agrees with the content: it is made of the very bytes that are sent, and stored with them.',
    },
    test: {
      file: 'packages/regulator/src/seal/seal.test.ts',
      says: 'the hash is of the zip, before it is encrypted',
    },
  },
  {
    check: 'RPT-012',
    reason: 'by-construction',
    code: 1037,
    note: {
      zh: '同一订单不重复上报：写入上报文件和离开待上报状态在同一事务中完成。',
      en: 'No order is reported twice: it leaves the state in which it waits in the transaction that puts it into a file.',
    },
    test: {
      file: 'apps/server/src/gateway/upload/compose-file.test.ts',
      says: 'even without the lock, composing at once gives no number and no order twice',
    },
  },
  {
    check: 'RPT-013',
    reason: 'not-decidable',
    note: {
      zh: '变更是否须附备案密码：各省要求不一，V3.0接口也不说明。',
      en: 'Whether a change needs the filing password: provinces differ, and interface V3.0 does not say.',
    },
  },
  {
    check: 'RPT-014',
    reason: 'not-decidable',
    note: {
      zh: '基础代码是否最新：管局下发的代码不带日期，无从比较。下发后立即生效。',
      en: 'Whether the code tables are the newest: what an administration sends bears no date. They are in force as soon as they come.',
    },
  },
]
