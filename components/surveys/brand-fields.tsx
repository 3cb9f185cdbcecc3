"use client";

import { Stack, Text, Title } from "@mantine/core";
import { TextField } from "@/components/form/fields";
import { MOST_CHARACTERS } from "@/lib/surveys/most-characters";
import { ColourField } from "./colour-field";
import type { EditedSurvey } from "./edited-survey";
import { LogoField } from "./logo-field";

/** The firm as the client sees it: a name, one colour, a logo. */
export function BrandFields({ survey }: { survey: EditedSurvey }) {
  const { brand, firm } = survey;
  return (
    <Stack component="section" gap="md" aria-labelledby="brand-fields">
      <div>
        <Title order={2} id="brand-fields">
          Your brand
        </Title>
        <Text size="xs" c="dimmed">
          A new survey begins with the brand of the one that was changed last.
        </Text>
      </div>
      <TextField
        name="brandName"
        label="What clients know you as"
        description="Only where it is not the firm’s own name."
        placeholder={firm}
        defaultValue={brand.name ?? ""}
        maxLength={MOST_CHARACTERS.name}
      />
      <ColourField colour={brand.colour} />
      <LogoField logo={brand.logo} />
    </Stack>
  );
}
