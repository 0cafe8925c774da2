import { useTranslation } from 'react-i18next';

type Period = { amount: number; unit: string };

/** A period in words: `10 ngày làm việc`. */
export function useRuleText(): (period: Period) => string {
  const { t } = useTranslation();
  return ({ amount, unit }) => t(`licensing.period.${unit}`, { count: amount });
}
