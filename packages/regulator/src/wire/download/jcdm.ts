import { all, type Fields, only, optional, repeated, required, type ValueIn } from '../element.ts'
import { code, emails, flag, id, long, number, phones, region, text } from '../scalars.ts'

const unit = all({
  id: required('Id', id),
  name: required('Dwmc', text(1, 255)),
  category: optional('Dwfl', code('unitCategories')),
  industry: optional('Dwhyfl', code('industries')),
  /** 经营许可证编号 */
  licenceNumber: optional('Jyxkzbh', text(1, 128)),
  province: optional('Shengid', region),
  city: optional('Shiid', region),
  county: optional('Xianid', region),
  street: optional('Xxdz', text(1, 1024)),
  valid: required('Sfyx', flag),
  remark: optional('Bz', text(0, 128)),
})

/** What nearly every table has. */
const rows = {
  id: required('Id', number),
  name: required('Mc', text(1, 64)),
  remark: optional('Bz', text(1, 128)),
  valid: required('Sfyx', flag),
}
const { name: _name, ...unnamed } = rows
const { valid: _valid, ...alwaysValid } = unnamed
const shortName = required('Mc', text(1, 32))
/** 运算标识: a bit of a sum of ids. */
const bit = required('Ysid', number)
const shortCode = required('Bm', text(1, 10))

const table = <All extends Fields>(tag: string, rowTag: string, fields: All) =>
  optional(tag, only(repeated(rowTag, all(fields), 1)))

const codeTables = all({
  unitCategories: table('Dwfl_dms', 'Dwfl_xx', rows),
  natures: table('Dwxz_dms', 'Dwxz_xx', rows),
  /** `level`: 1 province, 2 city, 3 county. */
  regions: table('Qy_dms', 'Qy_xx', { ...rows, name: shortName, level: optional('Lx', long(1, 3)) }),
  feedbackKinds: table('Yjfk_Wtfls', 'Yjfk_Wtfl_xx', {
    ...unnamed,
    kind: required('Fl1', text(1, 128)),
    subkind: required('Fl2', text(1, 128)),
  }),
  administrations: table('Gj_dms', 'Gj_dm_xx', {
    ...rows,
    bit,
    code: shortCode,
    province: optional('Shengid', region),
    abbreviation: optional('Shengjc', text(1, 128)),
    email: optional('Dzyj', emails(255)),
    mobile: optional('Sjhm', phones(128)),
  }),
  industries: table('Hyfl_dms', 'Hyfl_xx', { ...rows, code: shortCode }),
  administrativeLevels: table('Xzjb_dms', 'Xzjb_xx', rows),
  certificateTypes: table('Zjlx_dms', 'Zjlx_xx', { ...rows, unitCategory: required('Dwflid', number) }),
  preApprovals: table('Wzjylx_dms', 'Wzjylx_xx', {
    ...rows,
    name: shortName,
    bit,
    /** 是否需要前置审批 */
    needsApproval: required('Sfqzsp', flag),
  }),
  contents: table('Wzfwlx_dms', 'Wzfwlx_xx', { ...rows, name: shortName, bit }),
  accessModes: table('Wzjrfs_dms', 'Wzjrfs_xx', { ...rows, name: shortName, bit }),
  cancellationReasons: table('Zxly_dms', 'Zxly_xx', { ...rows, name: required('Nr', text(1, 128)) }),
  unfiledHandling: table('Wbacl_dms', 'Wbacl_xx', { ...alwaysValid, name: required('Ztmc', text(1, 128)) }),
  verificationOpinions: table('Hsyj_dms', 'Hsyj', rows),
  domainTypes: table('Ymlx_dms', 'Ymlx', rows),
  attachmentFormats: table('Fjwjgs_dms', 'Fjwjgs', rows),
  /** `owner`: 0 subject, 1 service; see the quirk `attachment-owner-numbers`. */
  attachmentPurposes: table('Fjytlx_dms', 'Fjzjlx', { ...rows, owner: required('Ssdxlx', number) }),
  languages: table('Yylb_dms', 'Yylb', rows),
})

/** `JCDM`, 基础代码: the units that report, and every code table. */
export const baseCodes = all({
  units: optional('Bbdwlb', only(repeated('Bbdw', unit, 1))),
  tables: optional('Jcdm_xx', codeTables),
})

export type BaseCodes = ValueIn<typeof baseCodes>
