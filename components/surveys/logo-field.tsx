"use client";

import { Button, Group, Input } from "@mantine/core";
import { type ChangeEvent, useRef, useState } from "react";
import { LOGO_TOO_LARGE, MOST_LOGO_BYTES } from "@/lib/surveys/logo-limit";
import type { SurveyBrand } from "@/lib/surveys/survey-content";
import classes from "./logo-field.module.css";
import { LogoImage } from "./logo-image";
import { useFormValue } from "./use-form-value";

type Logo = NonNullable<SurveyBrand["logo"]>;

const BROKEN_OFF =
  "The upload broke off, and nothing was changed. Check your connection and choose the file once more.";

/** A logo, which is sent as soon as it is chosen and shown once the draft is saved. */
export function LogoField({ logo: saved }: { logo: Logo | null }) {
  // With its image, so that one that is not saved yet comes back with the rest of a draft. Empty for none.
  const [logo, setLogo] = useFormValue<Logo | "">("logo", saved ?? "");
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  async function take({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const file = currentTarget.files?.[0];
    // Emptied, so that the same file can be chosen again once it is mended.
    currentTarget.value = "";
    if (!file) return;
    setRefusal(null);
    if (file.size > MOST_LOGO_BYTES) return setRefusal(LOGO_TOO_LARGE);
    setIsBusy(true);
    const answer = await sendLogo(file);
    setIsBusy(false);
    if (!answer.logo) return setRefusal(answer.message ?? BROKEN_OFF);
    setLogo(answer.logo);
  }

  function remove() {
    setLogo("");
    button.current?.focus();
  }

  return (
    <Input.Wrapper
      label="Logo"
      labelElement="div"
      description="PNG, JPEG or WebP of at most 1 MB; shown at most 320 by 96 pixels, on a light and on a dark page."
      error={refusal}
    >
      <input type="hidden" name="logoId" value={logo ? logo.id : ""} data-typed />
      <Group gap="sm" mt="xs" align="center">
        {logo && (
          <span className={classes.logo}>
            <LogoImage logo={logo} alt="The logo" />
          </span>
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept="image/png,image/jpeg,image/webp"
          aria-label="Logo file"
          onChange={take}
        />
        <Button
          ref={button}
          variant="default"
          size="xs"
          loading={isBusy}
          onClick={() => input.current?.click()}
        >
          {logo ? "Choose another" : "Choose a logo"}
        </Button>
        {logo && (
          <Button variant="subtle" size="xs" onClick={remove}>
            Remove the logo
          </Button>
        )}
      </Group>
    </Input.Wrapper>
  );
}

async function sendLogo(file: File): Promise<{ logo?: Logo; message?: string }> {
  try {
    const response = await fetch("/surveys/logo", { method: "POST", body: file });
    return await response.json();
  } catch {
    return {};
  }
}
