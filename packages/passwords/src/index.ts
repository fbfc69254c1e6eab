/** How easily a password is guessed: by what people choose, here and elsewhere, and by what is known of who chooses. */
export { judgePassword, type PasswordVerdict, type WeakPassword } from './judge-password.ts'
