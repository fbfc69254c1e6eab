import { required } from '../element.ts'
import { code, text } from '../scalars.ts'

/** `Zj`, 证件信息. */
export const certificateRows = {
  type: required('Zjlx', code('certificateTypes')),
  number: required('Zjhm', text(1, 255)),
  address: required('Zjzs', text(1, 1024)),
}
