"use client";

import { type MantineThemeOverride, MantineThemeProvider, SimpleGrid } from "@mantine/core";
import type { ReactNode } from "react";

const HELP_BELOW: MantineThemeOverride = {
  components: {
    InputWrapper: { defaultProps: { inputWrapperOrder: ["label", "input", "description", "error"] } },
  },
};

type Props = {
  /** How many stand beside each other where there is room. */
  columns?: 1 | 2;
  children: ReactNode;
};

/** Fields beside each other, their help under them, so that they stand on one line however long the words are. */
export function FieldRow({ columns = 2, children }: Props) {
  return (
    <MantineThemeProvider theme={HELP_BELOW}>
      <SimpleGrid cols={{ base: 1, xs: columns }} spacing="md">
        {children}
      </SimpleGrid>
    </MantineThemeProvider>
  );
}
