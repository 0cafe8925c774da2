export * from './common.ts';
export * from './law-calendar.ts';
export * from './law-catalogue.ts';
export * from './monitoring.ts';
export * from './review.ts';
export * from './search.ts';
export * from './session.ts';
