import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { exportHref } from './licensing.queries.ts';

type ExportButtonsProps = { list: string; query: Record<string, string | undefined> };

/** The list as it is filtered, as a file. */
export function ExportButtons({ list, query }: ExportButtonsProps) {
  const { t } = useTranslation();
  return (['xlsx', 'csv'] as const).map((format) => (
    <Button
      key={format}
      component="a"
      variant="default"
      download
      href={exportHref(list, format, query)}
      aria-label={t('licensing.exportAs', { format: format.toUpperCase() })}
    >
      {format.toUpperCase()}
    </Button>
  ));
}
