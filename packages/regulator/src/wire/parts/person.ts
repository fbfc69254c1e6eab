import { all, optional, required } from '../element.ts'
import { code, emails, phones, text } from '../scalars.ts'

/** `Fzr`, 主体负责人: an individual's own name stands in the subject. */
export const principalRows = {
  name: optional('Fzr_xm', text(1, 128)),
  /** 办公电话, several joined by `;`. */
  landline: optional('Fzr_dhhm', phones(128)),
  mobile: required('Fzr_sjhm', phones(128)),
  email: required('Fzr_dzyj', emails(128)),
  msn: optional('Msn', text(6, 128)),
  qq: optional('Qq', text(5, 128)),
  certificateType: optional('Fzr_zjlx', code('certificateTypes')),
  certificateNumber: optional('Fzr_zjhm', text(1, 128)),
}

/** `Wz_Fzr`, 网站负责人. */
export const managerRows = { ...principalRows, name: required('Fzr_xm', text(1, 128)) }

/** `Wz_Fzr` as it is reported. */
export const manager = all(managerRows)

const mayLackMobile = { mobile: optional('Fzr_sjhm', phones(128)) }

/** `Fzr` as the administration sends it. */
export const publishedPrincipalRows = { ...principalRows, ...mayLackMobile }

/** `Wz_Fzr` as the administration sends it. */
export const publishedManager = all({
  ...managerRows,
  ...mayLackMobile,
  email: optional('Fzr_dzyj', emails(128)),
})
