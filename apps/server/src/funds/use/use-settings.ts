import { AppError, type FieldProblem } from '../../platform/errors.ts'

/** What is fixed with a use: days of the preview, the first payment's share, the retention and its time. */
export type UseSettings = {
  publicityDays: number
  firstStagePercent: number
  retentionPercent: number
  retentionMonths: number
}

type Setting = {
  key: keyof UseSettings
  title: string
  unit: string
  default: number
  min: number
  max: number
  /** `law`: an article bounds it. `setting`: national law is silent, the bounds are the platform's. */
  kind: 'law' | 'setting'
  article: string | null
}

/**
 * No national text fixes how long households see their part, or in what stages is paid: local rules range from paying half
 * at once to paying by progress. Retention is bounded: at most 3 % of the settlement, kept for at most two years.
 */
export const SETTINGS: readonly Setting[] = [
  {
    key: 'publicityDays',
    title: '分摊公示天数',
    unit: '日',
    default: 7,
    min: 7,
    max: 30,
    kind: 'setting',
    article: null,
  },
  {
    key: 'firstStagePercent',
    title: '首期款最高比例',
    unit: '%',
    default: 70,
    min: 10,
    max: 70,
    kind: 'setting',
    article: null,
  },
  {
    key: 'retentionPercent',
    title: '质量保证金比例',
    unit: '%',
    default: 3,
    min: 0,
    max: 3,
    kind: 'law',
    article: '建设工程质量保证金管理办法 第7条（不高于结算总额的 3%）',
  },
  {
    key: 'retentionMonths',
    title: '缺陷责任期',
    unit: '个月',
    default: 12,
    min: 1,
    max: 24,
    kind: 'law',
    article: '建设工程质量保证金管理办法 第2条（最长不超过两年）',
  },
]

/** The settings with what was chosen. @throws BAD_REQUEST naming every one out of bounds */
export function settingsWith(chosen: Partial<UseSettings>): UseSettings {
  const problems: FieldProblem[] = []
  const settings = {} as UseSettings
  for (const { key, title, unit, min, max, article, ...s } of SETTINGS) {
    const value = chosen[key] ?? s.default
    if (!Number.isInteger(value) || value < min || value > max) {
      const basis = article ? `（${article}）` : ''
      problems.push({ pointer: `/settings/${key}`, detail: `${title}须在 ${min} 至 ${max} ${unit}之间${basis}。` })
    }
    settings[key] = value
  }
  if (problems.length > 0) throw new AppError('BAD_REQUEST', {}, { fields: problems })
  return settings
}

/** The settings as people read them, each with what it rests on. */
export function settingsText(settings: UseSettings) {
  return SETTINGS.map(({ key, title, unit, kind, article }) => ({
    key,
    title,
    value: `${settings[key]} ${unit}`,
    kind,
    article,
  }))
}
