import { optional, required } from '../element.ts'
import { code, day, emails, phones, region, text } from '../scalars.ts'

const name = text(2, 255)
const organisation = text(1, 255)
const address = text(1, 1000)
const email = emails(255)
const phone = phones(255)

/** A domain as a registrar reports it: registrant (注册人), administrator (管理员), payer (缴费人). */
export const registeredDomainRows = {
  name: required('Ym', text(4, 255)),
  type: required('Ymlx', code('domainTypes')),
  registeredOn: required('Zcsj', day),
  registrantName: required('Zcr_mc', name),
  registrantOrganisation: required('Zcr_zz', organisation),
  registrantAddress: required('Zcr_txdz', address),
  registrantProvince: required('Zcr_shengid', region),
  registrantCity: required('Zcr_shiid', region),
  registrantEmail: required('Zcr_dzyj', email),
  registrantPhone: required('Zcr_dhhm', phone),
  administratorName: required('Gly_mz', name),
  administratorOrganisation: required('Gly_zz', organisation),
  administratorAddress: required('Gly_dz', address),
  administratorProvince: required('Gly_shengid', region),
  administratorCity: required('Gly_shiid', region),
  administratorEmail: required('Gly_dzyj', email),
  administratorPhone: required('Gly_dh', phone),
  payerName: optional('Jfr_mz', name),
  payerOrganisation: optional('Jfr_zz', organisation),
  payerAddress: optional('Jfr_dz', address),
  payerProvince: optional('Jfr_shengid', region),
  payerCity: optional('Jfr_shiid', region),
  payerEmail: optional('Jfr_dzyj', email),
  payerPhone: optional('Jfr_dh', phone),
  registrar: required('Ym_zcs', text(1, 500)),
  nameServers: required('Ym_fwq', text(4, 255)),
  validUntil: required('Yxrq', day),
}
