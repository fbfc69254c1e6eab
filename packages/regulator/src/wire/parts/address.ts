import { all, optional, required } from '../element.ts'
import { region, text } from '../scalars.ts'

/** `Txdz`, 通信地址. */
export const addressRows = {
  province: required('Shengid', region),
  city: required('Shiid', region),
  county: optional('Xianid', region),
  street: optional('Xxdz', text(1, 1024)),
}

/** What the administration sends may lack the city. */
export const publishedAddress = all({ ...addressRows, city: optional('Shiid', region) })
