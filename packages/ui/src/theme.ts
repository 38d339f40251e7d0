import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  parseThemeColor,
  type VariantColorsResolver,
} from '@mantine/core';

/** The one accent: a deep petrol. Shade 7 on white is 7:1. */
const petrol: MantineColorsTuple = [
  '#eef6f7',
  '#dcecee',
  '#bcdade',
  '#93c2c9',
  '#62a3ad',
  '#358390',
  '#1a6c79',
  '#0d5966',
  '#0a4853',
  '#073640',
];

/** A cool grey with more contrast than Mantine's: 5 marks borders of fields (3.6:1), 6 and up carry text. */
const gray: MantineColorsTuple = [
  '#f6f8f8',
  '#eef1f2',
  '#e1e6e8',
  '#cdd5d8',
  '#a7b3b8',
  '#7b898f',
  '#56646a',
  '#414e54',
  '#2b363b',
  '#182125',
];

const red: MantineColorsTuple = [
  '#fdf1f0',
  '#fadfdd',
  '#f3bdb9',
  '#e8928c',
  '#da655d',
  '#c8433a',
  '#b3322a',
  '#9a251e',
  '#7e1c16',
  '#61140f',
];

const amber: MantineColorsTuple = [
  '#fdf6e7',
  '#fae9c6',
  '#f3d491',
  '#e8b955',
  '#d59a24',
  '#b57c0f',
  '#946308',
  '#7a5005',
  '#613f03',
  '#472e02',
];

const green: MantineColorsTuple = [
  '#eff7f1',
  '#dceee1',
  '#b9dcc4',
  '#8dc49f',
  '#5ea777',
  '#3b8a57',
  '#2a7345',
  '#1e5f38',
  '#164b2c',
  '#0f3820',
];

/** Text of light, subtle and outline variants takes the dark shades, so that every variant passes AA. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const standard = defaultVariantColorsResolver(input);
  const { color } = parseThemeColor({ color: input.color ?? input.theme.primaryColor, theme: input.theme });
  const named = input.theme.colors[color] !== undefined;
  if (!named) return standard;
  const shade = (index: number): string => `var(--mantine-color-${color}-${index})`;
  switch (input.variant) {
    case 'light':
      return { background: shade(0), hover: shade(1), color: shade(8), border: `1px solid ${shade(2)}` };
    case 'subtle':
    case 'transparent':
      return {
        ...standard,
        background: 'transparent',
        color: shade(7),
        hover: input.variant === 'subtle' ? shade(1) : 'transparent',
      };
    case 'outline':
      return { background: 'transparent', hover: shade(0), color: shade(7), border: `1px solid ${shade(5)}` };
    default:
      return standard;
  }
};

/** The contrast theme of both apps: one accent, quiet greys, small radius, the fonts of the system. */
export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: 7,
  colors: { petrol, gray, red, amber, green, yellow: amber, teal: petrol, blue: petrol },
  white: '#ffffff',
  black: '#182125',
  autoContrast: false,
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, Consolas, "DejaVu Sans Mono", Menlo, monospace',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.55', xl: '1.6' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h4: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  variantColorResolver,
  components: {
    Button: { defaultProps: { size: 'sm' }, styles: { label: { fontWeight: 550 } } },
    Badge: { defaultProps: { radius: 'sm', tt: 'none' } },
    InputWrapper: {
      styles: {
        label: { marginBottom: 4 },
        description: { fontSize: 'var(--mantine-font-size-xs)', marginBottom: 2 },
        error: { fontSize: 'var(--mantine-font-size-xs)' },
      },
    },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.45 } } },
    Tooltip: {
      defaultProps: { multiline: true, maw: 360, events: { hover: true, focus: true, touch: true } },
    },
    Loader: { defaultProps: { type: 'dots' } },
    Anchor: { defaultProps: { underline: 'always' } },
  },
});

/** The variables that Mantine sets too faint for AA: dimmed text, placeholders, errors, borders of fields. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-6)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-6)',
    '--mantine-color-error': 'var(--mantine-color-red-7)',
    '--mantine-color-anchor': 'var(--mantine-color-petrol-7)',
    '--mantine-color-default-border': 'var(--mantine-color-gray-5)',
    '--mantine-color-body': '#ffffff',
    '--ui-line': 'var(--mantine-color-gray-3)',
    '--ui-ground': 'var(--mantine-color-gray-0)',
  },
  dark: {},
});
