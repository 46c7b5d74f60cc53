import { createTheme, Drawer, Input, type MantineColorsTuple, Modal, Portal } from '@mantine/core';

/** Deep teal: calm, and apart from the green of "done", the amber of "look" and the red of "stopped". */
const pine: MantineColorsTuple = [
  '#e8f7f6',
  '#d3edeb',
  '#a6dad7',
  '#76c6c2',
  '#4fb5b0',
  '#36aaa4',
  '#249a94',
  '#0e7f7a',
  '#006e69',
  '#005a56',
];

/** Deep enough that white words on it can be read in light and dark. */
const red: MantineColorsTuple = [
  '#fdeceb',
  '#fbdad8',
  '#f5b5b1',
  '#ff9d94',
  '#e8746c',
  '#dc5750',
  '#cf433b',
  '#c2362f',
  '#b3261e',
  '#951b15',
];

/** Id of the element in which everything opens that lies above the page. */
export const overlays = 'overlays';

/**
 * The design language: one typeface, five sizes, a 4-pixel grid, one radius.
 * Colours have roles, not names, and live in styles.css.
 */
export const theme = createTheme({
  primaryColor: 'pine',
  colors: { pine, red },
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Code', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '24px', lineHeight: '1.25' },
      h2: { fontSize: '17px', lineHeight: '1.35' },
      h3: { fontSize: '14px', lineHeight: '1.4' },
    },
  },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { sm: '4px', md: '8px', lg: '12px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    // The kit makes both two pixels smaller than the smallest size of ours.
    InputWrapper: Input.Wrapper.extend({
      vars: () => ({
        label: { '--input-label-size': '13px' },
        description: { '--input-description-size': '12px' },
        error: { '--input-error-size': '12px' },
        success: { '--input-success-size': '12px' },
      }),
    }),
    Modal: Modal.extend({
      styles: {
        // Without a side of its own it begins where its parent does, which is right of the rail.
        inner: { left: 0 },
        title: { fontSize: '17px', fontWeight: 650 },
      },
    }),
    // As with a modal.
    Drawer: Drawer.extend({
      styles: { inner: { left: 0 }, title: { fontSize: '17px', fontWeight: 650 } },
    }),
    Portal: Portal.extend({ defaultProps: { target: `#${overlays}` } }),
  },
});
