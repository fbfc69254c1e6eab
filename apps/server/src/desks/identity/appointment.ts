interface Appointed {
  appointmentAt: Date | null
  appointmentNote: string | null
}

/** When staff expect the person, as far as that is settled. */
export const appointmentOf = ({ appointmentAt: at, appointmentNote: note }: Appointed) =>
  at ? { appointment: { at: at.toISOString(), note: note ?? '' } } : {}

/** `11月23日 15:00`, in Beijing. */
export const appointmentTime = (at: Date): string =>
  new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)
