"use client";

import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import { cssVariablesResolver, theme } from "./theme";
import { useLightPrint } from "./use-light-print";

/** The look of the product, for everything inside. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  useLightPrint();
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <Notifications position="bottom-right" limit={3} autoClose={5000} />
      {children}
    </MantineProvider>
  );
}
