import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';

export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language, choose } = useLanguage();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('preferences.language')}
      value={language}
      onChange={(value) => void choose(value === 'en' ? 'en' : 'vi')}
      data={[
        { value: 'vi', label: t('preferences.vietnamese') },
        { value: 'en', label: t('preferences.english') },
      ]}
    />
  );
}

export function SchemeSwitch() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('preferences.scheme')}
      value={colorScheme}
      onChange={(value) => setColorScheme(value === 'dark' || value === 'light' ? value : 'auto')}
      data={[
        { value: 'light', label: t('preferences.light') },
        { value: 'dark', label: t('preferences.dark') },
        { value: 'auto', label: t('preferences.auto') },
      ]}
    />
  );
}
