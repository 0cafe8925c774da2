/** Where a provision stands. An article or a clause whose number hasn't been seen yet is null. */
export type ProvisionPath = { article: string | null; clause: string | null; point: string | null };

/** A path in the words a citation uses: `Điều 14 khoản 3 điểm d`; empty where not even the article is known. */
export function citePath({ article, clause, point }: ProvisionPath): string {
  if (article === null) return '';
  return [`Điều ${article}`, clause && `khoản ${clause}`, point && `điểm ${point}`].filter(Boolean).join(' ');
}

/** Whether the parts are of the form numbers have in Vietnamese instruments: `28a`, `3`, `đ`. */
export function isWellFormedPath({ article, clause, point }: ProvisionPath): boolean {
  const numbered = /^[0-9]{1,4}[a-zđ]?$/;
  if (article === null) return clause === null && point === null;
  return (
    numbered.test(article) && (clause === null || numbered.test(clause)) && (point === null || /^[a-zđ]$/.test(point))
  );
}
