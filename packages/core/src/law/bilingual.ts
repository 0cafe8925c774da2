/** Text in both languages of the interface. */
export type Bilingual = { readonly vi: string; readonly en: string };
