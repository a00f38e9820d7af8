import {
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  Menu,
  Modal,
  NumberInput,
  PasswordInput,
  Popover,
  Select,
  Textarea,
  TextInput,
  Tooltip,
} from "@mantine/core";

const indigo: MantineColorsTuple = [
  "#eef2ff",
  "#e0e7ff",
  "#c7d2fe",
  "#a5b4fc",
  "#818cf8",
  "#6366f1",
  "#4f46e5",
  "#4338ca",
  "#3730a3",
  "#312e81",
];

const red: MantineColorsTuple = [
  "#fef2f2",
  "#fee2e2",
  "#fecaca",
  "#fca5a5",
  "#f87171",
  "#ef4444",
  "#dc2626",
  "#b91c1c",
  "#991b1b",
  "#7f1d1d",
];

const slate: MantineColorsTuple = [
  "#f8fafc",
  "#f1f5f9",
  "#e2e8f0",
  "#cbd5e1",
  "#94a3b8",
  "#64748b",
  "#526077",
  "#334155",
  "#1e293b",
  "#0f172a",
];

const night: MantineColorsTuple = [
  "#e6ebf4",
  "#cbd5e1",
  "#9aa8bd",
  "#7c8aa3",
  "#313d52",
  "#263146",
  "#1b2436",
  "#121929",
  "#0d1320",
  "#090e18",
];

const motion = { duration: 150 };

export const theme = createTheme({
  primaryColor: "indigo",
  primaryShade: { light: 6, dark: 4 },
  colors: { indigo, red, gray: slate, dark: night },
  black: "#0f172a",
  autoContrast: true,
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input);
    return input.variant === "filled" ? { ...colours, color: "var(--on-accent)" } : colours;
  },
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace",
  fontSizes: { xs: "12px", sm: "14px", md: "14px", lg: "16px", xl: "20px" },
  lineHeights: { xs: "1.4", sm: "1.5", md: "1.5", lg: "1.5", xl: "1.4" },
  headings: {
    fontWeight: "600",
    sizes: { h1: { fontSize: "20px" }, h2: { fontSize: "16px" }, h3: { fontSize: "14px" } },
  },
  radius: { xs: "4px", sm: "6px", md: "8px", lg: "12px", xl: "16px" },
  defaultRadius: "md",
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "20px", xl: "24px" },
  respectReducedMotion: true,
  cursorType: "pointer",
  components: {
    TextInput: TextInput.extend({
      defaultProps: { inputWrapperOrder: ["label", "input", "description", "error"] },
    }),
    PasswordInput: PasswordInput.extend({
      defaultProps: { inputWrapperOrder: ["label", "input", "description", "error"] },
    }),
    NumberInput: NumberInput.extend({
      defaultProps: { inputWrapperOrder: ["label", "input", "description", "error"] },
    }),
    Textarea: Textarea.extend({
      defaultProps: { inputWrapperOrder: ["label", "input", "description", "error"] },
    }),
    Select: Select.extend({
      defaultProps: {
        inputWrapperOrder: ["label", "input", "description", "error"],
        comboboxProps: { transitionProps: { duration: 0 }, shadow: "md" },
        checkIconPosition: "right",
      },
    }),
    Menu: Menu.extend({ defaultProps: { shadow: "md", transitionProps: motion } }),
    Popover: Popover.extend({ defaultProps: { shadow: "md", transitionProps: motion } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, transitionProps: motion } }),
    Drawer: Drawer.extend({ defaultProps: { transitionProps: { duration: 180 } } }),
    Modal: Modal.extend({
      defaultProps: { transitionProps: motion, centered: true, overlayProps: { backgroundOpacity: 0.35 } },
    }),
  },
});

export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "#ffffff",
    "--mantine-color-dimmed": "#526077",
    "--mantine-color-default-border": "#d5dce6",
    "--mantine-color-error": "#c81e1e",
  },
  dark: {
    "--mantine-color-body": "#121929",
    "--mantine-color-dimmed": "#9aa8bd",
    "--mantine-color-default": "#172033",
    "--mantine-color-default-hover": "#1e283d",
    "--mantine-color-default-border": "#313d52",
    "--mantine-color-error": "#fb8a8a",
    "--mantine-color-indigo-light": "#262e57",
    "--mantine-color-indigo-light-hover": "#2d3666",
    "--mantine-color-indigo-light-color": "#c7d2fe",
  },
});
