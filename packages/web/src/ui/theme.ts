import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent: the blue-green of old printing ink. */
const ink: MantineColorsTuple = [
  '#eaf4f5',
  '#d5e6e9',
  '#abced4',
  '#7db4bd',
  '#5ba0ab',
  '#42909d',
  '#2a7885',
  '#1b5e6b',
  '#154d58',
  '#0e3c45',
];

const night: MantineColorsTuple = [
  '#e7e6e2',
  '#c9c9c7',
  '#a9abae',
  '#85898f',
  '#4a4f56',
  '#353a40',
  '#24282d',
  '#1b1e22',
  '#15171a',
  '#0f1113',
];

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  colors: { ink, dark: night },
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  headings: { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", fontWeight: '600' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.35 }, padding: 'lg' } },
  },
});
