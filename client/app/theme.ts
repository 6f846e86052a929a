import { Button, createTheme, defaultVariantColorsResolver } from '@mantine/core'
import type { CSSVariablesResolver, MantineColorsTuple, VariantColorsResolver } from '@mantine/core'

const blue = [
  '#e8eef6',
  '#cfdcec',
  '#a9c3e2',
  '#7fb2ec',
  '#6ea8e6',
  '#3f72ad',
  '#1d4e89',
  '#1d4e89',
  '#163d6c',
  '#10202f',
] as const satisfies MantineColorsTuple

// our warm greys in the places where Mantine puts its own: 4 is the border of a field, 3:1 against what it stands on
const warmGray = [
  '#faf9f7',
  '#f3f1ed',
  '#e7e4de',
  '#d3cec5',
  '#8d867b',
  '#847d73',
  '#716c64',
  '#5c5953',
  '#3a3834',
  '#1b1a19',
] as const satisfies MantineColorsTuple

// 0 is text, 4 a border, 6 a field, 7 the page
const warmDark = [
  '#efece7',
  '#b0aaa1',
  '#948e85',
  '#847d73',
  '#7d766c',
  '#2e2b28',
  '#1b1a18',
  '#131211',
  '#0e0d0c',
  '#090908',
] as const satisfies MantineColorsTuple

/** Buttons take our tokens, which know both schemes; Mantine's own colours fail contrast. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const accent = input.color === undefined || input.color === 'accent'
  if (input.variant === 'default') {
    const line = 'calc(0.0625rem * var(--mantine-scale)) solid var(--line-strong)'
    return { background: 'var(--surface)', hover: 'var(--paper)', color: 'var(--ink)', border: line }
  }
  const text = accent ? 'var(--accent)' : 'var(--inverted)'
  const none = '1px solid transparent'
  if (input.color !== undefined && !accent && input.color !== 'red')
    return defaultVariantColorsResolver(input)
  if (input.variant === 'filled') {
    const hover = accent ? 'var(--accent-strong)' : 'color-mix(in srgb, var(--inverted) 88%, var(--ink))'
    return { background: text, hover, color: 'var(--on-accent)', border: none }
  }
  if (input.variant === 'light') {
    const background = accent ? 'var(--accent-bg)' : 'var(--inverted-bg)'
    return { background, hover: background, color: text, border: none }
  }
  const border = input.variant === 'outline' ? '1px solid currentColor' : none
  return { background: 'transparent', hover: 'var(--hover)', color: text, border }
}

export const theme = createTheme({
  colors: { accent: [...blue], gray: [...warmGray], dark: [...warmDark] },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 3 },
  variantColorResolver,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: {
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.75rem' },
      h2: { fontSize: '1rem', lineHeight: '1.5rem' },
      h3: { fontSize: '0.875rem', lineHeight: '1.25rem' },
    },
  },
  defaultRadius: 7,
  components: {
    // in headers: as small as text beside it
    Button: Button.extend({
      vars: (_theme, props) => ({
        root:
          props.size === 'compact-md'
            ? { '--button-fz': '13px', '--button-height': '30px', '--button-padding-x': '12px' }
            : {},
      }),
    }),
    // a menu holds nothing but its items; the first of them takes the focus. It stays while the page moves under it: one
    // measured in the middle of a move would be open and not to be seen
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, hideDetached: false } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    Modal: {
      defaultProps: {
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 120 },
        closeButtonProps: { 'aria-label': 'Close' },
      },
    },
    // a header of its own would be a second banner of the page
    ModalHeader: { defaultProps: { role: 'presentation' } },
    DrawerHeader: { defaultProps: { role: 'presentation' } },
    Drawer: {
      defaultProps: { overlayProps: { backgroundOpacity: 0.35 }, transitionProps: { duration: 120 } },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  shadows: {
    xs: 'var(--shadow)',
    sm: 'var(--shadow)',
    md: 'var(--shadow-raised)',
    lg: 'var(--shadow-raised)',
    xl: 'var(--shadow-raised)',
  },
})

const shared = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--faint)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--inverted)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--paper)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--line)',
  '--mantine-color-disabled-color': 'var(--faint)',
  '--mantine-color-disabled-border': 'var(--line-strong)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-strong)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-color-accent-filled': 'var(--accent)',
  '--mantine-color-accent-filled-hover': 'var(--accent-strong)',
  '--mantine-color-accent-text': 'var(--accent)',
  '--mantine-color-accent-light': 'var(--accent-bg)',
  '--mantine-color-accent-light-hover': 'var(--accent-bg)',
  '--mantine-color-accent-light-color': 'var(--accent)',
  '--mantine-color-accent-outline': 'var(--accent)',
  '--mantine-color-red-filled': 'var(--inverted)',
  '--mantine-color-red-light': 'var(--inverted-bg)',
  '--mantine-color-red-light-color': 'var(--inverted)',
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: shared,
  dark: shared,
})
