/** `12.345` in Vietnamese, `12,345` in English. */
export function formatNumber(value: number, language: string): string {
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'vi-VN').format(value);
}
