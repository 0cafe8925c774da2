import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { toQueryString } from '../api.ts';
import { useLanguage } from '../i18n/use-language.ts';

type ExportButtonsProps = {
  /** Of the API, such as `/dossiers`. */
  list: string;
  /** What narrows the list on screen. */
  query?: Record<string, string | number | undefined>;
};

/** The list as it is filtered, as a file in the language on screen. */
export function ExportButtons({ list, query = {} }: ExportButtonsProps) {
  const { t } = useTranslation();
  const { language: lang } = useLanguage();
  return (['xlsx', 'csv'] as const).map((format) => (
    <Button
      key={format}
      component="a"
      variant="default"
      download
      href={`/api${list}/export${toQueryString({ ...query, format, lang })}`}
      aria-label={t('common.exportAs', { format: format.toUpperCase() })}
    >
      {format.toUpperCase()}
    </Button>
  ));
}
