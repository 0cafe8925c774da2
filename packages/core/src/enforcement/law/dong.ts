import type { Bilingual } from '../../law/index.ts';

/** An amount of money in words of each language: `7.500.000 đồng`, `VND 7,500,000`. */
export function dong(vnd: number): Bilingual {
  return {
    vi: `${new Intl.NumberFormat('vi-VN').format(vnd)} đồng`,
    en: `VND ${new Intl.NumberFormat('en').format(vnd)}`,
  };
}
