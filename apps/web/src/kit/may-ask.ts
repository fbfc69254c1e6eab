import type { Endpoint, Role } from '@openbeian/contract'

/** A page or a button is for those whom the API answers. */
export const mayAsk = ({ for: whom }: Pick<Endpoint, 'for'>, role: Role): boolean =>
  whom === 'signedIn' || whom === 'anyone' || whom.includes(role)
