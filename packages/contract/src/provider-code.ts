import { z } from 'zod'

/** 服务商代码: which provider is meant, where an installation has several and the name of the site does not tell. */
export const ProviderCode = z.string().trim().min(1).max(20)
