import type { ThemeConfig } from 'antd'

/** Colours with a meaning. Red stands only for what needs action now. */
export const INK = '#17324d'
export const PRIMARY = '#1f5c8a'
export const GOOD = '#2f7d55'
export const WARN = '#9a6a00'
export const ACTION = '#b3261e'
export const PAPER = '#f4f5f6'

/** Calm and dense: small radii, hairlines instead of shadows, 14 px text, 32 px controls. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: PRIMARY,
    colorInfo: PRIMARY,
    colorLink: PRIMARY,
    // The derived light shades of this blue are grey; these are not.
    colorPrimaryBg: '#e6eff6',
    colorPrimaryBgHover: '#d6e5f0',
    colorPrimaryBorder: '#a9c7dc',
    colorSuccess: GOOD,
    colorWarning: WARN,
    colorError: ACTION,
    colorErrorBg: '#fdf4f3',
    colorErrorBorder: '#eccac7',
    colorWarningBg: '#fdf8ea',
    colorWarningBorder: '#ecd9a4',
    colorSuccessBg: '#f0f8f3',
    colorSuccessBorder: '#bddccb',
    colorInfoBg: '#f0f6fa',
    colorInfoBorder: '#c3d9e8',
    colorTextBase: '#1b2733',
    colorBgLayout: PAPER,
    colorBorderSecondary: '#e4e7ea',
    borderRadius: 4,
    fontSize: 14,
    fontFamily:
      "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, -apple-system, sans-serif",
    controlItemBgActive: '#e6eff6',
    controlItemBgActiveHover: '#dce9f2',
    controlItemBgHover: '#f1f4f6',
    wireframe: false,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.18s',
  },
  components: {
    Layout: { headerBg: INK, headerHeight: 48, headerPadding: '0 16px', siderBg: '#fff', bodyBg: PAPER },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Table: { cellPaddingBlockSM: 7, cellPaddingInlineSM: 10, headerBg: '#f1f3f5', headerColor: '#4a5966' },
    Tabs: { horizontalMargin: '0 0 12px 0', horizontalItemGutter: 24 },
    Card: { headerHeight: 44 },
    Descriptions: { itemPaddingBottom: 8 },
    Tree: { titleHeight: 28, nodeSelectedBg: '#e6eff6', nodeSelectedColor: PRIMARY, nodeHoverBg: '#f1f4f6' },
    Alert: { defaultPadding: '8px 12px', withDescriptionPadding: '12px 16px', withDescriptionIconSize: 18 },
  },
}
