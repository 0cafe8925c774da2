import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const lineWidths = ['96%', '88%', '93%', '72%', '91%', '84%', '60%'];

/** The shape of a page that is on its way: a heading and rows. */
export function PageSkeleton() {
  return (
    <div style={{ padding: '28px 32px' }}>
      <Waiting />
      <Skeleton height={26} width={220} mb={24} />
      <RowsSkeleton rows={9} />
    </div>
  );
}

export function RowsSkeleton({ rows, height = 44 }: { rows: number; height?: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={`row-${row + 1}`} height={height - 12} mb={12} radius="sm" />
      ))}
    </div>
  );
}

/** The shape of an article: a headline of two lines, a line of facts, paragraphs. */
export function ArticleSkeleton() {
  return (
    <div>
      <Waiting />
      <Skeleton height={28} width="92%" mb={10} />
      <Skeleton height={28} width="55%" mb={20} />
      <Skeleton height={14} width="40%" mb={32} />
      {[1, 2, 3].map((paragraph) => (
        <div key={paragraph} style={{ marginBottom: 26 }}>
          {lineWidths.map((width) => (
            <Skeleton key={width} height={13} width={width} mb={13} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <span className="sr-only" role="status">
      {t('common.loading')}
    </span>
  );
}
