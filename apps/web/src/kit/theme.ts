import type { ThemeConfig } from 'antd'

/** Every pair of text and ground here reaches a contrast of 4.5:1; Ant Design's own defaults do not. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0b5fd8',
    colorPrimaryHover: '#0a52bb',
    colorPrimaryActive: '#084296',
    colorInfo: '#0b5fd8',
    colorLink: '#0b5fd8',
    colorError: '#c5221f',
    colorWarning: '#8a5a00',
    colorSuccess: '#1a7f37',
    colorText: '#1c2430',
    colorTextSecondary: '#4a5565',
    colorTextDescription: '#4a5565',
    colorTextPlaceholder: '#5f6b7a',
    colorTextDisabled: '#5f6b7a',
    colorBorder: '#7b8794',
    colorBorderSecondary: '#d5dbe3',
    borderRadius: 6,
    fontSize: 16,
    controlHeight: 44,
    fontFamily:
      'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', contentFontSize: 16 },
  },
}

/** The console shows more at a time: its readers sit at a desk all day. */
export const denseTheme: ThemeConfig = {
  ...theme,
  token: { ...theme.token, fontSize: 14, controlHeight: 32 },
  components: { Button: { primaryShadow: 'none', defaultShadow: 'none' } },
}
