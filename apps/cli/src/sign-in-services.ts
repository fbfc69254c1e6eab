import { runScript } from './run-script.ts'

/** `openbeian sign-in-services`: what people of a provider sign in by, on the machine of its server; DATABASE_URL says where. */
export const signInServices = (args: string[]): Promise<number> => runScript('scripts/sign-in-services.ts', args)
