import { z } from 'zod'

/** What staff sign in with: mostly a mail address, to which links go; a name without one works too. */
export const StaffLogin = z.string().trim().min(3).max(128).regex(/^\S+$/)
